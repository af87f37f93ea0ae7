package dev.tandem.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings what Tandem has stored into the table of Axon's JPA engine, as that engine would have stored it. */
final class JpaEvents {

    private static final String READ = """
            select position, id, type, version, payload, metadata::text,
                to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                (select substr(tag, 13) from unnest(tags) tag where tag like 'application:%'),
                row_number() over (
                    partition by (select tag from unnest(tags) tag where tag like 'application:%') order by position) - 1
            from events order by position
            """;
    private static final String WRITE = """
            insert into AggregateEventEntry (globalIndex, identifier, type, version, payload, metadata, timestamp,
                aggregateType, aggregateIdentifier, aggregateSequenceNumber)
            values (?, ?, ?, ?, ?, ?, ?, 'application', ?, ?)
            """;

    private JpaEvents() {}

    static void copy(String from, String to) throws SQLException {
        try (Connection source = BenchServer.connect(from);
                Connection target = BenchServer.connect(to);
                Statement read = source.createStatement();
                PreparedStatement write = target.prepareStatement(WRITE)) {
            target.setAutoCommit(false);
            try (ResultSet row = read.executeQuery(READ)) {
                while (row.next()) {
                    write.setLong(1, row.getLong(1));
                    write.setString(2, row.getString(2));
                    write.setString(3, row.getString(3));
                    write.setString(4, row.getString(4));
                    write.setBytes(5, row.getBytes(5));
                    write.setBytes(6, row.getString(6).getBytes(UTF_8));
                    write.setString(7, row.getString(7));
                    write.setString(8, row.getString(8));
                    write.setLong(9, row.getLong(9));
                    write.addBatch();
                }
            }
            write.executeBatch();
            advance(target);
            target.commit();
        }
    }

    /** The sequence goes on after what was copied. */
    private static void advance(Connection target) throws SQLException {
        try (Statement statement = target.createStatement()) {
            statement.execute("""
                    select setval('"aggregate-event-global-index-sequence"', max(globalIndex)) from AggregateEventEntry
                    """);
        }
    }
}
