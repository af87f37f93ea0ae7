package dev.tandem.command.decision;

import dev.tandem.events.RequisitionId;

/** A command about one requisition. Whatever is given for a side of it ({@link Does}) is one. */
public interface OnRequisition extends Command {

    /** The requisition. */
    RequisitionId requisition();
}
