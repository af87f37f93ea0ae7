package dev.tandem.eventstore.log;

import java.time.Duration;

/**
 * What the store keeps within.
 *
 * @param waiting events that may wait for the writer; beyond, appends are pushed back
 * @param batch events stored in one transaction, more only if a single append has more
 * @param recent newest events kept in memory, by which conditions are checked without asking the database; a power of two
 * @param recentBytes what they may take, in bytes
 * @param historyBytes what whole histories kept for sourcing may take, in bytes
 * @param tagBytes what it may take to know which tags there are at all, in bytes: one for each tag, about; a power of two
 * @param wholeHistory a tag with at most so many events is remembered whole; a longer one by the types asked for
 * @param longestHistory no longer history is remembered at all
 * @param staleness how far memory may lag behind what other processes store before it is no longer used
 * @param patience how long to look for the database after the connection was lost, before callers are told
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
