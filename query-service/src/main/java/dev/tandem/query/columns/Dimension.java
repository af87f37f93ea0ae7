package dev.tandem.query.columns;

/** What a row has in common with others, by which it is found and grouped. */
public enum Dimension {
    REQUISITION,
    RECRUITER,
    MANAGER,
    ROLE_TYPE,
    SOURCE,
    DEPARTMENT,
    LOCATION,
    ORIGIN,
    /** Who assessed; what no interviewer did has none. */
    INTERVIEWER
}
