package dev.tandem.query.metrics;

/** What became of the last offer. Everybody who was offered has one, so that they add up to all of those. */
public enum Outcome {
    /** Open, or accepted and not hired yet. */
    PENDING,
    HIRED,
    DECLINED,
    /** Taken back by whoever made it. */
    RESCINDED,
    /** The application ended otherwise while the offer stood. */
    LAPSED,
    /** Accepted and hired, and never started. */
    FELL_THROUGH
}
