package dev.tandem.exporter;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * An object-centric event log as a database of SQLite, in the tables that OCEL 2.0 has for it: events and objects, which is about which,
 * and a table for each type with what is known of each. Rows are read and written as they come.
 */
final class RelationalLog {

    private static final int BATCH = 1_000;

    private static final List<String> TABLES = List.of(
            "create table event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE)",
            "create table object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE)",
            "create table event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES event_map_type (ocel_type))",
            "create table object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES object_map_type (ocel_type))",
            """
            create table event_object (
                ocel_event_id TEXT NOT NULL REFERENCES event (ocel_id),
                ocel_object_id TEXT NOT NULL REFERENCES object (ocel_id),
                ocel_qualifier TEXT NOT NULL,
                PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier))""",
            """
            create table object_object (
                ocel_source_id TEXT NOT NULL REFERENCES object (ocel_id),
                ocel_target_id TEXT NOT NULL REFERENCES object (ocel_id),
                ocel_qualifier TEXT NOT NULL,
                PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier))""");

    private static final String EVENTS_OF_TYPE = """
            create table "event_%s" (
                ocel_id TEXT PRIMARY KEY REFERENCES event (ocel_id), ocel_time TIMESTAMP NOT NULL,
                "position" INTEGER, "recordedAt" TIMESTAMP, "actorRole" TEXT, "command" TEXT)""";

    private static final String OBJECTS_OF_TYPE = """
            create table "object_%s" (
                ocel_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_time TIMESTAMP NOT NULL, ocel_changed_field TEXT%s)""";

    /** Since when the first attributes of an object hold, as the standard has it. */
    private static final String FROM_THE_FIRST = "1970-01-01 00:00:00";

    private static final String EVENTS = """
            select type, id, strftime(occurred_at at time zone 'UTC', '%Y-%m-%d %H:%M:%S.%g') as time, position,
                replace(rtrim(recorded, 'Z'), 'T', ' '), actor_role, coalesce(command, '')
            from event order by position
            """;

    private static final String OBJECTS = """
            select distinct thing || ':' || object.value as id%2$s
            from named object left join told on object.thing = 'requisition' and told.requisition = object.value
            where thing = '%1$s' order by id
            """;

    private static final String ABOUT = "select id, thing || ':' || value, qualifier from named";

    private static final String BELONGING = """
            select thing || ':' || value, part.objectId, part.qualifier
            from (select thing, value, unnest(relationships) as part from belongs)
            """;

    private final Connection log;
    private final Map<String, Waiting> inserts = new HashMap<>();

    private static final class Waiting {
        private final PreparedStatement rows;
        private int count;

        private Waiting(PreparedStatement rows) {
            this.rows = rows;
        }
    }

    private RelationalLog(Connection log) {
        this.log = log;
    }

    /**
     * Writes the log.
     *
     * @param from a DuckDB with the tables of {@link ObjectCentricLog}
     * @param to a file that is not there yet
     */
    static void write(Connection from, Path to) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF); // it is moved to its place when it is whole
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection sqlite = config.createConnection("jdbc:sqlite:" + to);
                Statement questions = from.createStatement()) {
            sqlite.setAutoCommit(false);
            new RelationalLog(sqlite).write(questions);
            sqlite.commit();
        }
    }

    private void write(Statement from) throws SQLException {
        for (String table : TABLES) {
            create(table);
        }
        Map<String, String> eventTypes = types(from, "select distinct type from event order by 1", "event_map_type");
        for (String name : eventTypes.values()) {
            create(EVENTS_OF_TYPE.formatted(name));
        }
        try (ResultSet row = from.executeQuery(EVENTS)) {
            while (row.next()) {
                String type = row.getString(1);
                insert("event", row.getString(2), type);
                insert(
                        "event_" + eventTypes.get(type),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
            }
        }
        Map<String, String> objectTypes = types(from, "select distinct thing from named order by 1", "object_map_type");
        for (Map.Entry<String, String> type : objectTypes.entrySet()) {
            objects(from, type.getKey(), "object_" + type.getValue());
        }
        copy(from, ABOUT, "event_object");
        copy(from, BELONGING, "object_object");
        for (Waiting insert : inserts.values()) {
            insert.rows.executeBatch();
            insert.rows.close();
        }
    }

    /** Those types, each with the name that its table has: SQL knows no dots, and no difference between A and a. */
    private Map<String, String> types(Statement from, String sql, String table) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        try (ResultSet row = from.executeQuery(sql)) {
            while (row.next()) {
                String type = row.getString(1);
                String name = type.replaceAll("[^A-Za-z0-9_]", "_");
                while (!taken.add(name.toLowerCase(Locale.ROOT))) {
                    name += "_";
                }
                names.put(type, name);
                insert(table, type, name);
            }
        }
        return names;
    }

    private void objects(Statement from, String type, String table) throws SQLException {
        List<String> attributes = type.equals("requisition") ? ObjectCentricLog.OF_REQUISITIONS : List.of();
        create(OBJECTS_OF_TYPE.formatted(
                table.substring("object_".length()),
                attributes.stream().map(", \"%s\" TEXT"::formatted).collect(Collectors.joining())));
        String told = attributes.stream()
                .map(", list_filter(told.attributes, one -> one.name = '%1$s')[1].value as \"%1$s\""::formatted)
                .collect(Collectors.joining());
        try (ResultSet row = from.executeQuery(OBJECTS.formatted(type, told))) {
            while (row.next()) {
                insert("object", row.getString(1), type);
                List<@Nullable Object> values = new ArrayList<>();
                Collections.addAll(values, row.getString(1), FROM_THE_FIRST, null);
                for (int i = 0; i < attributes.size(); i++) {
                    values.add(row.getString(2 + i));
                }
                insert(table, values.toArray());
            }
        }
    }

    private void copy(Statement from, String sql, String table) throws SQLException {
        try (ResultSet row = from.executeQuery(sql)) {
            while (row.next()) {
                insert(table, row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    private void create(String table) throws SQLException {
        try (Statement statement = log.createStatement()) {
            statement.execute(table);
        }
    }

    private void insert(String table, @Nullable Object... values) throws SQLException {
        Waiting insert = inserts.get(table);
        if (insert == null) {
            String places = String.join(", ", Collections.nCopies(values.length, "?"));
            insert = new Waiting(log.prepareStatement("insert into \"" + table + "\" values (" + places + ")"));
            inserts.put(table, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.rows.setObject(i + 1, values[i]);
        }
        insert.rows.addBatch();
        if (++insert.count % BATCH == 0) {
            insert.rows.executeBatch();
        }
    }
}
