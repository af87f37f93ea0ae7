package dev.tandem.events.interview;

/** How a round of interviews ends. */
public enum RoundEnd {
    /** The hiring manager decides alone, on what the interviewers wrote. */
    DECISION,
    /** The panel talks about the candidate. */
    DEBRIEF
}
