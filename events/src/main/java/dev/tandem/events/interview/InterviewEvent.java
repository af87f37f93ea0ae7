package dev.tandem.events.interview;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;

/** An event about an interview. */
public sealed interface InterviewEvent extends Event, OfApplication
        permits InterviewScheduled,
                InterviewRescheduled,
                InterviewPrepared,
                InterviewCancelled,
                InterviewCompleted,
                InterviewerSwapped,
                RoundDecided,
                FeedbackSubmitted,
                FeedbackAmended {}
