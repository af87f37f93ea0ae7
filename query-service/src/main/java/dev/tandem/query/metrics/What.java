package dev.tandem.query.metrics;

/** What is counted as it happens. */
public enum What {
    /** A candidate was rejected; {@code kind} says of what worth the reasons are. */
    REJECTION,
    /** A reason of a rejection that no requirement covers. */
    OUTSIDE_REASON,
    /** A text that judges a candidate was upheld, which would have been refused. */
    UPHELD_TEXT,
    /** An interview was moved; {@code kind} says on whose account. */
    RESCHEDULED,
    /** An interview was called off; {@code kind} says on whose account. */
    CANCELLED,
    /** A candidate said how they were treated; {@code value} is the score. */
    EXPERIENCE,
    /** A hire was reviewed after 6 or 12 months, which {@code kind} says; {@code value} is the performance. */
    REVIEW,
    /** A hire was celebrated. */
    WIN,
    /** An interviewer has read what they are to assess. */
    PREPARED,
    /** An interviewer was at an interview that took place; {@code kind} says whether they were prepared. */
    INTERVIEWING,
    /** Broken promises were escalated; {@code kind} says against which side, {@code ended_at} when it was resolved. */
    ESCALATION
}
