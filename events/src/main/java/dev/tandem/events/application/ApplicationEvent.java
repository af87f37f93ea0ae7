package dev.tandem.events.application;

import dev.tandem.events.Event;

/** A fact about one candidate on one requisition. */
public sealed interface ApplicationEvent extends Event
        permits CandidateSubmitted, SubmittalAccepted, CandidateAdvanced, CandidateRejected, CandidateWithdrew {}
