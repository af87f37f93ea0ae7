package dev.tandem.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.transparency.LogWalk;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.KeyKind;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.SignerKey;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.proof.ProofFile;
import dev.tandem.transparency.proof.Verdict;
import dev.tandem.transparency.tiles.EntryBundle;
import dev.tandem.transparency.witness.KeyFile;
import dev.tandem.transparency.witness.WitnessServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances on one database, and a witness: whoever takes a proof away can verify it, and finds out what was touched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedLogTest {

    private static final String ORIGIN = "tandem.localhost/log";

    private WitnessServer witness;
    private CommandService one;
    private CommandService other;
    private VerifierKey log;
    private TestDatabase database;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        SignerKey key = KeyFile.in(folder.resolve("log-key"), ORIGIN, KeyKind.NOTE);
        log = key.verifier();
        witness = new WitnessServer(0, folder.resolve("witness"), "witness.localhost", List.of(log));
        database = PostgresForTests.freshDatabase();
        one = instance(folder);
        other = instance(folder);
    }

    private CommandService instance(Path folder) {
        return CommandService.start(
                database,
                "--tandem.log.key-file=" + folder.resolve("log-key"),
                "--tandem.log.topic=",
                "--tandem.log.pace=20ms",
                "--tandem.log.witnesses[0].url=" + witness.prefix(),
                "--tandem.log.witnesses[0].key=" + witness.key());
    }

    @AfterAll
    void stop() throws Exception {
        other.close();
        one.close();
        witness.close();
    }

    @Test
    void aProofTakenAwayIsVerifiedAndOneThatWasTouchedIsNot() {
        String requisition = opened(one);
        IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(() -> asked(i % 2 == 0 ? one : other, requisition)))
                .toList()
                .forEach(CompletableFuture::join);
        awaitLogged();

        byte[] file = bytes(other, "/log/requisitions/" + requisition + "/proof");
        Verdict verdict = ProofFile.of(file).verify(List.of(log), List.of(witness.key()));
        assertThat(verdict.findings()).isEmpty();
        assertThat(ProofFile.of(file).proof().events()).hasSizeGreaterThanOrEqualTo(41);

        String touched =
                new String(file, StandardCharsets.UTF_8).replaceFirst("Which team is it\\?", "Which team was it");
        assertThat(touched).isNotEqualTo(new String(file, StandardCharsets.UTF_8));
        assertThat(ProofFile.of(touched.getBytes(StandardCharsets.UTF_8))
                        .verify(List.of(log), List.of(witness.key()))
                        .findings())
                .isNotEmpty();
    }

    @Test
    void theStoreIsFoundTouchedWhereItWas() {
        opened(one);
        awaitLogged();
        assertThat(walked()).isEmpty();

        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        long position =
                jdbc.sql("select max(position) from events").query(Long.class).single();
        jdbc.sql("alter table events disable trigger all").update();
        jdbc.sql("update events set occurred_at = occurred_at + interval '1 hour' where position = ?")
                .param(position)
                .update();
        try {
            assertThat(walked())
                    .anySatisfy(finding -> assertThat(finding.position()).isEqualTo(position));
        } finally {
            jdbc.sql("update events set occurred_at = occurred_at - interval '1 hour' where position = ?")
                    .param(position)
                    .update();
            jdbc.sql("alter table events enable trigger all").update();
        }
        assertThat(walked()).isEmpty();
    }

    @Test
    void checkpointAndTilesAreForAllAndEntriesForAuditors() {
        opened(one);
        awaitLogged();
        SignedNote note = SignedNote.parse(bytes(one, "/log/checkpoint"));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        int width = (int) Math.min(256, checkpoint.size());
        String partial = width == 256 ? "000" : "000.p/" + width;

        Person recruiter = one.as("rosa", "recruiter");
        assertThat(recruiter.gets("/log/tile/0/" + partial).status()).isEqualTo(200);
        assertThat(recruiter.gets("/log/tile/entries/" + partial).status()).isEqualTo(403);
        assertThat(recruiter.gets("/log/requisitions/any/proof").status()).isEqualTo(403);
        assertThat(EntryBundle.read(bytes(one, "/log/tile/entries/" + partial))).hasSize(width);
        assertThat(one.as("auda", "auditor")
                        .gets("/log/requisitions/any/proof?since=" + checkpoint.size())
                        .status())
                .isEqualTo(200);
        for (String since : List.of("x", "-1", "999999999", "1&since=2")) {
            assertThat(one.as("auda", "auditor")
                            .gets("/log/requisitions/any/proof?since=" + since)
                            .status())
                    .as(since)
                    .isEqualTo(400);
        }
        assertThat(one.as("auda", "auditor").gets("/log/keys?=").status()).isEqualTo(400);
        assertThat(one.as("auda", "auditor").gets("/log/tile/0/999").status()).isEqualTo(404);
        assertThat(one.as("auda", "auditor").gets("/log/tile/0/01").rule()).isEqualTo("TILE_UNKNOWN");
        assertThat(new String(bytes(one, "/log/keys"), StandardCharsets.UTF_8).lines())
                .containsExactly(log.toString(), witness.key().toString());
    }

    private List<LogWalk.Touched> walked() {
        StoredTree storage = one.bean(StoredTree.class);
        EventRows rows = one.bean(EventRows.class);
        LogWalk walk = new LogWalk(
                storage,
                Checkpoint.parse(storage.published().orElseThrow().checkpoint().text()),
                LogConfiguration.SUBJECT,
                storage.states());
        rows.after(0, storage.published().orElseThrow().state().position(), Integer.MAX_VALUE)
                .forEach(walk::event);
        return walk.done();
    }

    private void awaitLogged() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(one.bean(StoredTree.class)
                                .published()
                                .map(published -> published.state().position())
                                .orElse(0L))
                        .isEqualTo(jdbc.sql("select max(position) from events")
                                .query(Long.class)
                                .single()));
    }

    private static byte[] bytes(CommandService service, String path) {
        Person auditor = service.as("auda", "auditor");
        try {
            HttpResponse<byte[]> reply = HttpClient.newHttpClient()
                    .send(auditor.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(reply.statusCode())
                    .as(new String(reply.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return reply.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String opened(CommandService service) {
        String requisition = "req-" + UUID.randomUUID();
        done(service.as("import", "importer").gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition)));
        return requisition;
    }

    private static void asked(CommandService service, String requisition) {
        done(service.as("rosa", "recruiter").gives("AskQuestion", """
                {"requisition": "%s", "text": "Which team is it?"}""".formatted(requisition)));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
