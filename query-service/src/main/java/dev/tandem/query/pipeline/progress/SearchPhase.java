package dev.tandem.query.pipeline.progress;

/** Whether a search goes on, which decides what waits on it. */
public enum SearchPhase {
    SEARCHING,
    RESTING,
    CLOSED
}
