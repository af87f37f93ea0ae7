package dev.tandem.events.interview;

import dev.tandem.events.Event;

/** A fact about an interview. */
public sealed interface InterviewEvent extends Event
        permits InterviewScheduled, InterviewCompleted, FeedbackSubmitted {}
