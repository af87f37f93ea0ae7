package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.EventQueries.Head;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Keeps the writer's memory in step with what other processes append. */
public final class Follower {

    /** How many events are fetched at a time. */
    private static final int PAGE = 1_000;

    private Follower() {}

    /** The log, on a connection of the writer's. */
    public interface Log {

        /** The end of the log. */
        Head newest() throws SQLException;

        /** What follows a position, in order. */
        List<StoredEvent> read(long after, int limit) throws SQLException;
    }

    /** Brings memory up to the head of the log, or lets go of it if it is of another log or too far behind. */
    public static void catchUp(Log log, Memory memory) throws SQLException {
        Head newest = log.newest();
        if (newest.position() == memory.head() && Objects.equals(newest.id(), memory.lastId())) {
            memory.confirm();
        } else if (memory.head() == 0 || !follow(log, memory, newest.position())) {
            memory.reset(newest.position(), newest.id());
        }
    }

    /**
     * Fetches what memory lacks up to a position.
     *
     * @return false if that is too much to be worth it, or if the log does not continue what is in memory: it was restored
     *     from a backup, or a replica took over that had not received everything
     */
    public static boolean follow(Log log, Memory memory, long upTo) throws SQLException {
        if (upTo <= memory.head() || !memory.holds(upTo - memory.head())) {
            return false;
        }
        boolean continued = memory.head() == 0;
        while (memory.head() < upTo) {
            long after = continued ? memory.head() : memory.head() - 1;
            List<StoredEvent> events = log.read(after, (int) Math.min(PAGE, upTo - after));
            if (events.isEmpty() || !continued && !events.getFirst().id().equals(memory.lastId())) {
                return false;
            }
            memory.add(continued ? events : events.subList(1, events.size()));
            continued = true;
        }
        return true;
    }
}
