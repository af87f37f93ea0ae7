package dev.tandem.command.application;

import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;

/** A command about one candidate on one requisition, which together name the application. */
public interface OnApplication extends OnRequisition {

    /** The candidate. */
    CandidateId candidate();

    /** The one application that this candidate can have on this requisition. */
    default ApplicationId application() {
        return ApplicationId.of(requisition(), candidate());
    }
}
