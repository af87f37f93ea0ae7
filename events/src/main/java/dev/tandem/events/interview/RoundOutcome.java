package dev.tandem.events.interview;

/** What a round of interviews came to. */
public enum RoundOutcome {
    /** Another round; the recruiter schedules it. */
    NEXT,
    /** An offer. */
    OFFER,
    /** A rejection, which the hiring manager still has to give, with its reasons. */
    REJECT
}
