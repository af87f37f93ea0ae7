package dev.tandem.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An object-centric event log (OCEL 2.0, in JSON and in SQLite, as ocel-standard.org has it), for process mining, made of the files of an export. Each event
 * names the things that it is about; the things name each other. Ids of things begin with their type, for a requisition and a candidate may
 * have the same. DuckDB makes it within the memory that it is given.
 */
final class ObjectCentricLog {

    /** What events name, each by the member of {@code data} that has its id. */
    private static final List<String> THINGS = List.of(
            "requisition",
            "application",
            "candidate",
            "interview",
            "debrief",
            "proposal",
            "offer",
            "question",
            "escalation",
            "headcount");

    /** What belongs to what, as far as one event names both. */
    private static final Map<String, List<String>> BELONGS = Map.of(
            "application", List.of("requisition", "candidate"),
            "interview", List.of("application"),
            "debrief", List.of("application"),
            "proposal", List.of("application"),
            "offer", List.of("application"));

    /** What is told of a requisition when it is opened. */
    static final List<String> OF_REQUISITIONS = List.of("department", "roleType", "location");

    /** All events; as JSON is written where members can differ. */
    private static final String EVENTS = """
            create temp view event as
            select position, id::varchar as id, type, occurred_at, strftime(occurred_at at time zone 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%gZ') as time,
                strftime(recorded_at at time zone 'UTC', '%%Y-%%m-%%dT%%H:%%M:%%S.%%gZ') as recorded, actor, actor_role, command, data::json as data
            from read_parquet(%s, hive_partitioning = false)
            """;

    private static final String NAMED = """
            create temp table named as
            select id, named.thing as thing, named.thing as qualifier, named.value as value
            from (select id, unnest([%s]) as named from event) where named.value is not null
            union all select id, 'person', 'actor', actor from event where actor is not null and actor <> 'system'
            """;

    private static final String EVENT_TYPES = """
            select distinct type as name, [{'name': 'position', 'type': 'integer'}, {'name': 'recordedAt', 'type': 'time'},
                {'name': 'actorRole', 'type': 'string'}, {'name': 'command', 'type': 'string'}] as attributes
            from event order by name
            """;

    private static final String OBJECT_TYPES = """
            select distinct thing as name, case when thing = 'requisition' then [%s] else [] end as attributes
            from named order by name
            """;

    private static final String OBJECTS = """
            select thing || ':' || value as id, thing as type, coalesce(told.attributes, []) as attributes,
                coalesce(belongs.relationships, []) as relationships
            from (select distinct thing, value from named) object
            left join told on object.thing = 'requisition' and told.requisition = object.value
            left join belongs using (thing, value)
            """;

    private static final String TOLD = """
            create temp table told as
            select json_extract_string(data, '$.requisition') as requisition,
                list_filter([%s], attribute -> attribute.value is not null) as attributes
            from event where type = 'hiring.RequisitionOpened'
            """;

    private static final String BELONGING = """
            create temp table belongs as
            select thing, value, list({'objectId': whole || ':' || owner, 'qualifier': whole} order by whole, owner) as relationships
            from (%s) group by thing, value
            """;

    private static final String LOG = """
            select event.id, event.type, event.time,
                list_filter([{'name': 'position', 'value': to_json(position)}, {'name': 'recordedAt', 'value': to_json(recorded)},
                    {'name': 'actorRole', 'value': to_json(actor_role)}, {'name': 'command', 'value': to_json(coalesce(command, ''))}],
                    attribute -> attribute.value is not null) as attributes,
                coalesce(about.relationships, []) as relationships
            from event left join (select id, list({'objectId': thing || ':' || value, 'qualifier': qualifier}) as relationships
                from named group by id) about using (id)
            order by event.position
            """;

    private ObjectCentricLog() {}

    /**
     * Writes the log of all events in those files, in both forms. Each is there whole or not at all.
     *
     * @param events the folder of Parquet files
     * @param to the folder where the logs are to be
     */
    static void write(Path events, Path to) throws SQLException {
        try {
            Path work = Files.createTempDirectory("tandem-ocel");
            try (Connection connection = Tables.connect(work)) {
                try (Statement statement = connection.createStatement()) {
                    prepare(statement, events);
                    json(statement, work, to.resolve("log.ocel.json"));
                }
                Path written = work.resolve("log.sqlite");
                RelationalLog.write(connection, written);
                Path writing = writing(to.resolve("log.ocel.sqlite"));
                Files.move(written, writing, StandardCopyOption.REPLACE_EXISTING);
                move(writing, to.resolve("log.ocel.sqlite"));
            } finally {
                Target.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void json(Statement statement, Path work, Path to) throws SQLException, IOException {
        Path writing = writing(to);
        try (OutputStream out = Files.newOutputStream(writing)) {
            part(statement, work, out, "{\"objectTypes\":", OBJECT_TYPES.formatted(attributeTypes()));
            part(statement, work, out, ",\"eventTypes\":", EVENT_TYPES);
            part(statement, work, out, ",\"objects\":", OBJECTS);
            part(statement, work, out, ",\"events\":", LOG);
            out.write("}\n".getBytes(StandardCharsets.UTF_8));
        }
        move(writing, to);
    }

    private static Path writing(Path file) {
        return file.resolveSibling(file.getFileName() + ".writing");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void prepare(Statement statement, Path events) throws SQLException {
        statement.execute(EVENTS.formatted(Tables.quoted(events.resolve("**").resolve("*.parquet"))));
        statement.execute(NAMED.formatted(THINGS.stream()
                .map(thing -> "{'thing': '%1$s', 'value': json_extract_string(data, '$.%1$s')}".formatted(thing))
                .collect(Collectors.joining(", "))));
        statement.execute(TOLD.formatted(OF_REQUISITIONS.stream()
                .map(name ->
                        "{'name': '%1$s', 'time': time, 'value': json_extract_string(data, '$.%1$s')}".formatted(name))
                .collect(Collectors.joining(", "))));
        statement.execute(BELONGING.formatted(BELONGS.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(whole -> """
                        select distinct '%1$s' as thing, json_extract_string(data, '$.%1$s') as value, '%2$s' as whole, json_extract_string(data, '$.%2$s') as owner
                        from event where json_extract_string(data, '$.%1$s') is not null and json_extract_string(data, '$.%2$s') is not null
                        """.formatted(one.getKey(), whole)))
                .collect(Collectors.joining(" union all "))));
    }

    private static String attributeTypes() {
        return OF_REQUISITIONS.stream()
                .map("{'name': '%s', 'type': 'string'}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static void part(Statement statement, Path work, OutputStream out, String before, String rows)
            throws SQLException, IOException {
        Path file = work.resolve("part.json");
        statement.execute("copy (%s) to %s (format json, array true)".formatted(rows, Tables.quoted(file)));
        out.write(before.getBytes(StandardCharsets.UTF_8));
        Files.copy(file, out);
        Files.delete(file);
    }
}
