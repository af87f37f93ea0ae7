package dev.tandem.query.progress;

/** Whether a search goes on, which decides what waits on it. */
public enum Phase {
    SEARCHING,
    RESTING,
    CLOSED
}
