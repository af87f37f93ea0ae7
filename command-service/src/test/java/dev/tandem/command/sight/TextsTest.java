package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.access.visibility.Readable;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.CandidateId;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** For whom a sealed text is opened: by what it belongs to, and by the relation to the candidate's search. */
class TextsTest {

    private static final CommandService SERVICE = CommandService.shared();

    private static final Set<Readable> BY_PARTNERS = Set.of(
            Readable.JUDGEMENT,
            Readable.SCREENING,
            Readable.FEEDBACK,
            Readable.DECISION,
            Readable.OFFER,
            Readable.CONTACT);

    private final String run = UUID.randomUUID().toString();
    private final String requisition = "req-" + run;
    private final String noor = "noor-" + run;

    @BeforeEach
    void oneIsInterviewed() {
        Person importer = SERVICE.as("import", "importer");
        done(importer.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition)));
        done(importer.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Noor Haddad"}""".formatted(noor)));
        done(importer.gives("SubmitCandidate", about(", \"source\": \"INBOUND\"")));
        done(importer.gives("ScheduleInterview", about("""
                , "assignments": [{"interviewer": "ivy", "competencies": ["engineering"]}],
                 "startsAt": "2026-01-03T10:00:00Z", "endsAt": "2026-01-03T11:00:00Z\"""")));
        for (String duty : List.of("COORDINATOR", "SOURCER", "OBSERVER")) {
            done(SERVICE.as("rosa", "recruiter").gives("AddToHiringTeam", """
                    {"requisition": "%s", "person": "%s", "duty": "%s"}""".formatted(
                            requisition, duty.toLowerCase(Locale.ROOT) + "-" + run, duty)));
        }
    }

    @Test
    void eachTextIsOpenedForWhoeverReadsSuchThingsOnThatSearch() {
        Map<Readable, Set<String>> readers = new EnumMap<>(Readable.class);
        BY_PARTNERS.forEach(thing -> readers.put(thing, Set.of("rosa", "mia")));
        readers.put(Readable.FEEDBACK, Set.of("rosa", "mia", "ivy"));
        readers.put(Readable.SCREENING, Set.of("rosa", "mia", "sourcer-" + run));
        readers.put(Readable.SCHEDULE, Set.of("rosa", "mia", "ivy", "coordinator-" + run));
        readers.put(Readable.CONTACT, Set.of("rosa", "mia", "coordinator-" + run, "sourcer-" + run));
        readers.put(Readable.LEGAL_HOLD, Set.of());
        readers.put(Readable.HISTORY, Set.of());
        Map<String, String> people = Map.of(
                "rosa",
                "recruiter",
                "mia",
                "hiring-manager",
                "ivy",
                "interviewer",
                "coordinator-" + run,
                "hiring-team",
                "sourcer-" + run,
                "hiring-team",
                "observer-" + run,
                "hiring-team",
                "rita",
                "recruiter");

        readers.forEach((thing, may) -> people.forEach((person, role) -> {
            Reply reply = open(SERVICE.as(person, role), thing, requisition, sealed());
            assertThat(reply.status()).as("%s of %s", thing, person).isEqualTo(may.contains(person) ? 200 : 403);
            if (reply.status() == 200) {
                assertThat(reply.json().at("/texts/0/clear").asString()).isEqualTo("guessed at joins");
            }
        }));
    }

    @Test
    void aRelationToASearchGivesNothingWithoutTheSearchNorOnAnother() {
        Person rosa = SERVICE.as("rosa", "recruiter");

        assertThat(open(rosa, Readable.JUDGEMENT, null, sealed()).status()).isEqualTo(403);
        assertThat(open(rosa, Readable.JUDGEMENT, "another-" + run, sealed()).status())
                .isEqualTo(403);
        assertThat(open(rosa, null, requisition, sealed()).status()).isEqualTo(403);
    }

    @Test
    void whoReadsAllOfAKindReadsItWithoutASearchAndNothingElse() {
        assertThat(open(SERVICE.as("tara", "ta-leader"), Readable.JUDGEMENT, null, sealed())
                        .status())
                .isEqualTo(200);
        assertThat(open(SERVICE.as("tara", "ta-leader"), Readable.CONTACT, null, sealed())
                        .status())
                .isEqualTo(403);
        assertThat(open(SERVICE.as("pia", "privacy-officer"), Readable.CONTACT, null, sealed())
                        .status())
                .isEqualTo(200);
        assertThat(open(SERVICE.as("pia", "privacy-officer"), Readable.JUDGEMENT, null, sealed())
                        .status())
                .isEqualTo(403);
        assertThat(open(SERVICE.as("ann", "analyst"), Readable.JUDGEMENT, requisition, sealed())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasErasedSaysWhenForWhoeverMightHaveReadIt() {
        String text = sealed();
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(noor)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Reply told = open(SERVICE.as("rosa", "recruiter"), Readable.JUDGEMENT, requisition, text);
            assertThat(told.json().at("/texts/0/erased/on").asString()).isNotEmpty();
            assertThat(told.json().at("/texts/0/clear").isNull()).isTrue();
        });
    }

    private String sealed() {
        return SERVICE.bean(Sealing.class).seal(new CandidateId(noor), "guessed at joins");
    }

    private Reply open(Person person, @Nullable Readable as, @Nullable String on, String sealed) {
        Map<String, @Nullable Object> text = new HashMap<>(Map.of("candidate", noor, "sealed", sealed));
        text.put("as", as);
        text.put("requisition", on);
        return person.sends(person.request("/personal-data/open")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("texts", List.of(text))))));
    }

    private String about(String more) {
        return "{\"requisition\": \"%s\", \"candidate\": \"%s\"%s}".formatted(requisition, noor, more);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
