package dev.tandem.command.decision;

import dev.tandem.events.RequisitionId;
import java.util.List;

/** A command about one requisition. Whatever is given for a side of it ({@link Does}) is one. */
public interface OnRequisition extends Command {

    /** The requisition. */
    RequisitionId requisition();

    /** Every requisition that the command names, this one first. */
    default List<RequisitionId> requisitions() {
        return List.of(requisition());
    }
}
