package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.client.Api;
import dev.tandem.client.Door;
import dev.tandem.client.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The master key is changed, a backup taken, and brought back into another folder, by what people type. */
class KeysAndBackupsEndToEndTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void fromOneFolderToAnotherWithANewMasterKeyAndNobodyComesBack() throws Exception {
        Path backups = folder.resolve("backups");
        Path list = folder.resolve("list.jsonl");
        try (WholeStack tandem = WholeStack.start(folder.resolve("old"))) {
            register(tandem, "noor", "Noor Haddad");
            register(tandem, "basil", "Basil Fawley");
            Path keyset = tandem.data().resolve("personal-data-keyset.json");
            String before = Files.readString(keyset);

            assertThat(exit(tandem, "keys", "rotate", "--why", "Everybody who had it has left"))
                    .isZero();
            assertThat(exit(tandem, "keys", "drop-former")).isZero();
            assertThat(exit(tandem, "keys", "status")).isZero();

            assertThat(Files.readString(keyset)).isNotEqualTo(before);
            assertThat(held(tandem, "noor").toString()).contains("Noor Haddad");
            assertThat(exit(tandem, "backup", backups.toString())).isZero();
            forget(tandem, "basil");
            await().atMost(PATIENCE).until(() -> Files.exists(tandem.data().resolve("personal-data-erasures.jsonl")));
            Files.copy(tandem.data().resolve("personal-data-erasures.jsonl"), list);
        }
        Path fresh = folder.resolve("new");
        WholeStack.programs(fresh);
        String events = file(backups, ".events.zip");
        String keys = file(backups, ".keys.zip");
        assertThat(WholeStack.exit(fresh, "restore", events, keys))
                .as("without the list")
                .isEqualTo(1);
        assertThat(WholeStack.exit(fresh, "restore", events, keys, "--erasures", list.toString()))
                .isZero();
        assertThat(WholeStack.exit(fresh, "restore", events, keys, "--erasures", list.toString()))
                .as("over what is there")
                .isEqualTo(1);

        try (WholeStack tandem = WholeStack.start(fresh)) {
            assertThat(held(tandem, "noor").toString()).contains("Noor Haddad");
            assertThat(held(tandem, "basil").toString()).doesNotContain("Basil Fawley");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    held(tandem, "basil").path("forgotten").asBoolean())
                            .isTrue());
            Api queries = new Api(
                    tandem.endpoints().query(), new Tokens(tandem.endpoints().identity(), InstantSource.system()));
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(queries.get("/history?candidate=basil", "auditor")
                                    .toString())
                            .contains("CandidateForgotten")
                            .doesNotContain("Basil"));
            assertThat(queries.get("/history?candidate=noor", "auditor").toString())
                    .contains("Noor Haddad");
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(exit(tandem, "verify", "--store")).isZero());
        }
    }

    private static int exit(WholeStack tandem, String... command) throws Exception {
        Process process = tandem.tandem(command);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static String file(Path folder, String end) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found =
                    files.map(Path::toString).filter(name -> name.endsWith(end)).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    private static void register(WholeStack tandem, String candidate, String name) throws Exception {
        give(tandem, "importer", "RegisterCandidate", Map.of("candidate", candidate, "name", name));
    }

    private static void forget(WholeStack tandem, String candidate) throws Exception {
        give(tandem, "privacy-officer", "ForgetCandidate", Map.of("candidate", candidate, "ground", "OBJECTION"));
    }

    private static void give(WholeStack tandem, String who, String command, Map<String, String> body) throws Exception {
        Door.Reply reply = new Door(tandem.endpoints().command())
                .give(new Door.Order(command, body, null, null), tandem.token(who));
        assertThat(reply.accepted()).as(reply.body().toString()).isTrue();
    }

    private static JsonNode held(WholeStack tandem, String candidate) {
        return new Api(
                        tandem.endpoints().command(),
                        new Tokens(tandem.endpoints().identity(), InstantSource.system()))
                .get("/candidates/" + candidate + "/everything-held", "privacy-officer");
    }
}
