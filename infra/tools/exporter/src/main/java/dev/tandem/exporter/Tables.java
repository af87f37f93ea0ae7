package dev.tandem.exporter;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** DuckDB, which reads CloudEvents and writes tables. It is told how much memory it may take, and takes no more. */
final class Tables implements AutoCloseable {

    /** One row an event, with what one looks for as columns. */
    private static final String READ = """
            create or replace temp table part as
            select sequence::bigint as position, id::uuid as id, type, dataversion::integer as version,
                time as occurred_at, recordedtime as recorded_at, strftime(recordedtime at time zone 'UTC', '%%Y-%%m') as month,
                partitionkey as key, data ->> '$.requisition' as requisition, data ->> '$.application' as application,
                data ->> '$.candidate' as candidate, authid as actor, actorrole as actor_role, onbehalfof as on_behalf_of,
                actingas as acting_as, command, correlationid as correlation_id, causationid as causation_id,
                dataclassification as classification, data::varchar as data
            from read_json([%s], format = 'array', maximum_object_size = 33554432, columns = {
                sequence: 'VARCHAR', id: 'VARCHAR', type: 'VARCHAR', dataversion: 'VARCHAR', time: 'TIMESTAMPTZ',
                recordedtime: 'TIMESTAMPTZ', partitionkey: 'VARCHAR', authid: 'VARCHAR', actorrole: 'VARCHAR',
                onbehalfof: 'VARCHAR', actingas: 'VARCHAR', command: 'VARCHAR', correlationid: 'VARCHAR',
                causationid: 'VARCHAR', dataclassification: 'VARCHAR', data: 'JSON'})
            """;

    private static final String MONTHS =
            "select month, min(position), max(position), count(*) from part group by month order by month";

    private final DuckDBConnection connection;

    Tables() throws SQLException {
        connection = connect(null);
    }

    /**
     * A DuckDB in memory, and no more of it than it is told. It tells rows as they come: whoever asks something else meanwhile hears no more of
     * them.
     *
     * @param spills where it puts what does not fit; null: nowhere
     */
    static DuckDBConnection connect(@Nullable Path spills) throws SQLException {
        Properties asTheyCome = new Properties();
        asTheyCome.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", asTheyCome).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '512MB'");
            statement.execute("set threads = 2");
            statement.execute("set timezone = 'UTC'");
            if (spills != null) {
                statement.execute("set temp_directory = " + quoted(spills.resolve("spilled")));
            }
        }
        return connection;
    }

    /** The events of a month, in a part. */
    record Month(String month, long first, long last, long events) {}

    /** Reads those files of CloudEvents, and tells their months. */
    List<Month> read(List<Path> batches) throws SQLException {
        String files =
                String.join(", ", batches.stream().map(file -> quoted(file)).toList());
        List<Month> months = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(READ.formatted(files));
            try (ResultSet rows = statement.executeQuery(MONTHS)) {
                while (rows.next()) {
                    months.add(new Month(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
        }
        return months;
    }

    /** Writes the events of those months, each where it is told, in the order of their positions. */
    List<Path> write(List<Month> months, Format format, Function<Month, Path> where) throws SQLException {
        List<Path> files = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Month month : months) {
                Path file = where.apply(month);
                statement.execute(
                        "copy (select * exclude (month) from part where month = '%s' order by position) to %s (%s)"
                                .formatted(month.month(), quoted(file), format.options()));
                files.add(file);
            }
        }
        return files;
    }

    /** As a text in SQL. */
    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
