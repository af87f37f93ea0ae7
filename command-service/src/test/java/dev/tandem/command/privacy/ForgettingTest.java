package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a person, from the door to the log and back, until they are forgotten. */
class ForgettingTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final String candidate = "cand-" + UUID.randomUUID();

    @Test
    void whatIsStoredIsSealedAndAnAuditorHasItOpened() {
        register(SERVICE);
        JsonNode stored = registered(SERVICE);

        assertThat(stored.toString()).doesNotContain("Noor", "example.org").contains(candidate);
        Reply opened =
                open(SERVICE.as("ada", "auditor"), candidate, stored.get("name").asString());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(200);
        assertThat(opened.json().path("texts").get(0).path("clear").asString()).isEqualTo("Noor Haddad");
        assertThat(opened.json().path("texts").get(0).path("erased").isNull()).isTrue();
    }

    @Test
    void nobodyElseHasItOpened() {
        register(SERVICE);
        String name = registered(SERVICE).get("name").asString();

        for (String role : new String[] {"recruiter", "hiring-manager", "privacy-officer", "analyst", "executive"}) {
            Reply reply = open(SERVICE.as("sam", role), candidate, name);
            assertThat(reply.status()).as(role).isEqualTo(403);
            assertThat(reply.rule()).isEqualTo("FORBIDDEN");
        }
        assertThat(open(SERVICE.asNobody(), candidate, name).status()).isEqualTo(401);
    }

    @Test
    void whatIsNotSealedHereIsToldApartFromWhatWasErased() {
        register(SERVICE);
        String name = registered(SERVICE).get("name").asString();
        Person auditor = SERVICE.as("ada", "auditor");

        assertThat(open(auditor, "somebody-else", name).rule()).isEqualTo("NOT_SEALED_HERE");
        assertThat(open(auditor, candidate, "Noor Haddad").status()).isEqualTo(422);
        Reply malformed = open(auditor, "{\"texts\": [{\"sealed\": 1}]}");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().path("errors").toString()).contains("texts[0].sealed");
        for (String whose : List.of("", "\"candidate\": \"c\", \"person\": \"p\", ")) {
            Reply unclear = open(auditor, "{\"texts\": [{" + whose + "\"sealed\": \"sealed:v1:x\"}]}");
            assertThat(unclear.status()).isEqualTo(400);
            assertThat(unclear.json().path("errors").toString()).contains("texts[0].candidate");
        }
        assertThat(open(auditor, "{\"texts\": []}").status()).isEqualTo(400);
    }

    @Test
    void whatIsKnownOfWhoeverWorksOnHiresIsOpenedForWhoeverMayKnowThem() {
        String person = "paul-" + UUID.randomUUID();
        done(SERVICE.as("pro", "provisioner").gives("IntroducePerson", """
                {"person": "%s", "name": "Paul Person", "email": "paul@example.org"}""".formatted(person)));
        JsonNode introduced = storedWith("person:" + person, SERVICE, "hiring.PersonIntroduced")
                .getFirst();
        assertThat(introduced.toString()).doesNotContain("Paul");
        String name = introduced.get("name").asString();
        String body = """
                {"texts": [{"person": "%s", "sealed": "%s"%s}]}""";

        for (String role : List.of("recruiter", "interviewer", "ta-leader", "auditor", "operator")) {
            Reply opened = open(SERVICE.as("sam", role), body.formatted(person, name, ""));
            assertThat(opened.json().at("/texts/0/clear").asString()).as(role).isEqualTo("Paul Person");
        }
        for (String role : List.of("analyst", "career-site")) {
            assertThat(open(SERVICE.as("sam", role), body.formatted(person, name, ""))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(open(SERVICE.as("sam", "recruiter"), body.formatted(person, name, ", \"as\": \"HOUSE_TERMS\""))
                        .status())
                .as("what is not told of people")
                .isEqualTo(403);
        assertThat(open(SERVICE.as("ada", "auditor"), body.formatted("somebody-else", name, ""))
                        .rule())
                .isEqualTo("NOT_SEALED_HERE");

        done(SERVICE.as("pro", "provisioner").gives("RecordDeparture", """
                {"person": "%s", "on": "2026-01-04"}""".formatted(person)));
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetPerson", """
                {"person": "%s", "ground": "OBJECTION"}""".formatted(person)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(open(SERVICE.as("sam", "recruiter"), body.formatted(person, name, ""))
                                .json()
                                .at("/texts/0/erased/on")
                                .isString())
                        .isTrue());
    }

    @Test
    void nobodyHasTextsAboutCandidatesOpenedAsWhatTheyReadOfPeopleOrOfTheHouse() {
        register(SERVICE);
        String name = registered(SERVICE).get("name").asString();
        for (String thing : List.of("PERSON", "HOUSE_TERMS", "HEADCOUNT")) {
            Reply reply = open(SERVICE.as("sam", "recruiter"), """
                    {"texts": [{"candidate": "%s", "sealed": "%s", "as": "%s"}]}""".formatted(candidate, name, thing));
            assertThat(reply.status()).as(thing).isEqualTo(403);
        }
    }

    @Test
    void whoIsForgottenCannotBeReadAnyMoreAndNothingIsWrittenAboutThem() {
        register(SERVICE);
        String name = registered(SERVICE).get("name").asString();
        Person officer = SERVICE.as("pia", "privacy-officer");

        Reply forgotten = officer.gives("ForgetCandidate", forget());

        assertThat(forgotten.status()).as(forgotten.http().body()).isEqualTo(200);
        assertThat(forgotten.json().path("ids").toString()).isEqualTo("{\"candidate\":\"" + candidate + "\"}");
        awaitErased(SERVICE, name);
        assertThat(officer.gives("ForgetCandidate", forget()).rule()).isEqualTo("CANDIDATE_FORGOTTEN");
        assertThat(officer.gives("PlaceLegalHold", """
                        {"candidate": "%s", "reason": "A complaint was received"}""".formatted(candidate)).rule())
                .isEqualTo("CANDIDATE_FORGOTTEN");
        assertThat(SERVICE.as("rosa", "recruiter")
                        .gives("RegisterCandidate", registration())
                        .rule())
                .isEqualTo("CANDIDATE_EXISTS");
    }

    @Test
    void aCommandWithTextAboutSomebodyForgottenIsTurnedAwayAndWithoutItIsNot() {
        Person importer = SERVICE.as("import", "importer");
        String requisition = "req-" + UUID.randomUUID();
        done(importer.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition)));
        register(SERVICE);
        done(importer.gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, candidate)));
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", forget()));
        awaitErased(SERVICE, registered(SERVICE).get("name").asString());
        awaitClosed(SERVICE);
        String experience = """
                {"requisition": "%s", "candidate": "%s", "score": 4%s}""";

        Reply withText = importer.gives(
                "RecordCandidateExperience",
                experience.formatted(requisition, candidate, ", \"comment\": \"Asked to be forgotten\""));
        Reply without = importer.gives(
                "RecordCandidateExperience", experience.formatted(requisition, candidate, ", \"comment\": null"));

        assertThat(withText.status()).as(withText.http().body()).isEqualTo(409);
        assertThat(withText.rule()).isEqualTo("PERSONAL_DATA_ERASED");
        assertThat(withText.json().path("candidate").asString()).isEqualTo(candidate);
        done(without);
    }

    /** Expectations, a condition that failed, feedback that came late: sealed at once, and gone with the key. */
    @Test
    void whatWasSaidOnTheWayToTheHireIsGoneToo() {
        Person importer = SERVICE.as("import", "importer");
        String requisition = "req-" + UUID.randomUUID();
        String secret = "secret-" + UUID.randomUUID();
        done(importer.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition)));
        register(SERVICE);
        String about = """
                {"requisition": "%s", "candidate": "%s\"""".formatted(requisition, candidate);
        done(importer.gives("SubmitCandidate", about + ", \"source\": \"INBOUND\"}"));
        String again = toldApartAndMerged(secret);
        done(importer.gives("HearExpectations", about + """
                , "pay": {"amount": {"amount": 71939.41, "currency": "EUR"}, "per": "YEAR", "hoursPerWeek": 33.25},
                 "notice": "%1$s", "place": "%1$s", "permit": "%1$s",
                 "competingOffers": [{"what": "%1$s", "by": "2077-07-07"}]}""".formatted(secret)));
        String interview = id(importer.gives("ScheduleInterview", about + """
                , "assignments": [{"interviewer": "ivy", "competencies": ["engineering"]}],
                 "startsAt": "2026-01-03T10:00:00Z", "endsAt": "2026-01-03T11:00:00Z"}"""), "interview");
        done(importer.gives(
                "CompleteInterview", about + ", \"interview\": \"" + interview + "\", \"interviewers\": [\"ivy\"]}"));
        String offer = id(importer.gives("ExtendOffer", about + ", \"terms\": {}}"), "offer");
        done(importer.gives("SubmitFeedback", about + """
                , "interview": "%s", "interviewer": "ivy", "recommendation": "YES",
                 "ratings": [{"competency": "engineering", "rating": 3, "evidence": "%s"}]}""".formatted(interview, secret)));
        String condition = about + ", \"offer\": \"" + offer + "\", \"kind\": \"MEDICAL\"}";
        done(importer.gives("SetCondition", condition));
        done(importer.gives("FailCondition", condition));

        List<JsonNode> stored = stored(SERVICE);
        List<String> sealed = sealedIn(stored);
        assertThat(sealed).as("sealed texts").hasSizeGreaterThanOrEqualTo(2 + 6 + 1 + 1);
        assertThat(stored.getLast().path("kind").asString()).startsWith("sealed:");
        assertThat(BytesOf.tablesWith(candidate, SERVICE.bean(JdbcClient.class)))
                .as("tables with an id, which is no secret")
                .isNotEmpty();
        assertThat(stored.toString()).as("what was stored").doesNotContain("33.25");
        // The hours are not looked for in all tables: any time of day may end on the same bytes.
        for (String clear : List.of(secret, "71939.41", "2077-07-07")) {
            assertThat(BytesOf.tablesWith(clear, SERVICE.bean(JdbcClient.class)))
                    .as("tables with %s", clear)
                    .isEmpty();
        }

        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", forget()));

        sealed.forEach(text -> awaitErased(SERVICE, text));
        // The other id goes with this one: what was said of why they were two, and by what they were found.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(SERVICE.bean(JdbcClient.class)
                                .sql("select wrapped is null from subject_keys where subject = ?")
                                .param(again)
                                .query(Boolean.class)
                                .single())
                        .isTrue());
        assertThat(SERVICE.bean(JdbcClient.class)
                        .sql("select count(*) from candidate_index where candidate in (?, ?)")
                        .params(candidate, again)
                        .query(Long.class)
                        .single())
                .isZero();
        Reply late = SERVICE.as("ivy", "interviewer").gives("AmendFeedback", about + """
                , "interview": "%s", "recommendation": "NO", "reason": "I misread my notes",
                 "ratings": [{"competency": "engineering", "rating": 2, "evidence": "%s"}]}""".formatted(interview, secret));
        assertThat(late.rule()).isEqualTo("CANDIDATE_FORGOTTEN");
    }

    /** Registered once more, by somebody who says why that is another person; in the end it is not. */
    private String toldApartAndMerged(String secret) {
        String again = candidate + "-again";
        Person rosa = SERVICE.as("rosa", "recruiter");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !rosa.sends(rosa.request("/personal-data/find")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"q": "%s", "limit": 5}""".formatted(email()))))
                        .json()
                        .path("candidates")
                        .isEmpty());
        Reply told = rosa.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "%s", "email": "%s", "anotherPerson": true, "reason": "%s"}""".formatted(again, secret, email(), secret));
        done(told);
        assertThat(told.json().path("events")).hasSize(2);
        done(SERVICE.as("pia", "privacy-officer").gives("MergeCandidates", """
                {"candidate": "%s", "merged": "%s"}""".formatted(candidate, again)));
        return again;
    }

    private static String id(Reply reply, String name) {
        done(reply);
        return reply.json().path("ids").path(name).asString();
    }

    private static List<String> sealedIn(List<JsonNode> events) {
        return events.stream()
                .flatMap(event -> Pattern.compile("sealed:[^\"]+")
                        .matcher(event.toString())
                        .results()
                        .map(MatchResult::group))
                .toList();
    }

    @Test
    void aCrashBetweenTheEventAndTheDestructionLeavesNoKeyBehind() {
        TestDatabase database = PostgresForTests.freshDatabase();
        String name;
        try (CommandService before = CommandService.start(database)) {
            register(before);
            name = registered(before).get("name").asString();
            done(before.as("pia", "privacy-officer").gives("ForgetCandidate", forget()));
            awaitErased(before, name);
        }
        // As if the service had ended after the event and before the destruction.
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        try (CommandService other = CommandService.start(PostgresForTests.freshDatabase())) {
            register(other);
            byte[] any = other.bean(JdbcClient.class)
                    .sql("select wrapped from subject_keys where subject = ?")
                    .param(candidate)
                    .query(byte[].class)
                    .single();
            assertThat(jdbc.sql("update subject_keys set wrapped = ?, destroyed_at = null where subject = ?")
                            .params(any, candidate)
                            .update())
                    .isEqualTo(1);
        }

        try (CommandService after = CommandService.start(database)) {
            awaitErased(after, name);
        }
    }

    @Test
    void everyInstanceHearsOfIt() {
        TestDatabase database = PostgresForTests.freshDatabase();
        try (CommandService here = CommandService.start(database);
                CommandService there = CommandService.start(database)) {
            register(there);
            done(here.as("pia", "privacy-officer").gives("ForgetCandidate", forget()));

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Reply reply = there.as("pia", "privacy-officer").gives("PlaceLegalHold", """
                        {"candidate": "%s", "reason": "A complaint was received"}""".formatted(candidate));
                assertThat(reply.rule()).isEqualTo("CANDIDATE_FORGOTTEN");
            });
            awaitErased(there, registered(there).get("name").asString());
        }
    }

    private void awaitErased(CommandService service, String sealed) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Reply reply = open(service.as("ada", "auditor"), candidate, sealed);
            assertThat(reply.json().at("/texts/0/erased/on").isString())
                    .as(reply.http().body())
                    .isTrue();
            assertThat(reply.json().at("/texts/0/clear").isNull()).isTrue();
        });
    }

    private void awaitClosed(CommandService service) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored(service, "hiring.ApplicationForgotten"))
                        .hasSize(1));
    }

    private void register(CommandService service) {
        done(service.as("rosa", "recruiter").gives("RegisterCandidate", registration()));
    }

    private String registration() {
        return """
                {"candidate": "%s", "name": "Noor Haddad", "email": "%s"}""".formatted(candidate, email());
    }

    /** Of each test its own: else somebody who is known already. */
    private String email() {
        return candidate + "@example.org";
    }

    private String forget() {
        return """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(candidate);
    }

    /** The registration of the candidate, as it is stored. */
    private JsonNode registered(CommandService service) {
        return stored(service, "hiring.CandidateRegistered").getFirst();
    }

    /** All events about the candidate, as they are stored. */
    private List<JsonNode> stored(CommandService service) {
        return stored(service, "hiring.");
    }

    private List<JsonNode> stored(CommandService service, String types) {
        return storedWith("candidate:" + candidate, service, types);
    }

    private static List<JsonNode> storedWith(String tag, CommandService service, String types) {
        EventStore store = service.bean(EventStore.class);
        List<JsonNode> found = new ArrayList<>();
        long position = 0;
        while (position < store.head()) {
            for (StoredEvent event : store.read(position, 1_000)) {
                position = event.position();
                if (event.type().startsWith(types) && event.tags().contains(tag)) {
                    found.add(JsonMapper.shared().readTree(new String(event.payload(), StandardCharsets.UTF_8)));
                }
            }
        }
        assertThat(found).as("events with %s", tag).isNotEmpty();
        return found;
    }

    private static Reply open(Person person, String candidate, String sealed) {
        return open(
                person,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("texts", List.of(Map.of("candidate", candidate, "sealed", sealed)))));
    }

    private static Reply open(Person person, String body) {
        return person.sends(person.request("/personal-data/open")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
