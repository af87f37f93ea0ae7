package dev.tandem.query.metrics;

/** What cannot be right in a log. Such events are folded all the same; times that run backwards count in no figure. */
public enum Inconsistency {
    /** An application began before its search was opened. */
    BEFORE_THE_SEARCH,
    /** An event of an application occurred before it began. */
    BEFORE_THE_APPLICATION,
    /** A stage was left in which the application did not stand. */
    LEFT_STAGE_NEVER_ENTERED,
    /** A stage was left before it was entered. */
    LEFT_STAGE_BEFORE_ENTERED,
    /** A stage was entered that the search does not have. */
    ENTERED_UNKNOWN_STAGE,
    /** An application that had ended was moved, and nobody had taken it up again. */
    MOVED_AFTER_THE_END,
    /** An offer was accepted, or somebody was hired, before the candidate was submitted. */
    HIRED_BEFORE_SUBMITTED,
    /** Somebody was hired who had no offer. */
    HIRED_WITHOUT_OFFER,
    /** An offer was answered before it was made. */
    ANSWERED_BEFORE_OFFERED
}
