package dev.tandem.events.interview;

/** An interviewer's word on hiring the candidate. */
public enum Recommendation {
    STRONG_NO,
    NO,
    YES,
    STRONG_YES;

    /** Whether it is in favour, strongly or not. */
    public boolean isYes() {
        return this == YES || this == STRONG_YES;
    }
}
