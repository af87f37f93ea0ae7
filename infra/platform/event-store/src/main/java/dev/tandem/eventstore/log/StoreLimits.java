package dev.tandem.eventstore.log;

import java.time.Duration;

/**
 * Limits of time and memory.
 *
 * @param waiting how many events may wait for the writer; further appends are refused
 * @param batch how many events are stored in one transaction; a single append may have more
 * @param recent how many of the newest events are cached to check conditions without the database; a power of two
 * @param recentBytes memory for them, in bytes
 * @param historyBytes memory for the cached histories of tags, in bytes
 * @param tagBytes memory for the filter of existing tags, in bytes, about one per tag; a power of two
 * @param wholeHistory a tag with at most so many events is cached whole; a longer one by the types asked for
 * @param longestHistory no longer history is cached
 * @param staleness how long the cache may go without a word from the database before it is no longer used
 * @param patience how long to try to reach the database after a lost connection, before appends fail
 */
public record StoreLimits(
        int waiting,
        int batch,
        int recent,
        long recentBytes,
        long historyBytes,
        int tagBytes,
        int wholeHistory,
        int longestHistory,
        Duration staleness,
        Duration patience) {

    /** For a service of 512 MB. */
    public static final StoreLimits DEFAULT = new StoreLimits(
            8_192,
            1_024,
            16_384,
            24L << 20,
            48L << 20,
            4 << 20,
            64,
            1_024,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    public StoreLimits {
        if (Integer.bitCount(recent) != 1) {
            throw new IllegalArgumentException("recent is a power of two: " + recent);
        }
        if (waiting < 1 || batch < 1 || wholeHistory < 1 || longestHistory < wholeHistory) {
            throw new IllegalArgumentException("limits are positive, and the longest history is the longest");
        }
    }
}
