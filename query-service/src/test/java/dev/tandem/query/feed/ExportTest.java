package dev.tandem.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.client.ToolException;
import dev.tandem.exporter.Exporter;
import dev.tandem.exporter.Format;
import dev.tandem.exporter.Progress;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.TestSize;
import dev.tandem.testing.golden.OldEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events in files: each once, whatever happens to the tool, and what is counted over them is what the service counts. */
class ExportTest {

    private static final Service SERVICE = Service.apart();
    private static final int HIRED = 3;
    private static final int MANY = TestSize.of(60_000, 300_000);
    private static long last;

    @TempDir
    private static Path logs;

    @TempDir
    private Path folder;

    @BeforeAll
    static void somethingHappened() {
        Search search = Search.forEngineer("ex-1").by("ex-hugo", "ex-mara").wanting(HIRED + 1);
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .told();
        for (int i = 0; i < HIRED; i++) {
            Candidacy one = search.candidate("ex-" + i);
            SERVICE.story()
                    .at("2026-01-%02dT09:00:00Z".formatted(6 + i))
                    .happened(one.submitted(), one.accepted(), one.offered("ex-off-" + i))
                    .at("2026-02-%02dT09:00:00Z".formatted(6 + i))
                    .happened(one.offerAccepted("ex-off-" + i), one.hired("ex-off-" + i))
                    .told();
        }
        last = many(MANY);
    }

    /** Of a type that this version does not know: for it, an event as any other. */
    private static long many(int events) {
        Instant time = Instant.parse("2026-03-05T09:00:00Z");
        byte[] payload = "{\"requisition\":\"ex-2\",\"praise\":3}".getBytes(StandardCharsets.UTF_8);
        long position = 0;
        for (int told = 0; told < events; told += 5_000) {
            List<OldEvent> some = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                some.add(new OldEvent(
                        UUID.randomUUID(),
                        "ex-2",
                        "hiring.SearchPraised",
                        1,
                        payload,
                        time,
                        time,
                        "ex-hugo",
                        "recruiter",
                        "PraiseSearch",
                        List.of()));
            }
            position = SERVICE.publishStored(some);
        }
        SERVICE.get("/events?limit=1", "olga", "auditor").json(); // all of it was read
        return position;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OCEL")
    void eachEventIsInOneFileByTheMonthInWhichItWasRecorded(Format format) throws Exception {
        Progress done = exporter(format).run(URI.create(SERVICE.base()), ExportTest::token);

        assertThat(done.after()).isEqualTo(last);
        assertThat(done.events()).isEqualTo(last);
        assertThat(positions(format)).isEqualTo(all());
        assertThat(files())
                .allSatisfy(file -> assertThat(file.toString())
                        .containsPattern("month=2026-0[123]/[0-9]{20}-[0-9]{20}\\."
                                + format.name().toLowerCase(Locale.ROOT)));
        assertThat(files().stream()
                        .map(file -> folder.resolve("events")
                                .relativize(file)
                                .getName(0)
                                .toString())
                        .distinct())
                .containsExactlyInAnyOrder("month=2026-01", "month=2026-02", "month=2026-03");
    }

    @Test
    void itGoesOnWhereItIs() throws Exception {
        Exporter exporter = exporter(Format.PARQUET);
        exporter.run(URI.create(SERVICE.base()), ExportTest::token);
        List<Path> before = files();

        Progress again = exporter.run(URI.create(SERVICE.base()), ExportTest::token);

        assertThat(again.events()).isEqualTo(last);
        assertThat(files()).containsAll(before).hasSameSizeAs(before);
    }

    @Test
    void aToolThatIsKilledInTheMiddleLeavesNothingTwiceAndNothingOut() throws Exception {
        class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        Exporter killed = new Exporter(folder, Format.PARQUET, "auditor", (_, _) -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> killed.run(URI.create(SERVICE.base()), ExportTest::token))
                .isInstanceOf(Killed.class);
        Path file = files().getLast();
        // As if it had been killed after files were written and before it was kept how far they are.
        Files.copy(file, file.resolveSibling("%020d-%020d.parquet".formatted(last - 10, last)));
        Files.writeString(file.resolveSibling("%020d-%020d.parquet.writing".formatted(last - 5, last)), "half of");

        exporter(Format.PARQUET).run(URI.create(SERVICE.base()), ExportTest::token);

        assertThat(positions(Format.PARQUET)).isEqualTo(all());
        assertThat(files()).noneMatch(one -> one.toString().endsWith(".writing"));
    }

    @Test
    void whatIsCountedOverTheFilesIsWhatTheServiceCounts() throws Exception {
        exporter(Format.PARQUET).run(URI.create(SERVICE.base()), ExportTest::token);
        String sql = """
                select count(*) filter (type = 'hiring.CandidateHired') - count(*) filter (type = 'hiring.HireFellThrough')
                from read_parquet('%s/events/*/*.parquet', hive_partitioning = true)""".formatted(folder);

        long counted = numbers(sql).getFirst();

        assertThat(counted).isEqualTo(HIRED).isEqualTo(hires());
    }

