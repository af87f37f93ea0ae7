package dev.tandem.query.pipeline.progress;

/** How an application ended. A declined offer is no end: another may follow, or a goodbye. */
public enum Ending {
    /** The manager declined the candidate. */
    REJECTED,
    /** The candidate left the process. */
    WITHDRAWN,
    /** The candidate will start. */
    HIRED,
    /** The candidate was hired and never started. */
    FELL_THROUGH
}
