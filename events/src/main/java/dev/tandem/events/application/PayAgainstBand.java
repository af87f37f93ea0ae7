package dev.tandem.events.application;

/** How the pay that a candidate wants compares with the band of the search: all that is said of it in clear. */
public enum PayAgainstBand {
    /** No more than the band's maximum. */
    WITHIN,
    /** More than the band's maximum. */
    ABOVE,
    /** No pay was named, or in another currency, or the search has no band. */
    UNKNOWN
}
