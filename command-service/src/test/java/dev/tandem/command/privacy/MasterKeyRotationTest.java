package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.SealedTexts.About;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.CandidateId;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The master key is changed while texts are sealed and opened by several instances: none fails, and a crash loses nothing. */
class MasterKeyRotationTest {

    private static final Duration MOMENTS = Duration.ofSeconds(90);
    private static final int SOME = 60;
    private static final int CALLERS = 6;
    private static final String WHY = "A copy of the keyset was left in a mailbox";

    @TempDir
    private Path folder;

    @Test
    void anOperatorHasItChangedWithAReasonAndNobodyElseHas() {
        CommandService service = CommandService.shared();
        for (String role : List.of("auditor", "ta-leader", "privacy-officer", "recruiter", "importer")) {
            assertThat(rotate(service.as("sam", role), WHY).status()).as(role).isEqualTo(403);
        }
        assertThat(rotate(service.as("olga", "operator"), "because").rule()).isEqualTo("REASON_REQUIRED");
        assertThat(rotate(service.as("olga", "operator"), WHY).rule()).isEqualTo("NO_OTHER_MASTER_KEY");
        assertThat(get(service.as("sam", "recruiter")).status()).isEqualTo(403);
        assertThat(get(service.as("ada", "auditor")).status()).isEqualTo(200);
    }

    @Test
    void underLoadOnTwoInstancesNothingFailsAndTheFormerKeyCanBeTakenAway() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        Path keyset = folder.resolve("keyset.json");
        Map<String, String> sealed = new ConcurrentHashMap<>();
        Queue<Object> failures = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        long next;
        try (CommandService one = start(database, keyset);
                CommandService other = start(database, keyset);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < SOME; i++) {
                    write(one, "cand-before-" + i, sealed, failures);
                }
                write(one, "cand-gone", sealed, failures);
                for (int caller = 0; caller < CALLERS; caller++) {
                    CommandService writing = caller % 2 == 0 ? one : other;
                    CommandService reading = caller % 2 == 0 ? other : one;
                    String name = "cand-" + caller + "-";
                    callers.execute(() -> {
                        for (int i = 0; !done.get(); i++) {
                            write(writing, name + i, sealed, failures);
                            read(reading, new ArrayList<>(sealed.keySet()), sealed, failures);
                        }
                    });
                }
                int atFirst = sealed.size();
                await().atMost(MOMENTS).until(() -> sealed.size() > atFirst + CALLERS);

                next = MasterKeysetTool.add(keyset);
                await().atMost(MOMENTS)
                        .until(() -> rotate(one.as("olga", "operator"), WHY).status() == 202);
                assertThat(forget(other, "cand-gone").status()).isEqualTo(200);
                sealed.remove("cand-gone");
                await().atMost(MOMENTS)
                        .until(() -> !status(other).path("rotating").asBoolean());
                int afterwards = sealed.size();
                await().atMost(MOMENTS).until(() -> sealed.size() > afterwards + CALLERS);

                assertThat(status(one).path("master").asLong()).isEqualTo(next);
                assertThat(status(one).path("rewrapped").asInt()).isGreaterThanOrEqualTo(SOME);
                assertThat(status(one).at("/last/by").asString()).isEqualTo("olga");
                long former = status(one).at("/last/former").asLong();
                assertThat(status(one).path("unneeded").valueStream().map(JsonNode::asLong))
                        .containsExactly(former);

