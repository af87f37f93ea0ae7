package dev.tandem.command.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key by which candidates are found is changed while they are looked for: everybody is found all the time, and after a crash. */
class RotationTest {

    private static final Duration MOMENTS = Duration.ofSeconds(60);
    private static final int SOME = 40;

    @TempDir
    private Path folder;

    @Test
    void anOperatorHasTheKeyChangedWithAReasonAndNobodyElseHas() {
        CommandService service = CommandService.shared();
        await().atMost(MOMENTS).until(() -> !status(service).path("generation").isMissingNode());
        for (String role : List.of("auditor", "ta-leader", "privacy-officer", "recruiter", "importer")) {
            assertThat(rotate(service.as("sam", role), "A copy of the database was lost")
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(rotate(service.as("olga", "operator"), "because").rule()).isEqualTo("REASON_REQUIRED");
        assertThat(service.as("sam", "recruiter")
                        .gets("/candidate-index/rotation")
                        .status())
                .isEqualTo(403);
        assertThat(service.as("ada", "auditor")
                        .gets("/candidate-index/rotation")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everybodyIsFoundDuringAndAfterItAlsoWhereItIsKilledHalfWay() {
        try (PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            long generation;
            List<String> all = new ArrayList<>();
            try (CommandService service = start(database)) {
                for (int i = 0; i < SOME; i++) {
                    all.add(register(service, i));
                }
                await().atMost(MOMENTS).untilAsserted(() -> assertAllAreFound(service, all));
                generation = status(service).path("generation").asLong();
                String last = all.getLast();
                // As if it were slow: the hashes of the next key do not get to the end.
                jdbc.sql("""
                                create function stop() returns trigger language plpgsql as $$
                                begin
                                  if new.generation > %d and new.candidate = '%s' then raise exception 'not yet'; end if;
                                  return new;
                                end $$""".formatted(generation, last)).update();
                jdbc.sql("create trigger stop before insert on candidate_index for each row execute function stop()")
                        .update();

                assertThat(rotate(service.as("olga", "operator"), "A copy of the database was lost")
                                .status())
                        .isEqualTo(202);
                assertThat(rotate(service.as("olga", "operator"), "A copy of the database was lost")
                                .rule())
                        .isEqualTo("ROTATION_UNDER_WAY");
                assertAllAreFound(service, all);
                await().atMost(MOMENTS)
                        .until(() -> status(service).path("nextPosition").asLong() > 0);
                // Who comes meanwhile is found, and so are the others.
                all.add(register(service, SOME));
                await().atMost(MOMENTS).untilAsserted(() -> assertAllAreFound(service, all));
                assertThat(status(service).path("rotating").asBoolean()).isTrue();

                server.kill();
            }
            server.start();
            try (CommandService service = start(database)) {
                await().atMost(MOMENTS).ignoreExceptions().untilAsserted(() -> assertAllAreFound(service, all));
                assertThat(status(service).path("rotating").asBoolean()).isTrue();
                assertThat(status(service).path("nextPosition").asLong())
                        .as("goes on from where it was")
                        .isPositive();
                assertThat(status(service).at("/last/by").asString()).isEqualTo("olga");

                jdbc.sql("drop trigger stop on candidate_index").update();

                // Whoever looks at any moment finds everybody.
                while (status(service).path("rotating").asBoolean()) {
                    assertAllAreFound(service, all);
                }
                assertAllAreFound(service, all);
                assertThat(status(service).path("generation").asLong()).isEqualTo(generation + 1);
                assertThat(status(service).at("/last/finishedAt").isString()).isTrue();
                await().atMost(MOMENTS)
                        .untilAsserted(() -> assertThat(jdbc.sql("select distinct generation from candidate_index")
                                        .query(Long.class)
                                        .list())
                                .containsExactly(generation + 1));
                assertAllAreFound(service, all);
                // And those who give the same address are told apart by the new key.
                assertThat(jdbc.sql("select count(*) from likely_duplicates")
                                .query(Long.class)
                                .single())
                        .isZero();
                Person importer = service.as("import", "importer");
                done(importer.gives("RegisterCandidate", """
                        {"candidate": "twin", "name": "Twin", "email": "cand-3@example.org"}"""));
                await().atMost(MOMENTS)
                        .untilAsserted(() -> assertThat(jdbc.sql("select one from likely_duplicates")
                                        .query(String.class)
                                        .list())
                                .containsExactly("cand-3"));
            }
        }
    }

    private CommandService start(TestDatabase database) {
        return CommandService.start(
                database,
                "--tandem.personal-data.keyset-file=" + folder.resolve("keyset.json"),
                "--tandem.candidate-index.events-at-once=10", // so that there is a half of the way
                "--spring.datasource.hikari.connection-timeout=1000");
    }

    private static String register(CommandService service, int number) {
        String id = "cand-" + number;
        done(service.as("import", "importer").gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Quentin Number%d", "email": "%s@example.org"}""".formatted(id, number, id)));
        return id;
    }

    private static void assertAllAreFound(CommandService service, List<String> all) {
        Person auditor = service.as("ada", "auditor");
        assertThat(find(auditor, "quentin number")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(find(auditor, all.getLast() + "@example.org")).containsExactly(all.getLast());
    }

    private static List<String> find(Person person, String typed) {
        Reply reply = person.sends(person.request("/personal-data/find")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("q", typed, "limit", 500)))));
        done(reply);
        return reply.json()
                .path("candidates")
                .valueStream()
                .map(one -> one.path("candidate").asString())
                .toList();
    }

    private static JsonNode status(CommandService service) {
        Reply reply = service.as("olga", "operator").gets("/candidate-index/rotation");
        done(reply);
        return reply.json();
    }

    private static Reply rotate(Person person, String why) {
        return person.sends(person.request("/candidate-index/rotation?why=" + why.replace(" ", "%20"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
