package dev.tandem.events.offer;

/** As what somebody would work. */
public enum Employment {
    PERMANENT,
    FIXED_TERM,
    CONTRACTOR,
    INTERN
}
