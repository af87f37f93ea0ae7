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
    void thePartnersAndATaLeaderReadWhatTheActivityTellsThem() {
        Search search = Search.forEngineer("h-5").by("h-5-hugo", "h-5-mara");
        Candidacy chris = search.candidate("h-5-chris");
        service.story()
                .by("h-5-hugo", Role.RECRUITER)
                .happened(chris.registered(), search.opened(), chris.submitted(), chris.accepted())
                .happened(chris.scheduled("h-5-int", "2026-01-08T09:00:00Z", "ines"))
                .happened(chris.completed("h-5-int", "ines"), chris.feedback("h-5-int", "ines"))
                .told();

        Answer partner = service.get("/requisitions/h-5/history", "h-5-mara", "hiring-manager");

        assertThat(partner.each("type"))
                .containsExactly(
                        "hiring.RequisitionOpened",
                        "hiring.CandidateSubmitted",
                        "hiring.SubmittalAccepted",
                        "hiring.InterviewScheduled",
                        "hiring.InterviewCompleted");
        assertThat(partner.json().at("/items/1/payload/rationale").asString()).isEqualTo(Candidacy.SECRET);
        assertThat(service.get("/requisitions/h-5/history", "tess", "ta-leader").each("type"))
                .isEqualTo(partner.each("type"));
        assertThat(history("h-5", "").each("type")).contains("hiring.FeedbackSubmitted", "hiring.CandidateRegistered");
    }

    @Test
    void nobodyElseReadsIt() {
        Search search = Search.forEngineer("h-6").by("h-6-hugo", "h-6-mara");
        service.story().happened(search.prepared(Search.terms())).told();
        for (String role : List.of(
                "recruiter", "hiring-manager", "interviewer", "executive", "analyst", "importer", "privacy-officer")) {
            assertThat(service.get("/requisitions/h-6/history", "ines", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void itIsFoundByWhoeverAndWhateverItIsAbout() {
        Search search = Search.forEngineer("h-7").by("h-7-hugo", "h-7-mara");
        Candidacy chris = search.candidate("h-7-chris");
        service.story()
                .by("h-7-hugo", Role.RECRUITER)
                .at("2026-01-05T09:00:00Z")
                .happened(chris.registered(), search.opened())
                .at("2026-01-06T09:00:00Z")
                .recordedAfter(Duration.ofDays(2))
                .happened(chris.submitted())
                .told();
        service.story()
                .by("im", Role.IMPORTER)
                .at("2026-01-07T09:00:00Z")
                .happened(chris.accepted())
                .told();

        assertThat(all("person=h-7-mara").each("type"))
                .contains("hiring.RequisitionOpened")
                .doesNotContain("hiring.CandidateRegistered");
        assertThat(all("person=h-7-hugo").each("type"))
                .containsExactly("hiring.CandidateRegistered", "hiring.RequisitionOpened", "hiring.CandidateSubmitted");
        assertThat(all("candidate=h-7-chris").each("type")).hasSize(3);
        assertThat(all("application=" + chris.id()).each("type"))
                .containsExactly("hiring.CandidateSubmitted", "hiring.SubmittalAccepted");
        assertThat(all("candidate=h-7-chris&command=CommandOfCandidateSubmitted")
                        .each("type"))
                .containsExactly("hiring.CandidateSubmitted");
        assertThat(all("candidate=h-7-chris&type=CandidateRegistered,SubmittalAccepted")
                        .each("type"))
                .containsExactly("hiring.CandidateRegistered", "hiring.SubmittalAccepted");
        String days = "candidate=h-7-chris&from=2026-01-06T00:00:00Z&to=2026-01-07T00:00:00Z";
        assertThat(all(days).each("type")).isEmpty();
        assertThat(all(days + "&by=OCCURRED").each("type")).containsExactly("hiring.CandidateSubmitted");
        JsonNode last = all("application=" + chris.id()).json().at("/items/1");
        assertThat(last.get("actorKind").asString()).isEqualTo("IMPORTER");
        assertThat(last.get("sentence").asString()).startsWith("im (importer): The ");
        Answer correlated = service.get(last.get("correlated").asString(), service.token("olga", "auditor"), Map.of());
        assertThat(correlated.each("type")).containsExactly("hiring.SubmittalAccepted");
        assertThat(service.get("/history?type=Nothing", "olga", "auditor")
                        .problem(400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("type");
    }

    private Answer all(String query) {
        return service.get("/history?" + query, "olga", "auditor");
    }

    @Test
    void aSentenceSaysHowMuchFromWhereToWhereAndByWhen() {
        Search search = Search.forEngineer("hs-1").by("hs-rec", "hs-man");
        Candidacy noor = search.candidate("hs-noor");
        service.story()
                .by("hs-rec", Role.RECRUITER)
                .happened(search.prepared(Search.terms()))
                .happened(noor.submitted(), noor.accepted(), noor.advanced(Stage.SUBMITTED, Stage.SCREEN))
                .told();

        List<String> sentences = service.get("/requisitions/hs-1/history?limit=500", "otto", "auditor")
                .each("sentence");

        assertThat(sentences)
                .anySatisfy(one -> assertThat(one).endsWith(" (from submitted to screen)"))
                .anySatisfy(one -> assertThat(one).endsWith(" (1 requirement; version 1)"))
                .anySatisfy(one -> assertThat(one).endsWith(" (side hiring manager; version 1)"));
        assertThat(Details.of(JsonMapper.shared().readTree("""
                        {"evidence": [{"met": true}, {"met": false}, {"met": true}], "rationale": "Knows from where to where"}"""))).isEqualTo(" (evidence for 2 of 3 requirements)");
        assertThat(Details.of(JsonMapper.shared().readTree("{\"reason\": \"x\"}")))
                .isEmpty();
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
