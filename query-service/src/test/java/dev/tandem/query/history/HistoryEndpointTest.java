package dev.tandem.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Extremes;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryEndpointTest {

    private final Service service = Service.running();

    @Test
    void anAuditorReadsWhoDidWhatWhenWhyAndBecauseOfWhat() {
        Search search = Search.forEngineer("h-1").by("hugo", "mara");
        Candidacy chris = search.candidate("h-chris");
        long last = service.story()
                .at("2026-01-05T09:00:00Z")
                .by("hugo", Role.RECRUITER)
                .happened(search.opened())
                .at("2026-01-10T09:00:00Z")
                .recordedAfter(Duration.ofMinutes(5))
                .happened(chris.submitted())
                .told();

        Answer history = service.get("/requisitions/h-1/history", "olga", "auditor");

        assertThat(history.each("type")).containsExactly("hiring.RequisitionOpened", "hiring.CandidateSubmitted");
        JsonNode submitted = history.json().get("items").get(1);
        assertThat(submitted.get("position").asLong()).isEqualTo(last);
        assertThat(submitted.get("occurredAt").asString()).isEqualTo("2026-01-10T09:00:00Z");
        assertThat(submitted.get("recordedAt").asString()).isEqualTo("2026-01-10T09:05:00Z");
        assertThat(submitted.get("actor").asString()).isEqualTo("hugo");
        assertThat(submitted.get("actorRole").asString()).isEqualTo("recruiter");
        assertThat(submitted.get("command").asString()).isEqualTo("CommandOfCandidateSubmitted");
        assertThat(submitted.get("causedBy").asString()).isEqualTo("cause-" + last);
        assertThat(submitted.get("correlationId").asString()).isEqualTo("correlation-" + last);
        assertThat(submitted.at("/payload/rationale").asString()).isEqualTo(Candidacy.SECRET);
        assertThat(submitted.at("/payload/source").asString()).isEqualTo("OUTBOUND");
    }

    @Test
    void whatThisVersionDoesNotKnowIsToldAsItWasPublished() {
        Search search = Search.forEngineer("h-9").by("hugo", "mara");
        service.story().happened(search.opened()).told();
        service.publish("h-9", "hiring.RequisitionPutOnHold", 1, """
                {"requisition":"h-9","reason":"on \\u0000 hold","mood":{"deep":[1.10,{"very":"half \\ud800"}]}}""");
        service.publish("h-9", "hiring.RequisitionPutOnHold", 99, """
                {"requisition":"h-9","because":["of","a newer version"]}""");
        service.publish("h-9", "hiring.SearchPraised", 1, """
                {"praise":{"stars":12345678901234567890.50},"requisition":"h-9"}""");
        service.story().happened(search.resumed()).told();

        Answer history = history("h-9", "");

        assertThat(history.status()).as(history.text()).isEqualTo(200);
        assertThat(history.each("type"))
                .containsExactly(
                        "hiring.RequisitionOpened",
                        "hiring.RequisitionPutOnHold",
                        "hiring.RequisitionPutOnHold",
                        "hiring.SearchPraised",
                        "hiring.RequisitionResumed");
        assertThat(history.text())
                .contains("\"reason\":\"on \\u0000 hold\",\"mood\":{\"deep\":[1.10,")
                .containsIgnoringCase("{\"very\":\"half \\ud800\"}")
                .contains("\"payload\":{\"requisition\":\"h-9\",\"because\":[\"of\",\"a newer version\"]}")
                .contains("\"payload\":{\"praise\":{\"stars\":12345678901234567890.50},\"requisition\":\"h-9\"}");
    }

    /** By their names, unlike by their tags, events are found that this version does not know. */
    @Test
    void everyEventNamesWhatItIsFoundByInItsPayload() {
        Extremes extremes = new Extremes(Map.of());
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            Event event = (Event) extremes.of(type).getFirst();
            JsonNode payload = JsonMapper.shared().valueToTree(event);
            for (String key : List.of(Tag.REQUISITION, Tag.CANDIDATE)) {
                String named = payload.path(key).asString("");
                assertThat(event.tags().stream()
                                .filter(tag -> tag.key().equals(key))
                                .map(Tag::value))
                        .as("%s of %s", key, type.getSimpleName())
                        .containsExactlyElementsOf(named.isEmpty() ? List.of() : List.of(named));
            }
        }
    }

    @Test
    void howACandidateBecameKnownIsPartOfItOnceTheyWereSubmitted() {
        Search search = Search.forEngineer("h-2").by("hugo", "mara");
        Candidacy chris = search.candidate("h-2-chris");
        Candidacy stranger = search.candidate("h-2-stranger");
        service.story()
                .happened(chris.registered(), stranger.registered(), search.opened(), chris.submitted())
                .told();

        assertThat(history("h-2", "").each("type"))
                .containsExactly("hiring.CandidateRegistered", "hiring.RequisitionOpened", "hiring.CandidateSubmitted");
        assertThat(history("h-2", "").text()).doesNotContain("h-2-stranger");
    }

    @Test
    void itCanBeToldAsOfAnyPositionAndAsOfAnyTimeOfRecording() {
        Search search = Search.forEngineer("h-3").by("hugo", "mara");
        Candidacy chris = search.candidate("h-3-chris");
        long opened = service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(chris.registered(), search.opened())
                .told();
        service.story()
                .at("2026-01-06T09:00:00Z")
                .recordedAfter(Duration.ofDays(1))
                .happened(chris.submitted())
                .told();
        service.story()
                .at("2026-01-08T09:00:00Z")
                .happened(chris.rejected(Stage.SUBMITTED))
                .told();

        // Before the submittal nobody knew that the candidate would be one of this requisition's.
        assertThat(history("h-3", "?asOf=" + opened).each("type")).containsExactly("hiring.RequisitionOpened");
        assertThat(history("h-3", "?asOf=" + (opened + 1)).each("type")).hasSize(3);
        assertThat(history("h-3", "?asOf=2026-01-06T10:00:00Z").each("type"))
                .containsExactly("hiring.RequisitionOpened");
        assertThat(history("h-3", "?asOf=2026-01-07T09:00:00Z").each("type")).endsWith("hiring.CandidateSubmitted");
        assertThat(history("h-3", "").each("type")).endsWith("hiring.CandidateRejected");
        assertThat(history("h-3", "?asOf=1").json().get("items").isEmpty()).isTrue();
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        Search search = Search.forEngineer("h-4").by("hugo", "mara");
        service.story().happened(search.prepared(Search.terms())).told();

        List<String> types = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = history("h-4", "?limit=3" + cursor);
            types.addAll(page.each("type"));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());

        assertThat(types).isEqualTo(history("h-4", "").each("type")).hasSize(10);
    }

    @Test
    void onlyAnAuditorReadsIt() {
        for (String role : List.of(
                "recruiter",
                "hiring-manager",
                "interviewer",
                "ta-leader",
                "executive",
                "analyst",
                "importer",
                "privacy-officer")) {
            assertThat(service.get("/requisitions/h-1/history", "hugo", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsNeitherAPositionNorATimeIsRefusedAndWhatWasNeverOpenedIsNotFound() {
        assertThat(history("h-none", "").problem(404).get("rule").asString()).isEqualTo("REQUISITION_UNKNOWN");
        JsonNode no = history("h-none", "?asOf=yesterday").problem(400);
        assertThat(no.at("/errors/0/field").asString()).isEqualTo("asOf");
    }

    private Answer history(String requisition, String query) {
        return service.get("/requisitions/" + requisition + "/history" + query, "olga", "auditor");
    }
}
