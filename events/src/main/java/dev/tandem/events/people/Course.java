package dev.tandem.events.people;

/** What those who hire can learn. */
public enum Course {
    /** Needed to count as a trained interviewer. */
    STRUCTURED_INTERVIEWING,
    BEHAVIOURAL_QUESTIONING,
    BIAS_MITIGATION,
    INTAKE,
    DEBRIEF_FACILITATION,
    BUSINESS_ACUMEN,
    DATA_STORYTELLING
}