    @Test
    void processMinersHaveTheSameEventsByTheThingsThatTheyAreAbout() throws Exception {
        String written = Files.readString(logs().resolve("log.ocel.json"));

        assertThat(ocel().validate(written, InputFormat.JSON)).isEmpty();
        JsonNode log = JsonMapper.shared().readTree(written);
        assertThat(ids(log.path("events")).distinct()).hasSize((int) last);
        assertThat(log.path("events")).hasSize((int) last);
        List<String> things = ids(log.path("objects")).toList();
        assertThat(things)
                .doesNotHaveDuplicates()
                .contains("requisition:ex-1", "requisition:ex-2", "person:ex-hugo", "offer:ex-off-0");
        assertThat(log.findValuesAsString("objectId").stream().distinct()).isSubsetOf(things);
        assertThat(log.path("objects")
                        .valueStream()
                        .filter(one -> one.path("type").asString().equals("application")))
                .hasSize(HIRED)
                .allSatisfy(one -> assertThat(one.path("relationships").findValuesAsString("qualifier"))
                        .containsExactly("candidate", "requisition"));
        assertThat(log.path("events")
                        .valueStream()
                        .filter(one -> one.path("type").asString().equals("hiring.CandidateHired")))
                .hasSize(HIRED)
                .allSatisfy(one -> assertThat(one.path("relationships").findValuesAsString("qualifier"))
                        .contains("application", "offer", "actor"));
    }

