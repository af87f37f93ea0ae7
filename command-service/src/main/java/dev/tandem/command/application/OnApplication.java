package dev.tandem.command.application;

import dev.tandem.command.decision.Command;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;

/** A command about one candidate on one requisition, which together name the application. */
public interface OnApplication extends Command {

    /** The requisition. */
    RequisitionId requisition();

    /** The candidate. */
    CandidateId candidate();

    /** The one application that this candidate can have on this requisition. */
    default ApplicationId application() {
        return ApplicationId.of(requisition(), candidate());
    }
}
