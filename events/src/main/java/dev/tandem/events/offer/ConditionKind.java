package dev.tandem.events.offer;

/** On what an offer may depend. */
public enum ConditionKind {
    /** What those say who worked with the candidate. */
    REFERENCES,
    /** A check of what the candidate said of themselves, and of the past as far as the law allows. */
    BACKGROUND,
    /** That they may work there. */
    PERMIT,
    /** That a physician has nothing against it. */
    MEDICAL
}
