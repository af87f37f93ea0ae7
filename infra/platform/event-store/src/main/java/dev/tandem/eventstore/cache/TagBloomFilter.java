package dev.tandem.eventstore.cache;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A Bloom filter of the tags in the log: a tag is definitely absent, or perhaps present. Half of what decisions read is about
 * things that do not exist yet (is this name taken? was this idempotency key used?); "definitely absent" answers that
 * without the database. Thread-safe.
 */
final class TagBloomFilter {

    private static final int PROBES = 5;

    private final AtomicLongArray words;
    private final long mask;
    private volatile boolean complete;

    /**
     * An empty filter, not complete.
     *
     * @param bytes a power of two; with ten bits per tag, about one absent tag in a hundred looks present
     */
    TagBloomFilter(int bytes) {
        if (bytes < 8 || Integer.bitCount(bytes) != 1) {
            throw new IllegalArgumentException("bytes is a power of two and at least 8: " + bytes);
        }
        this.words = new AtomicLongArray(bytes / 8);
        this.mask = bytes * 8L - 1;
    }

    void add(String tag) {
        long hash = hash(tag);
        long step = hash >>> 32 | 1;
        for (int i = 0; i < PROBES; i++) {
            long bit = (hash + i * step) & mask;
            int word = (int) (bit >>> 6);
            long with = 1L << bit;
            if ((words.getOpaque(word) & with) == 0) {
                words.getAndAccumulate(word, with, (before, more) -> before | more);
            }
        }
    }

    /** True if no event carries the tag; false if one may, or if the filter is incomplete. */
    boolean isDefinitelyAbsent(String tag) {
        if (!complete) {
            return false;
        }
        long hash = hash(tag);
        long step = hash >>> 32 | 1;
        for (int i = 0; i < PROBES; i++) {
            long bit = (hash + i * step) & mask;
            if ((words.get((int) (bit >>> 6)) & 1L << bit) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every tag of every event was added. */
    void complete(boolean all) {
        complete = all;
    }

    boolean isComplete() {
        return complete;
    }

    /** FNV-1a over the characters, then mixed so that every bit depends on all characters. */
    private static long hash(String tag) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < tag.length(); i++) {
            hash = (hash ^ tag.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }
}