                assertThat(MasterKeysetTool.keep(keyset, next)).containsExactly(former);
                await().atMost(MOMENTS)
                        .untilAsserted(() -> assertThat(
                                        status(one).path("instances").valueStream())
                                .hasSize(2)
                                .allSatisfy(instance -> assertThat(
                                                instance.path("keys").toString())
                                        .isEqualTo("[" + next + "]")));
                int alone = sealed.size();
                await().atMost(MOMENTS).until(() -> sealed.size() > alone + CALLERS);
            } finally {
                done.set(true);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(jdbc.sql("select distinct master from subject_keys where wrapped is not null")
                        .query(Long.class)
                        .list())
                .containsExactly(next);
        assertThat(jdbc.sql("select wrapped is null from subject_keys where subject = 'cand-gone'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        try (CommandService third = start(database, keyset)) {
            for (String candidate : sealed.keySet()) {
                read(third, List.of(candidate), sealed, failures);
            }
            assertThat(failures).isEmpty();
            await().atMost(MOMENTS)
                    .until(() -> third.as("ada", "auditor")
                                    .gets("/candidate-index/rotation")
                                    .json()
                                    .path("position")
                                    .asLong()
                            >= sealed.size());
        }
    }

    @Test
    void whereItIsKilledHalfWayItGoesOnFromThere() throws Exception {
        Path keyset = folder.resolve("keyset.json");
        Map<String, String> sealed = new ConcurrentHashMap<>();
        Queue<Object> failures = new ConcurrentLinkedQueue<>();
        try (PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            try (CommandService service = start(database, keyset)) {
                for (int i = 0; i < SOME; i++) {
                    write(service, "cand-" + (100 + i), sealed, failures);
                }
                jdbc.sql("""
                                create function stop() returns trigger language plpgsql as $$
                                begin
                                  if new.subject = 'cand-130' then raise exception 'not yet'; end if;
                                  return new;
                                end $$""").update();
                jdbc.sql("create trigger stop before update on subject_keys for each row execute function stop()")
                        .update();
                MasterKeysetTool.add(keyset);
                assertThat(rotate(service.as("olga", "operator"), WHY).status()).isEqualTo(202);
                assertThat(rotate(service.as("olga", "operator"), WHY).rule()).isEqualTo("ROTATION_UNDER_WAY");
                await().atMost(MOMENTS)
                        .until(() -> status(service).path("rewrapped").asInt() >= 30);
                assertThat(status(service).path("left").asInt()).isBetween(1, 35);
                server.kill();
            }
            server.start();
            try (CommandService service = start(database, keyset)) {
                assertThat(status(service).path("rotating").asBoolean()).isTrue();
                assertThat(status(service).path("rewrapped").asInt())
                        .as("goes on from where it was")
                        .isGreaterThanOrEqualTo(30);
                read(service, new ArrayList<>(sealed.keySet()), sealed, failures);
                write(service, "cand-new", sealed, failures);

                jdbc.sql("drop trigger stop on subject_keys").update();

                await().atMost(MOMENTS)
                        .until(() -> !status(service).path("rotating").asBoolean());
                MasterKeysetTool.keep(keyset, status(service).path("master").asLong());
            }
            try (CommandService service = start(database, keyset)) {
                sealed.keySet().forEach(candidate -> read(service, List.of(candidate), sealed, failures));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noKeyIsUsedBeforeAllInstancesHoldItAndNoneIsLeftOutThatIsInUse() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        Path here = folder.resolve("here.json");
        try (CommandService one = start(database, here)) {
            Path there = Files.copy(here, folder.resolve("there.json"));
            try (CommandService other = start(database, there)) {
                MasterKeysetTool.add(here);
                assertThat(rotate(one.as("olga", "operator"), WHY).rule()).isEqualTo("MASTER_KEY_NOT_EVERYWHERE");

                Files.copy(here, there, StandardCopyOption.REPLACE_EXISTING);
                await().atMost(MOMENTS)
                        .until(() -> rotate(one.as("olga", "operator"), WHY).status() == 202);
                await().atMost(MOMENTS)
                        .until(() -> !status(one).path("rotating").asBoolean());
                // Somebody takes the wrong one away: both instances go on with what they hold.
                MasterKeysetTool.keep(there, status(one).at("/last/former").asLong());
                Map<String, String> sealed = new ConcurrentHashMap<>();
                Queue<Object> failures = new ConcurrentLinkedQueue<>();
                status(other);
                write(other, "cand-1", sealed, failures);
                read(one, List.of("cand-1"), sealed, failures);
                assertThat(failures).isEmpty();
            }
        }
    }

    private static CommandService start(TestDatabase database, Path keyset) {
        return CommandService.start(
                database,
                "--tandem.personal-data.keyset-file=" + keyset,
                "--tandem.personal-data.rewrapped-at-once=10", // so that there is a half of the way
                "--spring.datasource.hikari.connection-timeout=1000");
    }

    private static void write(
            CommandService service, String candidate, Map<String, String> sealed, Queue<Object> failures) {
        Reply reply = service.as("import", "importer")
                .gives(
                        "RegisterCandidate",
                        "{\"candidate\": \"%s\", \"name\": \"Name of %s\"}".formatted(candidate, candidate));
        if (reply.status() != 200) {
            failures.add(reply.http().body());
            return;
        }
        sealed.put(candidate, service.bean(SealedTexts.class).seal(new CandidateId(candidate), "Name of " + candidate));
    }

    private static void read(
            CommandService service, List<String> candidates, Map<String, String> sealed, Queue<Object> failures) {
        String candidate = candidates.get(ThreadLocalRandom.current().nextInt(candidates.size()));
        String text = sealed.get(candidate);
        if (text != null && !candidate.equals("cand-gone")) {
            try {
                Optional<String> opened = service.bean(SealedTexts.class)
                        .open(List.of(new About(new CandidateId(candidate), text)))
                        .getFirst();
                if (!opened.equals(Optional.of("Name of " + candidate))) {
                    failures.add(candidate + " says " + opened);
                }
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
    }

    private static Reply forget(CommandService service, String candidate) {
        return service.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(candidate));
    }

    private static JsonNode status(CommandService service) {
        Reply reply = get(service.as("olga", "operator"));
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply.json();
    }

    private static Reply get(Person person) {
        return person.gets("/personal-data/master-key/rotation");
    }

    private static Reply rotate(Person person, String why) {
        return person.sends(person.request("/personal-data/master-key/rotation?why=" + why.replace(" ", "%20"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }
}
