package dev.tandem.events.application;

/** Why an application ends, where nobody was found unfit. */
public enum Disposition {
    /** Another was decided for. */
    OTHER_CHOSEN,
    /** As many were hired as were wanted. */
    SEARCH_FILLED,
    SEARCH_CANCELLED,
    /** What the candidate expects was heard, and is not what there is. */
    EXPECTATIONS_APART,
    /** The candidate was told something and did not answer. */
    UNRESPONSIVE,
    /** The same person has another application on this requisition. */
    DUPLICATE,
    /** What was known of the candidate was erased; the system says so. */
    ERASED
}
