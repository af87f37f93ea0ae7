package dev.tandem.query.projection.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection from the first event on, as the registry has it.
 *
 * @param shape digest of its tables and row types
 * @param failure why it stopped for good, or null
 * @param topicId the topic that its offsets belong to, or null before it has read anything
 * @param expired whether a later one has been live for longer than the grace, so that nobody needs this one
 */
public record Generation(
        int id,
        String projection,
        int version,
        int number,
        String schema,
        String shape,
        State state,
        @Nullable String failure,
        @Nullable String topicId,
        Instant createdAt,
        @Nullable Instant liveAt,
        boolean expired) {

    /** Where a generation stands in its life. */
    public enum State {
        /** Catching up; nobody reads it. */
        BUILDING,
        /** Serves queries. */
        LIVE,
        /** Another has taken over; kept for queries that have begun on it. */
        SUPERSEDED,
        /** Its rows are gone. */
        DROPPED
    }

    /** Whether it has ever been whole enough to be read. */
    public boolean wasLive() {
        return liveAt != null;
    }

    /** Such as {@code pipeline v1 g3}, for people. */
    @Override
    public String toString() {
        return projection + " v" + version + " g" + number;
    }
}
