package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.sql.EventQueries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Reads what memory lacks. */
public final class HistoryQuery {

    private HistoryQuery() {}

    /** For each selection all of its events, or more of them than its limit; and the head, from one snapshot. */
    public static Sourced load(Connection connection, Collection<Selection> selections) throws SQLException {
        String wanted = selections.stream()
                .map(selection -> "(select position from tags_of_events where tag = ?"
                        + EventQueries.ofTypes(selection.types()) + " limit " + (selection.limit() + 1) + ")")
                .collect(Collectors.joining(" union "));
        return EventQueries.source(connection, wanted, statement -> {
            int next = 1;
            for (Selection selection : selections) {
                statement.setString(next++, selection.tag());
                next = EventQueries.bindTypes(statement, next, selection.types());
            }
        });
    }
}