    @Test
    void theSameLogIsADatabaseInTheTablesOfTheStandard() throws Exception {
        JsonNode log = JsonMapper.shared().readTree(Files.readString(logs().resolve("log.ocel.json")));

        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + logs().resolve("log.ocel.sqlite"));
                Statement sql = sqlite.createStatement()) {
            assertThat(texts(
                            sql,
                            "select name from pragma_table_list where schema = 'main' and name not like 'sqlite%'"))
                    .contains("event", "object", "event_object", "object_object", "event_map_type", "object_map_type")
                    .containsAll(texts(sql, "select 'event_' || ocel_type_map from event_map_type"))
                    .containsAll(texts(sql, "select 'object_' || ocel_type_map from object_map_type"));
            assertThat(texts(sql, "select * from pragma_foreign_key_check")).isEmpty();
            assertThat(texts(sql, "select ocel_id || ' ' || ocel_type from event"))
                    .isEqualTo(typed(log.path("events")));
            assertThat(texts(sql, "select ocel_id || ' ' || ocel_type from object"))
                    .isEqualTo(typed(log.path("objects")));
            assertThat(texts(
                            sql,
                            "select ocel_event_id || ' ' || ocel_object_id || ' ' || ocel_qualifier from event_object"))
                    .isEqualTo(related(log.path("events")));
            assertThat(
                            texts(
                                    sql,
                                    "select ocel_source_id || ' ' || ocel_target_id || ' ' || ocel_qualifier from object_object"))
                    .isEqualTo(related(log.path("objects")));
            for (String type : texts(sql, "select ocel_type from event_map_type")) {
                String table = texts(sql, "select ocel_type_map from event_map_type where ocel_type = '" + type + "'")
                        .getFirst();
                assertThat(texts(sql, """
                                select ocel_id || ' ' || replace(ocel_time, ' ', 'T') || 'Z ' || position || ' '
                                    || replace("recordedAt", ' ', 'T') || 'Z ' || "actorRole" || ' ' || "command"
                                from "event_%s\"""".formatted(table))).as(type).isEqualTo(told(log.path("events"), type));
            }
            assertThat(texts(sql, """
                            select ocel_id || ' ' || ocel_time || ' ' || department || ' ' || "roleType" || ' ' || location
                            from object_requisition where ocel_changed_field is null and department is not null"""))
                    .containsExactly("requisition:ex-1 1970-01-01 00:00:00 Platform ENGINEER Berlin");
        }
    }

    /** Where object-centric logs are: made once for all who look at them, and made anew over what was there. */
    private static Path logs() throws InterruptedException {
        if (!Files.exists(logs.resolve("log.ocel.sqlite"))) {
            Exporter exporter = new Exporter(logs, Format.OCEL, "auditor", (_, _) -> {});
            exporter.run(URI.create(SERVICE.base()), ExportTest::token);
            exporter.run(URI.create(SERVICE.base()), ExportTest::token);
        }
        return logs;
    }

    /** These and those from the database are sorted: there are too many to look for each. */
    private static List<String> typed(JsonNode all) {
        return all.valueStream()
                .map(one -> one.path("id").asString() + " " + one.path("type").asString())
                .sorted()
                .toList();
    }

    private static List<String> related(JsonNode all) {
        return all.valueStream()
                .flatMap(one -> one.path("relationships")
                        .valueStream()
                        .map(to -> one.path("id").asString() + " "
                                + to.path("objectId").asString() + " "
                                + to.path("qualifier").asString()))
                .sorted()
                .toList();
    }

    private static List<String> told(JsonNode events, String type) {
        return events.valueStream()
                .filter(one -> one.path("type").asString().equals(type))
                .map(one -> one.path("id").asString() + " " + one.path("time").asString() + " "
                        + one.path("attributes")
                                .valueStream()
                                .map(attribute -> attribute.path("value").asString())
                                .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        Collections.sort(texts);
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void factsStandBesideTheEventsInTheSameFormat(Format format) throws Exception {
        Map<String, Long> rows = exporter(format).facts(URI.create(SERVICE.base()), ExportTest::token);

        assertThat(rows).containsEntry("applications", (long) HIRED).containsEntry("escalations", 0L);
        Path facts = folder.resolve("facts");
        String read = read(format);
        for (Map.Entry<String, Long> kind : rows.entrySet()) {
            assertThat(numbers("select count(*) from %s('%s/%s/*/*')".formatted(read, facts, kind.getKey())))
                    .as(kind.getKey())
                    .containsExactly(kind.getValue());
        }
        if (format == Format.PARQUET) { // the others do not say of which type a column is that has nothing
            assertThat(numbers("""
                            select count(*) from '%s/stage-intervals/*/*.parquet' where typeof(hours) = 'DOUBLE'
                                and typeof(left_at) = 'TIMESTAMP WITH TIME ZONE' and typeof(number) = 'BIGINT'
                            """.formatted(facts))).containsExactly(rows.get("stage-intervals"));
        }
        JsonNode written = JsonMapper.shared().readTree(Files.readString(facts.resolve("facts.json")));
        assertThat(written.path("tables"))
                .hasSize(rows.size())
                .allSatisfy(table -> assertThat(table.path("position").asLong()).isPositive());
    }

    @Test
    void whoeverIsKilledWhileFactsAreWrittenLeavesThoseOfBeforeWhole() throws Exception {
        class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        exporter(Format.PARQUET).facts(URI.create(SERVICE.base()), ExportTest::token);
        Path facts = folder.resolve("facts");
        String before = Files.readString(facts.resolve("facts.json"));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> exporter(Format.PARQUET).facts(URI.create(SERVICE.base()), () -> {
                    if (asked.incrementAndGet() > 4) {
                        throw new Killed();
                    }
                    return token();
                }))
                .isInstanceOf(Killed.class);
        assertThat(Files.readString(facts.resolve("facts.json"))).isEqualTo(before);
        assertThat(numbers("select count(*) from '%s/applications/*/*.parquet'".formatted(facts)))
                .containsExactly((long) HIRED);

        // As if it had been killed between the two renamings.
        Files.move(facts, folder.resolve("facts.former"));
        assertThatThrownBy(() -> exporter(Format.PARQUET).facts(URI.create(SERVICE.base()), () -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(Files.readString(facts.resolve("facts.json"))).isEqualTo(before);

        exporter(Format.PARQUET).facts(URI.create(SERVICE.base()), ExportTest::token);
        assertThat(Files.readString(facts.resolve("facts.json"))).isNotEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .contains("facts")
                    .doesNotContain("facts.former", "facts.writing");
        }
    }

    private static Stream<String> ids(JsonNode all) {
        return all.valueStream().map(one -> one.path("id").asString());
    }

    private static Schema ocel() throws IOException {
        try (InputStream schema = ExportTest.class.getResourceAsStream("ocel-2.0.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    private static long hires() {
        SERVICE.at("2026-03-10T09:00:00Z");
        return SERVICE.get("/metrics/funnel?requisition=ex-1", "lea", "ta-leader")
                .json()
                .get("all")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals("hires"))
                .findFirst()
                .orElseThrow()
                .at("/cells/0/value")
                .asLong();
    }

    @Test
    void aFolderHoldsOneExport() throws Exception {
        exporter(Format.CSV).run(URI.create(SERVICE.base()), ExportTest::token);

        assertThatThrownBy(() -> exporter(Format.PARQUET).run(URI.create(SERVICE.base()), ExportTest::token))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("holds an export as CSV by auditor");
    }

    @Test
    void whoMayNotReadIsToldSo() {
        assertThatThrownBy(() -> exporter(Format.CSV)
                        .run(URI.create(SERVICE.base()), () -> SERVICE.token("ex-nobody", "recruiter")))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("403");
    }

    private Exporter exporter(Format format) {
        return new Exporter(folder, format, "auditor", (_, _) -> {});
    }

    private static String token() {
        return SERVICE.token("olga", "auditor");
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("events"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Long> positions(Format format) throws SQLException {
        return numbers("select position from %s('%s/events/*/*') order by position".formatted(read(format), folder));
    }

    private static String read(Format format) {
        return switch (format) {
            case PARQUET, OCEL -> "read_parquet";
            case CSV -> "read_csv";
            case NDJSON -> "read_json";
        };
    }

    private static List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
