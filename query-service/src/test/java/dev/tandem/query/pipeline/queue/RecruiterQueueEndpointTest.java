package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RecruiterQueueEndpointTest {

    private final Service service = Service.running();

    @Test
    void theMostUrgentComesFirstWithWhyAndWhomAndWhetherItIsLate() {
        Search search = Search.forEngineer("q-urgent").by("quinn", "max");
        Candidacy late = search.candidate("q-late");
        Candidacy soon = search.candidate("q-soon");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-19T10:00:00Z")
                .happened(soon.submitted())
                .at("2026-01-12T10:00:00Z")
                .happened(late.submitted())
                .told();

        Answer queue = service.at("2026-01-20T09:00:00Z").get("/recruiters/quinn/queue", "quinn", "recruiter");

        assertThat(queue.each("kind")).containsExactly("SUBMITTAL_TO_REVIEW", "SUBMITTAL_TO_REVIEW");
        JsonNode first = queue.json().get("items").get(0);
        assertThat(first.get("candidate").asString()).isEqualTo("q-late");
        assertThat(first.get("since").asString()).isEqualTo("2026-01-12T10:00:00Z");
        assertThat(first.get("due").asString()).isEqualTo("2026-01-14T10:00:00Z");
        assertThat(first.get("late").asBoolean()).isTrue();
        assertThat(first.get("mine").asBoolean()).isFalse();
        assertThat(first.get("why").asString()).startsWith("max is to answer this submittal");
        assertThat(first.at("/waitsFor/0/party").asString()).isEqualTo("hiring-manager");
        assertThat(first.at("/waitsFor/0/person").asString()).isEqualTo("max");
        assertThat(first.at("/requisition/title").asString()).isEqualTo("Data Engineer");
        assertThat(first.get("commands").valueStream().map(JsonNode::asString))
                .containsExactly("AcceptSubmittal", "RejectWithFeedback");
        assertThat(queue.json().get("items").get(1).get("late").asBoolean()).isFalse();
        assertThat(queue.json().get("all").toString()).isEqualTo("{\"items\":2,\"late\":1}");
        assertThat(queue.text()).doesNotContain(Candidacy.SECRET);
    }

    @Test
    void whatIsDueAtThisVeryMomentIsNotLate() {
        Search search = Search.forEngineer("q-edge").by("edgar", "max");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(search.candidate("q-edge-1").submitted())
                .told();

        Answer atDue = service.at("2026-01-14T10:00:00Z").get("/recruiters/edgar/queue", "edgar", "recruiter");
        Answer after = service.at("2026-01-14T10:00:01Z").get("/recruiters/edgar/queue", "edgar", "recruiter");

        assertThat(atDue.each("late")).containsExactly("false");
        assertThat(after.each("late")).containsExactly("true");
        assertThat(after.json().get("all").toString()).isEqualTo("{\"items\":1,\"late\":1}");
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwiceAlsoAmongWhatIsNeverDue() {
        Search search = Search.forEngineer("q-pages").by("paula", "max").broughtIn();
        service.story().by("paula", Role.IMPORTER).happened(search.opened()).told();
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            Candidacy candidate = search.candidate("q-page-" + i);
            submitted.add(candidate.id().value());
            service.story()
                    .by("paula", Role.IMPORTER)
                    .at("2025-03-01T10:00:00.12345%dZ".formatted(i % 3))
                    .happened(candidate.submitted())
                    .told();
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = service.get("/recruiters/paula/queue?limit=5" + cursor, "paula", "recruiter");
            seen.addAll(page.each("application"));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
            pages++;
        } while (!cursor.isEmpty());

        assertThat(pages).isEqualTo(5);
        assertThat(seen).hasSize(23);
        assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(submitted));
    }

    @Test
    void filtersNarrowTheQueue() {
        Search one = Search.forEngineer("q-filter-1").by("fiona", "max");
        Search other = Search.forEngineer("q-filter-2").by("fiona", "max");
        Candidacy accepted = one.candidate("q-filter-c");
        service.story()
                .happened(one.prepared(Search.terms()))
                .happened(other.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(
                        accepted.submitted(),
                        accepted.accepted(),
                        one.candidate("q-filter-d").submitted())
                .told();
        service.at("2026-01-14T12:00:00Z");

        assertThat(queue("fiona", "requisition=q-filter-2").each("kind")).containsExactly("CANDIDATE_TO_SUBMIT");
        assertThat(queue("fiona", "kind=INTERVIEW_TO_SCHEDULE").each("candidate"))
                .containsExactly("q-filter-c");
        assertThat(queue("fiona", "late=true").each("candidate")).containsExactly("q-filter-d");
        assertThat(queue("fiona", "late=false").each("kind"))
                .containsExactly("INTERVIEW_TO_SCHEDULE", "CANDIDATE_TO_SUBMIT");
        assertThat(queue("fiona", "mine=false").each("kind")).containsExactly("SUBMITTAL_TO_REVIEW");
        assertThat(queue("fiona", "mine=true&fields=kind").text())
                .startsWith("{\"items\":[{\"kind\":\"INTERVIEW_TO_SCHEDULE\"},{\"kind\":\"CANDIDATE_TO_SUBMIT\"}]");
    }

    @Test
    void onceTheSearchIsFilledOnlyAnAnswerToThoseStillInItIsOwed() {
        Search search = Search.forEngineer("q-filled").by("fred", "max");
        Candidacy hired = search.candidate("q-hired");
        Candidacy left = search.candidate("q-left");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(hired.submitted(), left.submitted(), hired.offered("q-off"), hired.offerAccepted("q-off"))
                .at("2026-01-13T10:00:00Z")
                .happened(hired.hired("q-off"), search.filled(1))
                .told();

        Answer queue = queue("fred", "");

        assertThat(queue.each("kind")).containsExactly("CANDIDATE_TO_RELEASE");
        assertThat(queue.each("candidate")).containsExactly("q-left");
        assertThat(queue.each("since")).containsExactly("2026-01-13T10:00:00Z");
    }

    @Test
    void aRecruiterReadsTheirOwnQueueAndOverseersReadAny() {
        assertThat(service.get("/recruiters/anna/queue", "anna", "recruiter").status())
                .isEqualTo(200);
        for (String role : List.of("ta-leader", "executive", "auditor")) {
            assertThat(service.get("/recruiters/anna/queue", "olga", role).status())
                    .as(role)
                    .isEqualTo(200);
        }
        for (String role : List.of("recruiter", "hiring-manager", "interviewer", "analyst", "importer")) {
            JsonNode no = service.get("/recruiters/anna/queue", "olga", role).problem(403);
            assertThat(no.get("rule").asString()).isEqualTo("FORBIDDEN");
            assertThat(no.get("detail").asString()).contains("anna", "olga");
        }
        // Being the person is not enough without the role.
        assertThat(service.get("/recruiters/anna/queue", "anna", "interviewer").status())
                .isEqualTo(403);
        assertThat(service.get("/recruiters/anna/queue", "anna", "hiring-manager")
                        .each("id"))
                .isEmpty();
    }

    @Test
    void withoutATokenNobodyIsAnswered() {
        assertThat(service.get("/recruiters/anna/queue", "no-token", Map.of())
                        .problem(401)
                        .get("rule")
                        .asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=many",
                "cursor=abc",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAA",
                "kind=NOTHING",
                "late=perhaps",
                "mine=perhaps",
                "requisition=a%20b",
                "unknown=1",
                "fields=nothing"
            })
    void whatCannotBeReadIsRefusedByName(String query) {
        Search search = Search.forEngineer("q-refuse").by("rosa", "max");
        service.story().happened(search.opened()).told();

        JsonNode no = queue("rosa", query).problem(400);

        assertThat(no.get("rule").asString()).isEqualTo("INVALID_PARAMETER");
        assertThat(no.get("errors").get(0).get("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void anUnknownParameterIsToldWhichAreKnown() {
        JsonNode no = queue("anna", "sort=due").problem(400);

        assertThat(no.get("errors").get(0).get("message").asString())
                .contains("cursor", "fields", "kind", "late", "limit", "mine", "requisition");
    }

    @Test
    void aCursorHoldsOnlyForTheQueryItCameFrom() {
        Search search = Search.forEngineer("q-cursor").by("carl", "max");
        service.story().happened(search.opened()).told();
        String next = queue("carl", "limit=1").json().get("next").asString();

        assertThat(queue("carl", "limit=1&cursor=" + next).status()).isEqualTo(200);
        assertThat(queue("carl", "limit=1&late=false&cursor=" + next).status()).isEqualTo(400);
        assertThat(queue("carl", "limit=1&cursor=" + next.substring(1)).status())
                .isEqualTo(400);
        assertThat(service.get("/recruiters/anna/queue?cursor=" + next, "anna", "recruiter")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoHasTheNewestAnswerIsToldSoInsteadOfSentItAgain() {
        Search search = Search.forEngineer("q-etag").by("etta", "max");
        service.story().happened(search.prepared(Search.terms())).told();
        String token = service.token("etta", "recruiter");
        Answer first = service.get("/recruiters/etta/queue", token, Map.of());
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).contains("private", "no-cache");

        Answer again = service.get("/recruiters/etta/queue", token, Map.of("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();

        service.story().happened(search.candidate("q-etag-c").submitted()).told();
        assertThat(service.get("/recruiters/etta/queue", token, Map.of("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    private Answer queue(String recruiter, String query) {
        return service.get("/recruiters/" + recruiter + "/queue?" + query, recruiter, "recruiter");
    }
}
