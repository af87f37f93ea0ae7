package dev.tandem.command.retention;

/** What became of an application, as far as it matters for how long it is kept. */
public enum Outcome {
    /** The recruiter declined the applicant. */
    DECLINED,
    /** Closed without a decision on the candidate. */
    CLOSED,
    /** The hiring manager rejected the candidate. */
    REJECTED,
    /** The candidate withdrew. */
    WITHDRAWN,
    /** Hired, and never started. */
    FELL_THROUGH,
    /** Hired, and has left since; whoever has not left is never proposed. */
    LEFT,
    /** Registered, and on no search. */
    NO_APPLICATION
}
