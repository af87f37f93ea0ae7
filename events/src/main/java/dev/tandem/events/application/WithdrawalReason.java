package dev.tandem.events.application;

/** Why a candidate left the process or declined an offer. */
public enum WithdrawalReason {
    COMPENSATION,
    PACE,
    OTHER_OFFER,
    ROLE,
    LOCATION,
    OTHER
}
