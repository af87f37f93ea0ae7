package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who finds whom, by the running service: nobody finds a candidate whom they may not see, nor learns that there is one. */
class FindingTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Duration MOMENTS = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    /** A surname of this test's own, in letters: whoever has it is found by it and nobody else is. */
    private final String surname = "Q" + letters(run);

    private final String requisition = "req-" + run;
    private final String elsewhere = "els-" + run;
    private final String noor = "a-noor-" + run;
    private final String basil = "b-basil-" + run;
    private final String cleo = "c-cleo-" + run;
    private final String rosa = "rosa-" + run;
    private final String mia = "mia-" + run;

    @BeforeEach
    void threeOfOneSurname() {
        openSearches(SERVICE);
        register(SERVICE, noor, "Noor", "noor@" + run + ".example", "+351 " + digits(run));
        register(SERVICE, basil, "Basil", null, null);
        register(SERVICE, cleo, "Cleo", null, null);
        submit(SERVICE, requisition, noor);
        submit(SERVICE, requisition, basil);
        submit(SERVICE, elsewhere, basil);
        submit(SERVICE, elsewhere, cleo);
        done(SERVICE.as("import", "importer").gives("ScheduleInterview", """
                {"requisition": "%s", "candidate": "%s",
                 "assignments": [{"interviewer": "ivy-%s", "competencies": ["engineering"]}],
                 "startsAt": "2026-01-03T10:00:00Z", "endsAt": "2026-01-03T11:00:00Z"}""".formatted(requisition, noor, run)));
        awaitFound(SERVICE, 3);
    }

    @Test
    void partnersFindThoseOnTheirSearchesAndOnWhich() {
        for (Person partner : List.of(SERVICE.as(rosa, "recruiter"), SERVICE.as(mia, "hiring-manager"))) {
            JsonNode found = find(partner, surname);
            assertThat(ids(found)).containsExactly(noor, basil);
            assertThat(found.at("/candidates/1/searches").toString()).isEqualTo("[\"" + requisition + "\"]");
            assertThat(found.at("/candidates/0/name").asString()).isEqualTo("Noor " + surname);
            assertThat(found.at("/more").asBoolean()).isFalse();
        }
        assertThat(ids(find(SERVICE.as("rita-" + run, "recruiter"), surname))).containsExactly(basil, cleo);
    }

    @Test
    void whoReadsAllNamesFindsAllAndOnlyThoseSearchesOfWhichTheySeeApplications() {
        for (String role : List.of("ta-leader", "executive", "auditor")) {
            JsonNode found = find(SERVICE.as("tara", role), surname);
            assertThat(ids(found)).as(role).containsExactly(noor, basil, cleo);
            assertThat(found.at("/candidates/1/searches")).hasSize(2);
        }
        JsonNode found = find(SERVICE.as("pia", "privacy-officer"), surname);
        assertThat(ids(found)).containsExactly(noor, basil, cleo);
        assertThat(found.at("/candidates/1/searches")).isEmpty();
    }

    @Test
    void whoHasNothingToDoWithThemFindsNobody() {
        for (Person one : List.of(
                SERVICE.as("nobody-" + run, "recruiter"),
                SERVICE.as("nobody-" + run, "hiring-manager"),
                SERVICE.as("nobody-" + run, "interviewer"),
                SERVICE.as("nobody-" + run, "hiring-team"),
                SERVICE.as("ann", "analyst"),
                SERVICE.as("op", "operator"),
                SERVICE.as("import", "importer"),
                SERVICE.as("pro", "provisioner"),
                // whose search it is, but not in the role in which it is theirs
                SERVICE.as(rosa, "analyst"),
                SERVICE.as(rosa, "hiring-manager"),
                SERVICE.as("ivy-" + run, "analyst"))) {
            for (String typed : List.of(surname, "noor@" + run + ".example", "351" + digits(run))) {
                JsonNode found = find(one, typed);
                assertThat(found.toString()).isEqualTo("{\"candidates\":[],\"more\":false}");
                assertThat(find(one, typed, 1, null).toString()).isEqualTo(found.toString());
            }
        }
    }

    @Test
    void anInterviewerFindsWhomTheyInterviewByNameOnly() {
        Person ivy = SERVICE.as("ivy-" + run, "interviewer");

        assertThat(ids(find(ivy, surname))).containsExactly(noor);
        assertThat(find(ivy, surname, 1, null).at("/more").asBoolean()).isFalse();
        assertThat(ids(find(ivy, "noor@" + run + ".example"))).isEmpty();
    }

    @Test
    void byAnAddressTheyAreFoundByWhoReadsHowToReachThem() {
        for (String typed : List.of("NOOR@" + run + ".example", "00351" + digits(run))) {
            assertThat(ids(find(SERVICE.as(rosa, "recruiter"), typed))).containsExactly(noor);
            assertThat(ids(find(SERVICE.as("pia", "privacy-officer"), typed))).containsExactly(noor);
            assertThat(ids(find(SERVICE.as("tara", "ta-leader"), typed))).isEmpty();
            assertThat(ids(find(SERVICE.as("rita-" + run, "recruiter"), typed))).isEmpty();
        }
    }

    @Test
    void theHiringTeamFindsWhatItsDutyNeedsAndADelegateWhileTheyAct() {
        Person partner = SERVICE.as(rosa, "recruiter");
        for (String duty : List.of("COORDINATOR", "SOURCER", "RECRUITING_PARTNER", "OBSERVER")) {
            String person = duty.toLowerCase(Locale.ROOT) + "-" + run;
            done(partner.gives("AddToHiringTeam", """
                    {"requisition": "%s", "person": "%s", "duty": "%s"}""".formatted(requisition, person, duty)));
        }
        String dora = "dora-" + run;
        Instant now = Instant.now();
        done(partner.gives("DelegateSide", """
                {"requisition": "%s", "delegate": "%s", "from": "%s", "until": "%s", "powers": []}""".formatted(
                        requisition, dora, now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(9)))));
        await().atMost(MOMENTS)
                .untilAsserted(() -> assertThat(ids(find(SERVICE.as(dora, "recruiter"), surname)))
                        .containsExactly(noor, basil));
        for (String duty : List.of("coordinator", "sourcer", "recruiting_partner")) {
            assertThat(ids(find(SERVICE.as(duty + "-" + run, "hiring-team"), surname)))
                    .as(duty)
                    .containsExactly(noor, basil);
        }
        assertThat(ids(find(SERVICE.as("observer-" + run, "hiring-team"), surname)))
                .isEmpty();

        done(partner.gives("EndDelegation", """
                {"requisition": "%s", "delegate": "%s"}""".formatted(requisition, dora)));

        // From the very next answer on, however far the index is.
        assertThat(ids(find(SERVICE.as(dora, "recruiter"), surname))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastEndedAndHoldNobodyElse() {
        Person tara = SERVICE.as("tara", "ta-leader");
        JsonNode first = find(tara, surname, 2, null);
        assertThat(ids(first)).containsExactly(noor, basil);
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode second = find(tara, surname, 2, basil);
        assertThat(ids(second)).containsExactly(cleo);
        assertThat(second.path("more").asBoolean()).isFalse();

        JsonNode own = find(SERVICE.as(rosa, "recruiter"), surname, 2, null);
        assertThat(ids(own)).containsExactly(noor, basil);
        assertThat(own.path("more").asBoolean()).isFalse();
    }

    @Test
    void whoWasErasedIsNotFoundFromTheVeryNextAnswer() {
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(noor)));

        assertThat(ids(find(SERVICE.as("ada", "auditor"), surname))).containsExactly(basil, cleo);
        assertThat(ids(find(SERVICE.as("pia", "privacy-officer"), "noor@" + run + ".example")))
                .isEmpty();
        await().atMost(MOMENTS)
                .untilAsserted(() -> assertThat(rows(SERVICE, noor)).isZero());
    }

    @Test
    void tooLittleIsRefusedAndSoIsTooMuch() {
        for (String body : List.of(
                "{\"q\": \"no\", \"limit\": 5}",
                "{\"q\": \"noor\", \"limit\": 501}",
                "{\"q\": \"noor\", \"limit\": 0}",
                "{\"q\": \"" + "n".repeat(321) + "\", \"limit\": 5}",
                "{}")) {
            assertThat(post(SERVICE.as("ada", "auditor"), "/personal-data/find", body)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void nothingOfTheNameStandsInTheIndex() {
        String all = SERVICE.bean(JdbcClient.class)
                .sql("select string_agg(t::text, ' ') from candidate_index t where candidate = ?")
                .params(noor)
                .query(String.class)
                .single();

        assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain(surname.toLowerCase(Locale.ROOT), "example");
    }

    @Test
    void thoseWhoGaveTheSameAddressAreListedToThePrivacyOfficerAndNobodyElse() {
        String twin = "d-twin-" + run;
        register(SERVICE, twin, "Nora", "Noor@" + run + ".EXAMPLE", "00351-" + digits(run));
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs(SERVICE)).hasSize(1));
        JsonNode pair = pairs(SERVICE).getFirst();
        assertThat(pair.at("/one/candidate").asString()).isEqualTo(noor);
        assertThat(pair.at("/other/name").asString()).isEqualTo("Nora " + surname);
        assertThat(pair.path("same").toString()).isEqualTo("[\"EMAIL\",\"PHONE\"]");
        for (String role : List.of("recruiter", "hiring-manager", "ta-leader", "executive", "importer", "analyst")) {
            assertThat(post(SERVICE.as(rosa, role), "/personal-data/duplicates", "{\"limit\": 5}")
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }

        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(twin)));

        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs(SERVICE)).isEmpty());
    }

    @Test
    void whatWasRegisteredBeforeIsIndexedAndACrashOrANewKeyLeavesNoGap() {
        TestDatabase database = PostgresForTests.freshDatabase();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        try (CommandService before = CommandService.start(database)) {
            openSearches(before);
            register(before, noor, "Noor", "noor@" + run + ".example", null);
            register(before, basil, "Basil", "noor@" + run + ".example", null);
            submit(before, requisition, noor);
            awaitFound(before, 2);
        }
        // As if it had ended after the events and before the index; the log goes on while nobody indexes.
        for (String table : List.of("candidate_index", "candidate_searches", "candidate_people", "likely_duplicates")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update candidate_index_state set position = 0").update();
        try (CommandService one = CommandService.start(database);
                CommandService other = CommandService.start(database)) {
            awaitFound(one, 2);
            byte[] key = key(jdbc);
            long rows = rows(one, noor);
            List<Long> hashes = hashes(jdbc);

            jdbc.sql("update candidate_index_state set key = null").update();

            await().atMost(MOMENTS).untilAsserted(() -> {
                assertThat(key(jdbc)).isNotEqualTo(key);
                assertThat(ids(find(other.as("ada", "auditor"), surname))).containsExactly(noor, basil);
                assertThat(pairs(other)).hasSize(1);
            });
            assertThat(rows(one, noor)).isEqualTo(rows);
            assertThat(hashes(jdbc)).doesNotContainAnyElementsOf(hashes);
            assertThat(ids(find(other.as(rosa, "recruiter"), surname))).containsExactly(noor);
        }
    }

    @Test
    void anAddressThatManyShareIsListedForEachOfThemAndNotForEachPair() {
        for (int i = 0; i < 40; i++) {
            register(SERVICE, "many-" + i + "-" + run, "Zoe", "agency@" + run + ".example", null);
        }
        await().atMost(MOMENTS).untilAsserted(() -> {
            List<JsonNode> pairs = pairs(SERVICE);
            for (int i = 0; i < 40; i++) {
                String id = "many-" + i + "-" + run;
                assertThat(pairs).anyMatch(pair -> pair.toString().contains('"' + id + '"'));
            }
            assertThat(pairs).hasSizeLessThan(40 * 6);
        });
    }

    @Test
    void twoAtTheSameMomentBothPassAndAreListed() throws InterruptedException {
        List<Thread> contenders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = "z-" + i + "-" + run;
            contenders.add(
                    Thread.ofVirtual().start(() -> register(SERVICE, id, "Zoe", "zoe@" + run + ".example", null)));
        }
        for (Thread contender : contenders) {
            contender.join();
        }
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs(SERVICE)).hasSize(5 * 4 / 2));
    }

    private static byte[] key(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(key, '') from candidate_index_state")
                .query(byte[].class)
                .single();
    }

    private static List<Long> hashes(JdbcClient jdbc) {
        return jdbc.sql("select hash from candidate_index").query(Long.class).list();
    }

    private static long rows(CommandService service, String candidate) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from candidate_index where candidate = ?")
                .params(candidate)
                .query(Long.class)
                .single();
    }

    private List<JsonNode> pairs(CommandService service) {
        List<JsonNode> ours = new ArrayList<>();
        String behind = "";
        boolean more = true;
        while (more) {
            Reply reply = post(
                    service.as("pia", "privacy-officer"),
                    "/personal-data/duplicates",
                    "{\"limit\": 500" + behind + "}");
            done(reply);
            for (JsonNode pair : reply.json().path("pairs")) {
                if (pair.toString().contains(run)) {
                    ours.add(pair);
                }
                behind = ", \"behindOne\": %s, \"behindOther\": %s"
                        .formatted(pair.at("/one/candidate"), pair.at("/other/candidate"));
            }
            more = reply.json().path("more").asBoolean();
        }
        return ours;
    }

    private void awaitFound(CommandService service, int many) {
        await().atMost(MOMENTS)
                .untilAsserted(() -> assertThat(ids(find(service.as("ada", "auditor"), surname)))
                        .hasSize(many));
        await().atMost(MOMENTS)
                .untilAsserted(() -> assertThat(ids(find(service.as(rosa, "recruiter"), surname)))
                        .isNotEmpty());
    }

    private void openSearches(CommandService service) {
        open(service, requisition, mia, rosa);
        open(service, elsewhere, "max-" + run, "rita-" + run);
    }

    private static void open(CommandService service, String requisition, String manager, String recruiter) {
        done(service.as("import", "importer").gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "%s", "recruiter": "%s"}""".formatted(requisition, manager, recruiter)));
    }

    private void register(
            CommandService service, String candidate, String first, @Nullable String email, @Nullable String phone) {
        done(service.as("import", "importer")
                .gives("RegisterCandidate", """
                {"candidate": "%s", "name": "%s %s", "email": %s, "phone": %s}""".formatted(candidate, first, surname, json(email), json(phone))));
    }

    private static String json(@Nullable String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static void submit(CommandService service, String requisition, String candidate) {
        done(service.as("import", "importer").gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, candidate)));
    }

    private static JsonNode find(Person person, String typed) {
        return find(person, typed, 50, null);
    }

    private static JsonNode find(Person person, String typed, int limit, @Nullable String behind) {
        Reply reply = post(person, "/personal-data/find", """
                {"q": %s, "limit": %d, "behind": %s}""".formatted(json(typed), limit, json(behind)));
        done(reply);
        return reply.json();
    }

    private static Reply post(Person person, String path, String body) {
        return person.sends(person.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static List<String> ids(JsonNode found) {
        return StreamSupport.stream(found.path("candidates").spliterator(), false)
                .map(one -> one.path("candidate").asString())
                .toList();
    }

    private static String letters(String hex) {
        StringBuilder letters = new StringBuilder();
        hex.chars().forEach(c -> letters.append((char) ('a' + Character.digit(c, 16))));
        return letters.toString();
    }

    private static String digits(String hex) {
        return String.valueOf(900_000_000_000L + Long.parseLong(hex, 16) % 90_000_000_000L);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
