package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes facts ready for analysis: tables of applications, stage intervals, promises and more, as query-service tells and describes them.
 * They change with the events, so all are written anew beside those that are there, and put in their place when all are whole.
 */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

    /** What a table without rows has instead of a month, so that a query over its files finds its columns. */
    private static final String NO_MONTH = "none";

    private static final String READ = """
            create or replace temp table fact as
            select *, strftime(%s at time zone 'UTC', '%%Y-%%m') as month
            from read_json(%s, format = 'newline_delimited', maximum_object_size = 1048576, columns = {%s})
            """;

    private static final String WRITE =
            "copy (select * exclude (month) from fact where month = '%s' order by %s, %s) to %s (%s)";

    private final Queries queries;
    private final Format format;

    Facts(Queries queries, Format format) {
        this.queries = queries;
        this.format = format;
    }

    /**
     * A table that was written.
     *
     * @param position every event up to it is in the rows; later ones may be
     */
    record Written(String kind, long rows, long position) {}

    /**
     * Writes all of them into the folder {@code facts} there.
     *
     * @throws ToolException if they are not told whole
     */
    List<Written> write(Path folder) throws InterruptedException, SQLException {
        Replaced facts = Replaced.begin(folder.resolve("facts"));
        try {
            Path work = Files.createTempDirectory("tandem-facts");
            try (Connection connection = Tables.connect(work);
                    Statement statement = connection.createStatement()) {
                List<Written> all = new ArrayList<>();
                ArrayNode described = JSON.createArrayNode();
                String began = Instant.now().toString();
                for (JsonNode table : tables()) {
                    Written written = write(table, work.resolve("rows.json"), facts.writing(), statement);
                    all.add(written);
                    described.add(
                            ((ObjectNode) table).put("rows", written.rows()).put("position", written.position()));
                }
                Files.writeString(
                        facts.writing().resolve("facts.json"),
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(JSON.createObjectNode()
                                        .put("written", began)
                                        .set("tables", described)));
                facts.done();
                return all;
            } finally {
                Target.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tables() throws InterruptedException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        queries.get("/facts", "application/json", answer);
        return JSON.readTree(answer.toByteArray()).path("tables");
    }

    private Written write(JsonNode table, Path rows, Path to, Statement statement)
            throws IOException, InterruptedException, SQLException {
        String kind = name(table, "kind");
        String time = name(table, "time");
        HttpHeaders headers;
        try (OutputStream out =
                Files.newOutputStream(rows, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            headers = queries.get("/facts/" + kind, "application/x-ndjson", out);
        }
        Whole.require(rows, kind);
        statement.execute(READ.formatted(time, Tables.quoted(rows), columns(table)));
        List<String> months = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select distinct month from fact order by month")) {
            while (found.next()) {
                months.add(found.getString(1));
            }
        }
        for (String month : months.isEmpty() ? List.of(NO_MONTH) : months) {
            Path part = to.resolve(kind).resolve("month=" + month);
            Files.createDirectories(part);
            statement.execute(WRITE.formatted(
                    month,
                    time,
                    name(table.path("columns").path(0), "name"),
                    Tables.quoted(part.resolve(kind + format.suffix())),
                    format.options()));
        }
        return new Written(
                kind,
                count(statement),
                headers.firstValueAsLong("Tandem-Position").orElse(0));
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet counted = statement.executeQuery("select count(*) from fact")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /** As DuckDB takes them; the service says of which type each is. */
    private static String columns(JsonNode table) {
        return StreamSupport.stream(table.path("columns").spliterator(), false)
                .map(column -> "'" + name(column, "name") + "': '" + name(column, "type") + "'")
                .collect(Collectors.joining(", "));
    }

    /** What stands in SQL and in paths has to be a name. */
    private static String name(JsonNode of, String member) {
        String name = of.path(member).asString();
        if (!NAME.matcher(name).matches()) {
            throw new ToolException("query-service calls something '" + name + "', which is no name");
        }
        return name;
    }
}
