package dev.tandem.events;

/** Where the record of a thing began. */
public enum Origin {
    /** Done in Tandem, under its rules. */
    NATIVE,
    /** Brought in from another system: the partnership's preconditions are not held against a past without them. */
    IMPORTED
}
