package dev.tandem.events.application;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about one candidate on one requisition. */
public sealed interface ApplicationEvent extends Event, OfApplication
        permits ApplicationReceived,
                CandidateScreened,
                ExpectationsHeard,
                ApplicantDeclined,
                CandidateSubmitted,
                SubmittalAccepted,
                CandidateAdvanced,
                CandidateRejected,
                CandidateWithdrew,
                CandidateReconsidered,
                CandidateExperienceRecorded,
                ApplicationClosed,
                ApplicationForgotten,
                CandidateInformed,
                JudgementUpheld,
                EvidenceContested {}
