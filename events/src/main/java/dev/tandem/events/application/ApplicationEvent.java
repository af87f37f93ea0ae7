package dev.tandem.events.application;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** A fact about one candidate on one requisition. */
public sealed interface ApplicationEvent extends Event, OfApplication
        permits CandidateSubmitted,
                SubmittalAccepted,
                CandidateAdvanced,
                CandidateRejected,
                CandidateWithdrew,
                CandidateReconsidered,
                CandidateExperienceRecorded {}
