package dev.tandem.query.pipeline.progress;

/** How an application ended. A declined offer is no end: another may follow, or a goodbye. */
public enum Ending {
    /** The recruiter declined the applicant before a submittal. */
    SCREENED_OUT,
    /** It was closed without anybody judging the candidate unfit. */
    CLOSED,
    /** The manager declined the candidate. */
    REJECTED,
    /** The candidate left the process. */
    WITHDRAWN,
    /** The candidate will start. */
    HIRED,
    /** The candidate was hired and never started. */
    FELL_THROUGH
}
