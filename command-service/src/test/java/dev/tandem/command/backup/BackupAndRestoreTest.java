package dev.tandem.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.CandidateId;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a service that is at work into an empty database: nothing is missing, nobody who was forgotten since comes back. */
class BackupAndRestoreTest {

    private static final Duration MOMENTS = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final TestDatabase before = PostgresForTests.freshDatabase();
    private final TestDatabase after = PostgresForTests.freshDatabase();

    @Test
    void whatWasTakenAwayUnderLoadIsWholeAndIsReadWithTheKeysThatWentWithIt() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger registered = new AtomicInteger();
        List<StoredEvent> events;
        try (CommandService service = start(before, "old");
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                callers.execute(() -> {
                    while (!done.get()) {
                        register(service, "cand-" + registered.get());
                        registered.incrementAndGet();
                    }
                });
                await().atMost(MOMENTS).until(() -> registered.get() > 30);
                service.as("sam", "recruiter")
                        .gives("RegisterCandidate", "{\"candidate\": \"cand-0\", \"name\": \"Again\"}");
                backup(before, "old");
                int then = registered.get();
                await().atMost(MOMENTS).until(() -> registered.get() > then + 10);
            } finally {
                done.set(true);
            }
            events = service.bean(EventStore.class).read(0, Integer.MAX_VALUE);
        }
        for (String file : List.of("events", "keys")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(unpacked(file("events")))
                .contains("cand-0")
                .doesNotContain("Name of", Files.readString(keyset("old")));
        try (Connection connection = before.connect();
                Statement statement = connection.createStatement();
                ResultSet key = statement.executeQuery("select encode(wrapped, 'hex') from subject_keys limit 1")) {
            key.next();
            assertThat(unpacked(file("events"))).as("keys are kept apart").doesNotContain(key.getString(1));
            assertThat(unpacked(file("keys"))).contains(key.getString(1));
        }

        Manifest read = restore("new");

        try (CommandService service = start(after, "new")) {
            List<StoredEvent> again = service.bean(EventStore.class).read(0, Integer.MAX_VALUE);
            assertThat(again).hasSize((int) read.position()).hasSizeBetween(30, events.size() - 1);
            for (int i = 0; i < again.size(); i++) {
                assertThat(parts(again.get(i))).isEqualTo(parts(events.get(i)));
            }
            assertThat(opened(service, again.getFirst())).isEqualTo("Name of cand-0");
            assertThat(service.as("ada", "auditor")
                            .sends(audit(service))
                            .json()
                            .path("commands")
                            .valueStream()
                            .map(one -> one.path("rule").asString()))
                    .contains("CANDIDATE_EXISTS");
            // It goes on: decisions, names, refusals.
            assertThat(register(service, "cand-0").rule()).isEqualTo("CANDIDATE_EXISTS");
            assertThat(register(service, "cand-after").status()).isEqualTo(200);
            await().atMost(MOMENTS)
                    .untilAsserted(
                            () -> assertThat(found(service, "name of cand")).contains("cand-after", "cand-0"));
        }
    }

    @Test
    void whoeverWasForgottenSinceIsForgottenAgainWithEventsAndKeys() throws Exception {
        StoredEvent name;
        try (CommandService service = start(before, "old")) {
            for (String candidate : List.of("cand-early", "cand-late", "cand-held", "cand-stays")) {
                register(service, candidate);
            }
            forget(service, "cand-early");
            assertThat(officer(
                                    service,
                                    "PlaceLegalHold",
                                    "{\"candidate\": \"cand-held\", \"reason\": \"A court has asked for it\"}")
                            .status())
                    .isEqualTo(200);
            name = service.bean(EventStore.class).read(0, 4).get(1);
            assertThat(opened(service, name)).isEqualTo("Name of cand-late");
            backup(before, "old");
            forget(service, "cand-late");
            assertThat(officer(
                                    service,
                                    "ReleaseLegalHold",
                                    "{\"candidate\": \"cand-held\", \"reason\": \"The court is done with it\"}")
                            .status())
                    .isEqualTo(200);
            forget(service, "cand-held");
            await().atMost(MOMENTS)
                    .until(() -> Files.exists(list("old"))
                            && Files.readString(list("old")).lines().count() == 3);
        }
        assertThat(Files.readString(list("old"))).doesNotContain("Name of");

        restore("new");
        Files.copy(list("old"), list("new"));

        try (CommandService service = start(after, "new")) {
            JdbcClient jdbc = JdbcClient.create(after.dataSource());
            // Before anybody could ask.
            assertThat(jdbc.sql("select subject from subject_keys where wrapped is null order by subject")
                            .query(String.class)
                            .list())
                    .containsExactly("cand-early", "cand-held", "cand-late");
            assertThat(opened(service, name)).isEqualTo("erased");
            // And on record, as whom it was.
            await().atMost(MOMENTS)
                    .untilAsserted(() -> assertThat(jdbc.sql(
                                            "select metadata ->> 'actor' from events where type = 'hiring.CandidateForgotten' and 'candidate:cand-late' = any (tags)")
                                    .query(String.class)
                                    .list())
                            .containsExactly("pia"));
            assertThat(officer(service, "ForgetCandidate", "{\"candidate\": \"cand-late\", \"ground\": \"OBJECTION\"}")
                            .rule())
                    .isEqualTo("CANDIDATE_FORGOTTEN");
            // Whose hold stands in the copy has no event; nobody reads them all the same.
            assertThat(jdbc.sql("select count(*) from events where type = 'hiring.CandidateForgotten'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        }
        try (CommandService service = start(after, "new")) {
            assertThat(JdbcClient.create(after.dataSource())
                            .sql("select count(*) from events where type = 'hiring.CandidateForgotten'")
                            .query(Long.class)
                            .single())
                    .as("given again once")
                    .isEqualTo(2);
            assertThat(register(service, "cand-new").status()).isEqualTo(200);
        }
    }

    @Test
    void theListOfAnotherTandemErasesNobody() throws Exception {
        try (CommandService service = start(before, "old")) {
            register(service, "cand-1");
            forget(service, "cand-1");
            await().atMost(MOMENTS).until(() -> Files.exists(list("old")));
        }
        Files.copy(list("old"), list("new"));
        try (CommandService other = start(after, "new")) {
            register(other, "cand-1");
        }
        try (CommandService other = start(after, "new")) {
            assertThat(opened(other, other.bean(EventStore.class).read(0, 1).getFirst()))
                    .isEqualTo("Name of cand-1");
        }
    }

    @Test
    void whatCannotBeBroughtBackLeavesNothing() throws Exception {
        try (CommandService service = start(before, "old")) {
            register(service, "cand-1");
            backup(before, "old");
            register(service, "cand-2");
            backupTo(before, "old", file("events2"), file("keys2"));
        }
        assertThatThrownBy(() -> restoreFrom(file("events2"), file("keys")))
                .isInstanceOf(Restore.UnusableException.class)
                .hasMessageContaining("older than the events");
        assertThatThrownBy(() -> restoreFrom(file("keys"), file("events")))
                .isInstanceOf(Restore.UnusableException.class)
                .hasMessageContaining("holds keys, not events");
        assertThatThrownBy(() -> restoreFrom(changed(file("events")), file("keys")))
                .isInstanceOf(Restore.UnusableException.class)
                .hasMessageContaining("was changed");
        assertThat(JdbcClient.create(after.dataSource())
                        .sql("select count(*) from events")
                        .query(Long.class)
                        .single())
                .isZero();
        TestDatabase other = PostgresForTests.freshDatabase();
        new Restore(other.dataSource()).read(file("events"), file("keys2"), new TreeMap<>());
        assertThatThrownBy(() -> new Restore(other.dataSource()).read(file("events"), file("keys"), new TreeMap<>()))
                .isInstanceOf(Restore.UnusableException.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> backup(before, "old"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there already");
    }

    @Test
    void everyTableIsThoughtOf() throws Exception {
        Flyway.configure().dataSource(before.dataSource()).load().migrate();
        JdbcClient jdbc = JdbcClient.create(before.dataSource());
        assertThat(jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(BackedUp.all().keySet());
        jdbc.sql("create table forgotten_here (id int)").update();
        assertThatThrownBy(() -> backup(before, "old"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("forgotten_here");
        assertThat(folder.toFile().list((_, name) -> name.contains("events"))).isEmpty();
    }

    private static List<Object> parts(StoredEvent event) {
        return List.of(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                new String(event.payload(), StandardCharsets.UTF_8),
                event.metadata(),
                event.occurredAt(),
                event.recordedAt(),
                event.tags());
    }

    private CommandService start(TestDatabase database, String name) {
        return CommandService.start(
                database,
                "--tandem.personal-data.keyset-file=" + keyset(name),
                "--tandem.personal-data.erasures-file=" + list(name));
    }

    private Path keyset(String name) {
        return folder.resolve(name + "-keyset.json");
    }

    private Path list(String name) {
        return folder.resolve(name + "-erasures.jsonl");
    }

    private Path file(String name) {
        return folder.resolve(name + ".zip");
    }

    private void backup(TestDatabase database, String name) throws SQLException, IOException {
        backupTo(database, name, file("events"), file("keys"));
    }

    private void backupTo(TestDatabase database, String name, Path events, Path keys) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            new Backup(connection).write(events, keys, Map.of("keyset", keyset(name)));
        }
    }

    private Manifest restore(String name) throws Exception {
        Map<String, String> secrets = new TreeMap<>();
        Manifest read = new Restore(after.dataSource()).read(file("events"), file("keys"), secrets);
        Files.writeString(keyset(name), secrets.get("keyset"));
        return read;
    }

    private void restoreFrom(Path events, Path keys) throws Exception {
        new Restore(after.dataSource()).read(events, keys, new TreeMap<>());
    }

    private static String unpacked(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private Path changed(Path file) throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().startsWith("events")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("import", "export")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return changed;
    }

    private static Reply register(CommandService service, String candidate) {
        return service.as("import", "importer")
                .gives(
                        "RegisterCandidate",
                        "{\"candidate\": \"%s\", \"name\": \"Name of %s\"}".formatted(candidate, candidate));
    }

    private static void forget(CommandService service, String candidate) {
        assertThat(officer(
                                service,
                                "ForgetCandidate",
                                "{\"candidate\": \"%s\", \"ground\": \"OBJECTION\"}".formatted(candidate))
                        .status())
                .isEqualTo(200);
    }

    private static Reply officer(CommandService service, String command, String body) {
        return service.as("pia", "privacy-officer").gives(command, body);
    }

    private static String opened(CommandService service, StoredEvent registered) {
        JsonNode payload = JsonMapper.shared().readTree(new String(registered.payload(), StandardCharsets.UTF_8));
        return service.bean(SealedTexts.class)
                .open(List.of(new About(
                        new CandidateId(payload.path("candidate").asString()),
                        payload.path("name").asString())))
                .getFirst()
                .orElse("erased");
    }

    private static HttpRequest.Builder audit(CommandService service) {
        return post(service, "/audit/refused-commands", "{\"limit\": 100}");
    }

    private static List<String> found(CommandService service, String typed) {
        return new ArrayList<>(service.as("ada", "auditor")
                .sends(post(service, "/personal-data/find", "{\"q\": \"%s\", \"limit\": 100}".formatted(typed)))
                .json()
                .path("candidates")
                .valueStream()
                .map(one -> one.path("candidate").asString())
                .toList());
    }

    private static HttpRequest.Builder post(CommandService service, String path, String body) {
        return service.as("ada", "auditor")
                .request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
