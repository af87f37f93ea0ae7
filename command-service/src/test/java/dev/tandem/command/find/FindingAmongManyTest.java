package dev.tandem.command.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.HashingKeys.Hashing;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TestSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long finding takes among many: 20,000 candidates in the index, 1,000,000 in a long run. A recruiter has 20 searches with 50
 * candidates each, whose events are in the log; of the others there is only what the index holds.
 */
class FindingAmongManyTest {

    private static final int MANY = TestSize.of(20_000, 1_000_000);
    private static final int SEARCHES = 20;
    private static final int ON_EACH = 50;
    private static final int QUESTIONS = TestSize.of(100, 1_000);
    private static final String[] FIRST = {
        "Anna", "Annika", "Basil", "Carla", "Dario", "Elena", "Farid", "Greta", "Hanna", "Igor", "Jonas", "Katya",
        "Luca", "Maria", "Marco", "Noor", "Olga", "Pavel", "Rosa", "Stefan"
    };
    private static final String[] LAST = {
        "Andersson",
        "Becker",
        "Castro",
        "Dupont",
        "Eriksen",
        "Fischer",
        "Garcia",
        "Haddad",
        "Ivanov",
        "Jansen",
        "Keller",
        "Lindqvist",
        "Martin",
        "Novak",
        "Osei",
        "Petrov",
        "Quispe",
        "Rossi",
        "Silva",
        "Tanaka"
    };

    @Test
    void whoTypesIsAnsweredAtOnce() throws SQLException, IOException {
        TestDatabase database = PostgresForTests.freshDatabase();
        try (CommandService service = CommandService.start(database)) {
            candidatesOfRosa(service);
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from candidate_searches")
                                    .query(Long.class)
                                    .single())
                            .isEqualTo(SEARCHES * ON_EACH));
            fill(
                    database,
                    service.bean(CandidateIndex.class)
                            .unwrapped(jdbc.sql("select key from candidate_index_state")
                                    .query(byte[].class)
                                    .single()),
                    jdbc.sql("select generation from candidate_index_state")
                            .query(Long.class)
                            .single());

            for (String typed : new String[] {"ann", "mar", "noor haddad", "a-3@example.org", "zzz"}) {
                measure(service.as("rosa", "recruiter"), "recruiter", typed);
                measure(service.as("tara", "ta-leader"), "ta-leader", typed);
            }
        }
    }

    /** Two words: as many as there are of that name in the log. */
    private static int limit(String typed) {
        return typed.contains(" ") ? 2 : 20;
    }

    private static void measure(Person person, String role, String typed) {
        long[] took = new long[QUESTIONS];
        int found = 0;
        for (int i = -QUESTIONS / 2; i < QUESTIONS; i++) {
            long begin = System.nanoTime();
            Reply reply = post(person, "/personal-data/find", """
                    {"q": "%s", "limit": %d}""".formatted(typed, limit(typed)));
            if (i >= 0) {
                took[i] = System.nanoTime() - begin;
            }
            assertThat(reply.status()).isEqualTo(200);
            found = reply.json().path("candidates").size();
        }
        Arrays.sort(took);
        Duration median = Duration.ofNanos(took[QUESTIONS / 2]);
        System.out.printf(
                "%s typing '%s' among %,d: %d found, p50 %.1f ms, p99 %.1f ms%n",
                role, typed, MANY, found, median.toNanos() / 1e6, took[QUESTIONS * 99 / 100] / 1e6);
        assertThat(median).as("%s typing '%s'", role, typed).isLessThan(Duration.ofMillis(50));
    }

    private static void candidatesOfRosa(CommandService service) {
        Person importer = service.as("import", "importer");
        for (int search = 0; search < SEARCHES; search++) {
            done(importer.gives("OpenRequisition", """
                    {"requisition": "req-%d", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                     "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(search)));
            for (int i = 0; i < ON_EACH; i++) {
                int number = search * ON_EACH + i;
                // before all others: who is on the first page has a name in the log
                String id = "a-" + number;
                done(importer.gives("RegisterCandidate", """
                        {"candidate": "%s", "name": "%s", "email": "%s@example.org"}""".formatted(id, name(new Random(number)), id)));
                done(importer.gives("SubmitCandidate", """
                        {"requisition": "req-%d", "candidate": "%s", "source": "INBOUND"}""".formatted(search, id)));
            }
        }
    }

    private static void fill(TestDatabase database, Hashing hashing, long generation) throws SQLException, IOException {
        Map<String, Long> hashes = new HashMap<>();
        try (Connection connection = database.connect()) {
            run(connection, "alter table candidate_index drop constraint candidate_index_pkey");
            run(connection, "drop index candidate_index_by_candidate");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            StringBuilder index = new StringBuilder();
            StringBuilder searches = new StringBuilder();
            for (int i = 0; i < MANY; i++) {
                String id = "s-" + i;
                for (String prefix : Prefixes.ofName(name(new Random(i)))) {
                    line(index, generation, hashes.computeIfAbsent(prefix, hashing::of), id);
                }
                line(index, generation, hashing.of("email:" + id + "@example.org"), id);
                line(searches, "other-" + i % 20_000, id, id);
                if (i % 10_000 == 9_999 || i == MANY - 1) {
                    copied(copy, "candidate_index (generation, hash, candidate)", index);
                    copied(copy, "candidate_searches (requisition, candidate, applied_as)", searches);
                }
            }
            run(connection, "alter table candidate_index add primary key (generation, hash, candidate)");
            run(connection, "create index candidate_index_by_candidate on candidate_index (candidate)");
            run(connection, """
                    insert into candidate_people
                    select 'person-' || n % 2000, 'other-' || n, '' from generate_series(0, 19999) n""");
            run(connection, "vacuum analyze");
        }
    }

    private static void line(StringBuilder lines, Object... columns) {
        lines.append(Arrays.stream(columns).map(Object::toString).collect(Collectors.joining("\t", "", "\n")));
    }

    private static void copied(CopyManager copy, String table, StringBuilder lines) throws SQLException, IOException {
        copy.copyIn(
                "copy " + table + " from stdin",
                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        lines.setLength(0);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(Random random) {
        return FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
    }

    private static Reply post(Person person, String path, String body) {
        return person.sends(person.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
