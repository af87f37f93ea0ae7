package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.EventQueries.Head;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Brings the cache up to date with what other processes appended. */
public final class CacheCatchUp {

    /** How many events are fetched at a time. */
    private static final int PAGE = 1_000;

    private CacheCatchUp() {}

    /** Access to the stored log. */
    public interface Log {

        /** The end of the log. */
        Head newest() throws SQLException;

        /** The events after a position, in order. */
        List<StoredEvent> read(long after, int limit) throws SQLException;
    }

    /** Brings the cache up to the head of the log, or resets it if it is too far behind or of another log. */
    public static void catchUp(Log log, EventCache cache) throws SQLException {
        Head newest = log.newest();
        if (newest.position() == cache.head() && Objects.equals(newest.id(), cache.lastId())) {
            cache.confirm();
        } else if (cache.head() == 0 || !follow(log, cache, newest.position())) {
            cache.reset(newest.position(), newest.id());
        }
    }

    /** Drops what is cached and begins at the head of the log. */
    public static void startOver(Log log, EventCache cache) throws SQLException {
        Head newest = log.newest();
        cache.reset(newest.position(), newest.id());
    }

    /**
     * Loads the events that the cache lacks, up to a position.
     *
     * @return false if they are too many, or if the log does not continue what is cached: it was restored from a backup, or a
     *     replica took over that had not received everything
     */
    public static boolean follow(Log log, EventCache cache, long upTo) throws SQLException {
        if (upTo <= cache.head() || !cache.holds(upTo - cache.head())) {
            return false;
        }
        boolean continued = cache.head() == 0;
        while (cache.head() < upTo) {
            long after = continued ? cache.head() : cache.head() - 1;
            List<StoredEvent> events = log.read(after, (int) Math.min(PAGE, upTo - after));
            if (events.isEmpty() || !continued && !events.getFirst().id().equals(cache.lastId())) {
                return false;
            }
            cache.add(continued ? events : events.subList(1, events.size()));
            continued = true;
        }
        return true;
    }
}
