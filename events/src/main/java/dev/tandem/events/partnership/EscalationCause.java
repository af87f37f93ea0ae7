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
    /** A leader saw something that no clock counts. */
    RAISED_BY_HAND
}
