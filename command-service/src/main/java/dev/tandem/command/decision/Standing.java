package dev.tandem.command.decision;

import dev.tandem.events.RequisitionId;
import org.jspecify.annotations.Nullable;

/** How somebody stands to a requisition: what is recorded of every command besides what its decision records. */
public interface Standing {

    /** For whom whoever gives the command acts; null: for themselves. */
    @Nullable
    ActingFor actsFor(CommandContext context);

    /** Reads how people stand to a requisition. */
    interface Reading {

        /** What that takes: nothing that decisions about the requisition do not read anyway. */
        DecisionModel<? extends Standing> of(RequisitionId requisition);
    }
}
