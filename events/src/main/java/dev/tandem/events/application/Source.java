package dev.tandem.events.application;

/** How a candidate was found. */
public enum Source {
    REFERRAL,
    OUTBOUND,
    INBOUND,
    AGENCY,
    INTERNAL
}
