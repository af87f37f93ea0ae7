package dev.tandem.query.figures;

/** By which of its times a case counts. */
public enum Basis {
    /** By when it began, whatever came of it later: whoever began together is compared. */
    COHORT,
    /** By when what is measured happened: what was done in that time is counted. */
    ACTIVITY
}
