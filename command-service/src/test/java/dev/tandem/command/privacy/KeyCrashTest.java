package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.CandidateId;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No event is ever stored whose key is not: the database is killed without warning, and every sealed text still opens. */
class KeyCrashTest {

    private static final int CALLERS = 12;
    private static final int CRASHES = 3;
    private static final int BETWEEN = 60;

    @TempDir
    private Path folder;

    @Test
    void aKeyThatIsRememberedIsOneThatSurvivesSoThatAnEventSealedWithItAfterACrashCanBeOpened() {
        try (PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            Set<String> told = ConcurrentHashMap.newKeySet();
            try (CommandService service = start(database)) {
                SealedTexts seals = service.bean(SealedTexts.class);
                for (int crash = 0; crash < CRASHES; crash++) {
                    List<String> candidates = new ArrayList<>();
                    for (int i = 0; i < CALLERS; i++) {
                        String candidate = "cand-" + crash + "-" + i;
                        candidates.add(candidate);
                        sealOnceThePoolHasNoticed(seals, new CandidateId(candidate));
                    }
                    // Between the keys' commit and their events.
                    server.kill();
                    server.start();
                    Person recruiter = service.as("rosa", "recruiter");
                    await().atMost(Duration.ofMinutes(2)).until(() -> {
                        candidates.removeIf(candidate -> registers(recruiter, candidate, told));
                        return candidates.isEmpty();
                    });
                }
            }
            assertEverythingOpens(database, told);
        }
    }

    @Test
    void underLoadWithManyCandidatesEverySealedTextThatWasStoredCanBeOpened() {
        try (PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            Set<String> told = ConcurrentHashMap.newKeySet();
            try (CommandService service = start(database);
                    ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                AtomicBoolean done = new AtomicBoolean();
                try {
                    for (int caller = 0; caller < CALLERS; caller++) {
                        String name = "cand-" + caller + "-";
                        callers.execute(() -> {
                            Person recruiter = service.as("rosa", "recruiter");
                            for (int i = 0; !done.get(); i++) {
                                registers(recruiter, name + i, told);
                            }
                        });
                    }
                    for (int crash = 0; crash < CRASHES; crash++) {
                        awaitMore(told);
                        server.kill();
                        server.start();
                    }
                    awaitMore(told);
                } finally {
                    done.set(true);
                }
            }
            assertEverythingOpens(database, told);
        }
    }

    private CommandService start(TestDatabase database) {
        return CommandService.start(
                database,
                "--tandem.personal-data.keyset-file=" + folder.resolve("keyset.json"),
                "--spring.datasource.hikari.connection-timeout=1000");
    }

    private static void awaitMore(Set<String> told) {
        int before = told.size();
        await().atMost(Duration.ofMinutes(3)).until(() -> told.size() > before + BETWEEN);
    }

    /** A connection from before the last crash may be tried first; its caller is told so, and comes again. */
    private static void sealOnceThePoolHasNoticed(SealedTexts seals, CandidateId candidate) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreException(StoreUnavailableException.class)
                .until(() -> seals.seal(candidate, "as its registration will be, in a moment") != null);
    }

    private static boolean registers(Person recruiter, String candidate, Set<String> told) {
        Reply reply = recruiter.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "%s"}""".formatted(candidate, nameOf(candidate)));
        boolean stored = reply.status() == 200 || reply.rule().equals("CANDIDATE_EXISTS");
        if (stored) {
            told.add(candidate);
        }
        return stored;
    }

    private static String nameOf(String candidate) {
        return "Name of " + candidate;
    }

    /** By another instance, which remembers nothing. */
    private void assertEverythingOpens(TestDatabase database, Set<String> told) {
        try (CommandService other = start(database)) {
            EventStore store = other.bean(EventStore.class);
            List<About> sealed = store.read(0, Integer.MAX_VALUE).stream()
                    .map(KeyCrashTest::sealedName)
                    .toList();
            assertThat(sealed).extracting(text -> text.subject().value()).containsAll(told);
            SealedTexts seals = other.bean(SealedTexts.class);
            assertThat(sealed)
                    .allSatisfy(text -> assertThat(seals.open(List.of(text)))
                            .containsExactly(Optional.of(nameOf(text.subject().value()))));
        }
    }

    private static About sealedName(StoredEvent registered) {
        JsonNode payload = JsonMapper.shared().readTree(new String(registered.payload(), StandardCharsets.UTF_8));
        return new About(
                new CandidateId(payload.get("candidate").asString()),
                payload.get("name").asString());
    }
}
