package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.sql.EventQueries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Loads from the database what the cache lacks. */
public final class CacheQuery {

    private CacheQuery() {}

    /** All events of each key, or one more than its limit, and the head, from one snapshot. */
    public static Sourced load(Connection connection, Collection<CacheKey> keys) throws SQLException {
        String wanted = keys.stream()
                .map(key -> "(select position from tags_of_events where tag = ?" + EventQueries.ofTypes(key.types())
                        + " limit " + (key.limit() + 1) + ")")
                .collect(Collectors.joining(" union "));
        return EventQueries.source(connection, wanted, statement -> {
            int next = 1;
            for (CacheKey key : keys) {
                statement.setString(next++, key.tag());
                next = EventQueries.bindTypes(statement, next, key.types());
            }
        });
    }
}
