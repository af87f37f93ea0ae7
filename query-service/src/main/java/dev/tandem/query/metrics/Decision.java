package dev.tandem.query.metrics;

/** How an application came out. Each has one, so that they add up to all of them, whatever was taken back and begun again. */
public enum Decision {
    /** Nothing was decided, or what was decided was taken back. */
    OPEN,
    /** Declined by the recruiter, before a submittal. */
    SCREENED_OUT,
    /** Nobody was found unfit. */
    CLOSED,
    REJECTED,
    WITHDRAWN,
    /** An offer was made, which stays true whatever comes of it; {@link Outcome} says what did. */
    OFFERED
}
