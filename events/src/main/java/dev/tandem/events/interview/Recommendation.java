package dev.tandem.events.interview;

/** An interviewer's word on hiring the candidate. */
public enum Recommendation {
    STRONG_NO,
    NO,
    YES,
    STRONG_YES
}
