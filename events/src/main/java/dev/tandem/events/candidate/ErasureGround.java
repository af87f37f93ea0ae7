package dev.tandem.events.candidate;

/** Why a person's data had to be erased: the grounds of article 17(1) of the General Data Protection Regulation. */
public enum ErasureGround {
    /** What it was collected for is over, or the time to keep it is. */
    NO_LONGER_NEEDED,
    /** The person no longer agrees. */
    CONSENT_WITHDRAWN,
    /** The person objects, and nothing weighs more. */
    OBJECTION,
    /** It should not have been kept in the first place. */
    UNLAWFULLY_KEPT,
    /** A law demands it. */
    LEGAL_OBLIGATION
}
