package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Who is told what a candidate is called: role by role, relation by relation, by the running service. */
class NamesTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final String run = UUID.randomUUID().toString();
    private final String requisition = "req-" + run;
    private final String noor = "noor-" + run;
    private final String basil = "basil-" + run;

    @BeforeEach
    void twoAreInTheRunningAndOneIsInterviewed() {
        Person importer = SERVICE.as("import", "importer");
        done(importer.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition)));
        for (Map.Entry<String, String> one :
                Map.of(noor, "Noor Haddad", basil, "Basil Brush").entrySet()) {
            done(importer.gives("RegisterCandidate", """
                    {"candidate": "%s", "name": "%s"}""".formatted(one.getKey(), one.getValue())));
            done(importer.gives("SubmitCandidate", about(one.getKey(), ", \"source\": \"INBOUND\"")));
        }
        done(importer.gives("ScheduleInterview", about(noor, """
                , "assignments": [{"interviewer": "ivy", "competencies": ["engineering"]}],
                 "startsAt": "2026-01-03T10:00:00Z", "endsAt": "2026-01-03T11:00:00Z\"""")));
    }

    @Test
    void partnersAreToldAndSoIsWhoeverReadsAllNames() {
        for (Person one : new Person[] {
            SERVICE.as("rosa", "recruiter"),
            SERVICE.as("mia", "hiring-manager"),
            SERVICE.as("tara", "ta-leader"),
            SERVICE.as("eve", "executive"),
            SERVICE.as("pia", "privacy-officer"),
            SERVICE.as("ada", "auditor")
        }) {
            JsonNode names = names(one);
            assertThat(names.at("/0/name").asString()).isEqualTo("Noor Haddad");
            assertThat(names.at("/1/name").asString()).isEqualTo("Basil Brush");
        }
    }

    @Test
    void whoHasNothingToDoWithThemIsToldNothing() {
        for (Person one : new Person[] {
            SERVICE.as("rita", "recruiter"),
            SERVICE.as("max", "hiring-manager"),
            SERVICE.as("otto", "interviewer"),
            SERVICE.as("ann", "analyst"),
            SERVICE.as("op", "operator"),
            SERVICE.as("import", "importer"),
            SERVICE.as("hal", "hiring-team"),
            // whose search it is, but not in the role in which it is theirs
            SERVICE.as("rosa", "analyst")
        }) {
            assertThat(names(one)).allSatisfy(NamesTest::isNothing);
        }
    }

    @Test
    void anInterviewerIsToldWhomTheyInterview() {
        JsonNode names = names(SERVICE.as("ivy", "interviewer"));

        assertThat(names.at("/0/name").asString()).isEqualTo("Noor Haddad");
        isNothing(names.get(1));
    }

    @Test
    void theHiringTeamIsToldWhatItsDutyNeeds() {
        Person rosa = SERVICE.as("rosa", "recruiter");
        for (String duty : new String[] {"COORDINATOR", "SOURCER", "RECRUITING_PARTNER", "OBSERVER"}) {
            String person = duty.toLowerCase(Locale.ROOT) + "-" + run;
            done(rosa.gives("AddToHiringTeam", """
                    {"requisition": "%s", "person": "%s", "duty": "%s"}""".formatted(requisition, person, duty)));
            JsonNode names = names(SERVICE.as(person, "hiring-team"));
            assertThat(names.at("/0/name").isString()).as(duty).isEqualTo(!duty.equals("OBSERVER"));
        }
    }

    @Test
    void whoActsForASideIsToldWhileTheyDo() {
        String deputy = "dora-" + run;
        Instant now = Instant.now();
        done(SERVICE.as("rosa", "recruiter").gives("DelegateSide", """
                {"requisition": "%s", "delegate": "%s", "from": "%s", "until": "%s", "powers": []}""".formatted(
                        requisition, deputy, now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(9)))));
        assertThat(names(SERVICE.as(deputy, "recruiter")).at("/1/name").asString())
                .isEqualTo("Basil Brush");

        done(SERVICE.as("rosa", "recruiter").gives("EndDelegation", """
                {"requisition": "%s", "delegate": "%s"}""".formatted(requisition, deputy)));

        assertThat(names(SERVICE.as(deputy, "recruiter"))).allSatisfy(NamesTest::isNothing);
    }

    @Test
    void whoNeverAppliedThereIsNobodyThere() {
        String other = "other-" + run;
        done(SERVICE.as("import", "importer").gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Somebody Else"}""".formatted(other)));

        Reply told = tell(SERVICE.as("ada", "auditor"), """
                {"candidates": [{"requisition": "%s", "candidate": "%s"},
                  {"requisition": "no-such-search", "candidate": "%s"}]}""".formatted(requisition, other, noor));

        assertThat(told.json().path("candidates")).hasSize(2).allSatisfy(NamesTest::isNothing);
    }

    @Test
    void whoWasErasedIsToldAsErasedFromTheVeryAnswer() {
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(noor)));

        JsonNode names = names(SERVICE.as("rosa", "recruiter"));

        assertThat(names.at("/0/erased/on").asString()).isNotEmpty();
        assertThat(names.at("/0/name").isNull()).isTrue();
        assertThat(names.at("/1/name").asString()).isEqualTo("Basil Brush");
        assertThat(names(SERVICE.as("rita", "recruiter"))).allSatisfy(NamesTest::isNothing);
    }

    @Test
    void whoReadsAllNamesIsOnRecordAndTheirNamesAreNot() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(CandidateNames.class);
        Level before = log.getLevel();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try {
            names(SERVICE.as("tara-" + run, "ta-leader"));
            names(SERVICE.as("rosa", "recruiter"));
        } finally {
            log.setLevel(before);
            log.detachAppender(lines);
        }

        assertThat(lines.list.stream().map(ILoggingEvent::getFormattedMessage).filter(line -> line.contains(noor)))
                .singleElement()
                .asString()
                .startsWith("tara-" + run + " read the names of")
                .doesNotContain("Noor Haddad", "Basil Brush");
    }

    @Test
    void whatIsAskedForIsBounded() {
        assertThat(tell(SERVICE.as("rosa", "recruiter"), "{}").json().path("candidates"))
                .isEmpty();
        String one = """
                {"requisition": "%s", "candidate": "%s"}""".formatted(requisition, noor);
        String many = String.join(",", Collections.nCopies(NamesAsked.MOST + 1, one));
        assertThat(tell(SERVICE.as("rosa", "recruiter"), "{\"candidates\": [" + many + "]}")
                        .status())
                .isEqualTo(400);
        assertThat(tell(SERVICE.as("rosa", "recruiter"), """
                        {"people": [%s]}""".formatted(
                                        String.join(",", Collections.nCopies(NamesAsked.MOST + 1, "\"mara\""))))
                        .status())
                .isEqualTo(400);
        assertThat(tell(SERVICE.as("rosa", "recruiter"), "{\"candidates\": [{\"requisition\": 1}]}")
                        .status())
                .isEqualTo(400);
    }

    private static void isNothing(JsonNode told) {
        assertThat(told.path("name").isNull() && told.path("erased").isNull())
                .as(told.toString())
                .isTrue();
    }

    private JsonNode names(Person person) {
        Reply told = tell(person, """
                {"candidates": [{"requisition": "%1$s", "candidate": "%2$s"},
                  {"requisition": "%1$s", "candidate": "%3$s"}]}""".formatted(requisition, noor, basil));
        done(told);
        return told.json().path("candidates");
    }

    private static Reply tell(Person person, String body) {
        return person.sends(person.request("/personal-data/names")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String about(String candidate, String more) {
        return "{\"requisition\": \"%s\", \"candidate\": \"%s\"%s}".formatted(requisition, candidate, more);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
