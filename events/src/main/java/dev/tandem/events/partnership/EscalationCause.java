package dev.tandem.events.partnership;

/** Why somebody above the two sides hears of their search. */
public enum EscalationCause {
    /** The hiring manager missed as many debriefs as the agreement allows. */
    DEBRIEFS_MISSED,
    /** For as many weeks as the agreement allows nothing moved, or every candidate was declined. */
    REQUISITION_STALLED,
    /** The recruiter missed as many slates as the agreement allows. */
    SLATES_MISSED,
    /** The recruiter submitted as many candidates with open must-haves as the agreement allows. */
    MUST_HAVES_UNMET,
    /** One of the two had as many interviews called off as the terms allow. */
    INTERVIEWS_CANCELLED,
    /** One of the two, as an interviewer, was late with as much feedback as the terms allow. Other interviewers are on nobody's account. */
    FEEDBACK_LATE,
    /** The hiring manager left as many submittals without an answer in time as the terms allow. */
    SUBMITTALS_UNANSWERED,
    /** One of the two did not come to as many kickoffs as the terms allow. */
    KICKOFFS_MISSED,
    /** One of the two did not come to as many check-ins as the terms allow. */
    CHECK_INS_MISSED,
    /** A leader saw something that no clock counts. */
    RAISED_BY_HAND
}
