package dev.tandem.query.escalations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.escalations.EscalationScenario.Note;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EscalationsEndpointTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant LATER = BEGIN.plusSeconds(86_400);

    private final Service service = Service.running();

    @Test
    void aLeaderSeesWhatIsOpenHowLongWhoHeardOfItAndWhatWasLearnt() {
        EscalationScenario scenario =
                new EscalationScenario(Search.forEngineer("es-1").by("es-rita", "es-max"));
        Note first = scenario.escalated("es-1-a", EscalationCause.SLATES_MISSED, Side.RECRUITER, BEGIN);
        Note second = scenario.escalated("es-1-b", EscalationCause.RAISED_BY_HAND, Side.HIRING_MANAGER, LATER);
        service.story()
                .at(BEGIN)
                .happened(scenario.search().opened())
                .happened(first.raised)
                .at(LATER)
                .happened(second.raised, first.heard(LATER))
                .at("2026-01-08T21:00:00Z")
                .happened(first.learnt(Instant.parse("2026-01-08T21:00:00Z")))
                .told();
        service.at("2026-01-20T08:00:00Z");

        JsonNode items = list("?requisition=es-1", "lea", "ta-leader").json().get("items");

        assertThat(items).hasSize(2);
        JsonNode open = items.get(0);
        assertThat(open.get("id").asString()).isEqualTo("es-1-b");
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("daysOpen").asInt()).isEqualTo(13);
        assertThat(open.get("acknowledged").isNull()).isTrue();
        assertThat(open.get("resolved").isNull()).isTrue();
        assertThat(open.get("to").asString()).isEqualTo("executive");
        assertThat(open.get("note").asString()).isEqualTo("seen by a leader");
        JsonNode resolved = items.get(1);
        assertThat(resolved.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.get("daysOpen").asInt()).isEqualTo(3);
        assertThat(resolved.at("/acknowledged/by").asString()).isEqualTo("lea");
        assertThat(resolved.at("/acknowledged/at").asString()).isEqualTo(LATER.toString());
        assertThat(resolved.at("/resolved/rootCause").asString()).isEqualTo("both were alone with it");
        assertThat(resolved.at("/resolved/actions/0/what").asString()).isEqualTo("a slot every Thursday");
        assertThat(resolved.get("person").asString()).isEqualTo("es-rita");
        assertThat(resolved.get("raisedBy").asString()).isEqualTo("system");
    }

    @Test
    void theEventsThatLedToItStandInTheHistoryUnderTheSameIds() {
        Search search = Search.forEngineer("es-2").by("es-rosa", "es-mia");
        service.story()
                .at(BEGIN)
                .happened(
                        search.opened(),
                        new SlateMissed(search.requisition(), 1, 3, 1, new PersonId("es-rosa"), BEGIN, BEGIN))
                .told();
        String missed = service.get("/requisitions/es-2/history?fields=id,type", "olga", "auditor")
                .json()
                .at("/items/1/id")
                .asString();
        Note note = new EscalationScenario(search)
                .escalated("es-2-a", EscalationCause.SLATES_MISSED, Side.RECRUITER, LATER);
        service.story().at(LATER).happened(note.because(missed)).told();

        JsonNode because = list("?requisition=es-2", "olga", "auditor").json().at("/items/0/because");

        assertThat(because).hasSize(1);
        assertThat(because.at("/0/event").asString()).isEqualTo(missed);
        assertThat(because.at("/0/type").asString()).isEqualTo("hiring.SlateMissed");
        assertThat(because.at("/0/occurredAt").asString()).isEqualTo(BEGIN.toString());
    }

    @Test
    void bothSidesFindTheirsBeforeAndAfterHandingOverAndNobodyElseAnyoneElses() {
        EscalationScenario scenario =
                new EscalationScenario(Search.forEngineer("es-3").by("es-rob", "es-mona"));
        Note note = scenario.escalated("es-3-a", EscalationCause.SLATES_MISSED, Side.RECRUITER, BEGIN);
        service.story()
                .at(BEGIN)
                .happened(scenario.search().opened(), note.raised, scenario.handedOver(Side.RECRUITER, "es-ruth"))
                .told();

        for (String role : List.of("ta-leader", "executive", "auditor")) {
            assertThat(list("?requisition=es-3", "otto", role).each("id"))
                    .as(role)
                    .containsExactly("es-3-a");
        }
        assertThat(list("", "es-mona", "hiring-manager").each("id")).containsExactly("es-3-a");
        assertThat(list("", "es-ruth", "recruiter").each("id")).as("newcomer").containsExactly("es-3-a");
        assertThat(list("", "es-rob", "recruiter").each("id"))
                .as("against them")
                .containsExactly("es-3-a");
        for (String role : List.of("recruiter", "hiring-manager", "interviewer", "analyst")) {
            assertThat(list("?requisition=es-3", "es-nobody", role).each("id"))
                    .as(role)
                    .isEmpty();
        }
        assertThat(service.getAsNobody("/escalations").status()).isEqualTo(401);
        assertThat(list("?recruiter=es-rob", "otto", "auditor").each("id")).containsExactly("es-3-a");
        assertThat(list("?hiringManager=es-rob", "otto", "auditor").each("id")).isEmpty();
    }

    @Test
    void whoAgreedToDoSomethingAboutOneFindsItSoThatTheyCanSayThatItIsDone() {
        EscalationScenario scenario =
                new EscalationScenario(Search.forEngineer("es-9").by("es-ron", "es-maya"));
        Note note = scenario.escalated("es-9-a", EscalationCause.SLATES_MISSED, Side.RECRUITER, BEGIN);
        service.story()
                .at(BEGIN)
                .happened(
                        scenario.search().opened(),
                        note.raised,
                        new EscalationResolved(
                                new EscalationId("es-9-a"),
                                scenario.search().requisition(),
                                EscalationCause.SLATES_MISSED,
                                new PersonId("lea"),
                                "The panel had no time",
                                List.of(new AgreedAction(
                                        "Keep an hour free each Thursday",
                                        new PersonId("es-ivy"),
                                        BEGIN.plus(Duration.ofDays(9))))))
                .told();

        assertThat(list("", "es-ivy", "interviewer").each("id")).containsExactly("es-9-a");
        assertThat(list("", "es-ivy", "analyst").each("id")).isEmpty();
        assertThat(list("?requisition=es-9", "es-ivo", "interviewer").each("id"))
                .isEmpty();
    }

    @Test
    void pagesHoldEachOnceAlsoOfThoseRaisedInTheSameMoment() {
        EscalationScenario scenario =
                new EscalationScenario(Search.forEngineer("es-4").by("es-page", "es-page-m"));
        List<Event> raised = new ArrayList<>(List.of(scenario.search().opened()));
        for (int i = 0; i < 7; i++) {
            raised.add(scenario.escalated("es-4-" + i, EscalationCause.RAISED_BY_HAND, Side.RECRUITER, BEGIN).raised);
        }
        service.story().at(BEGIN).happened(raised.toArray(Event[]::new)).told();

        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = list("?requisition=es-4&limit=3" + cursor, "otto", "auditor");
            found.addAll(page.each("id"));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());

        assertThat(found).containsExactly("es-4-6", "es-4-5", "es-4-4", "es-4-3", "es-4-2", "es-4-1", "es-4-0");
        Answer other = list("?requisition=es-3&limit=3", "otto", "auditor");
        String next = list("?requisition=es-4&limit=3", "otto", "auditor")
                .json()
                .get("next")
                .asString();
        assertThat(other.status()).isEqualTo(200);
        assertThat(list("?requisition=es-3&limit=3&cursor=" + next, "otto", "auditor")
                        .problem(400)
                        .toString())
                .contains("cursor");
        assertThat(list("?state=HALF", "otto", "auditor").status()).isEqualTo(400);
    }

    private Answer list(String query, String person, String role) {
        return service.get("/escalations" + query, person, role);
    }
}
