package dev.tandem.query.progress;

/** How an application ended. */
public enum Ending {
    /** The manager declined the candidate. */
    REJECTED,
    /** The candidate left the process. */
    WITHDRAWN,
    /** The candidate declined the offer. */
    DECLINED,
    /** The candidate will start. */
    HIRED
}
