package dev.tandem.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was shown at another moment, and to whom that is told. */
class LookingBackTest {

    private static final String THEN = "effectiveAt=2026-01-07T12:00:00Z";

    private final Service service = Service.running().at("2026-01-20T09:00:00Z");
    private Search search = Search.forEngineer("lb");

    /** Anna runs it until the 10th, and Ben from then on; a candidate is rejected on the 12th. */
    private Candidacy handedOver(String id) {
        search = Search.forEngineer(id).by(id + "-anna", id + "-mara");
        Candidacy chris = search.candidate(id + "-chris");
        service.story()
                .by(id + "-anna", Role.RECRUITER)
                .at("2026-01-05T09:00:00Z")
                .happened(chris.registered())
                .happened(search.prepared(Search.terms()))
                .at("2026-01-06T09:00:00Z")
                .happened(chris.submitted())
                .at("2026-01-10T09:00:00Z")
                .happened(search.reassigned(Side.RECRUITER, id + "-ben"))
                .at("2026-01-12T09:00:00Z")
                .happened(chris.rejected(Stage.SUBMITTED))
                .told();
        return chris;
    }

    @BeforeEach
    void behave() {
        service.keyHolder().behave();
    }

    @Test
    void aBoardIsToldAsItWas() {
        handedOver("lb-1");

        JsonNode then = auditor("/requisitions/lb-1/board?" + THEN).json();
        JsonNode now = auditor("/requisitions/lb-1/board").json();

        assertThat(then.at("/requisition/recruiter").asString()).isEqualTo("lb-1-anna");
        assertThat(then.at("/requisition/daysOpen").asInt()).isEqualTo(2);
        assertThat(then.findValues("candidates").toString()).contains("lb-1-chris");
        assertThat(then.get("since").isNull()).isTrue();
        assertThat(now.at("/requisition/recruiter").asString()).isEqualTo("lb-1-ben");
        assertThat(now.findValues("candidates").toString()).doesNotContain("lb-1-chris");
        assertThat(auditor("/requisitions/lb-1?" + THEN)
                        .json()
                        .at("/summary/recruiter")
                        .asString())
                .isEqualTo("lb-1-anna");
    }

    @Test
    void whoeverWasAPartnerAndIsNoLongerDoesNotGainSightByGoingBack() {
        handedOver("lb-2");

        assertThat(service.get("/requisitions/lb-2?" + THEN, "lb-2-anna", "recruiter")
                        .status())
                .isEqualTo(403);
        assertThat(service.get("/recruiters/lb-2-anna/queue?" + THEN, "lb-2-anna", "recruiter")
                        .each("kind"))
                .isEmpty();
        assertThat(auditor("/recruiters/lb-2-anna/queue?" + THEN).each("kind")).contains("SUBMITTAL_TO_REVIEW");
        assertThat(service.get("/metrics/funnel?" + THEN, "lb-2-anna", "recruiter").json().findValues("n").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isZero();
    }

    @Test
    void whoeverIsAPartnerNowSeesHowItStoodBeforeThat() {
        handedOver("lb-3");

        assertThat(service.get("/requisitions/lb-3?" + THEN, "lb-3-ben", "recruiter")
                        .json()
                        .at("/summary/recruiter")
                        .asString())
                .isEqualTo("lb-3-anna");
        assertThat(service.get("/managers/lb-3-mara/inbox?" + THEN, "lb-3-mara", "hiring-manager")
                        .each("kind"))
                .contains("SUBMITTAL_TO_REVIEW");
        assertThat(service.get("/recruiters/lb-3-ben/queue?" + THEN, "lb-3-ben", "recruiter")
                        .each("kind"))
                .as("it was not theirs then")
                .isEmpty();
    }

    @Test
    void aPositionIsAMomentToo() {
        Search other = Search.forEngineer("lb-4").by("lb-4-anna", "lb-4-mara");
        long opened = service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(other.opened())
                .told();
        service.story().at("2026-01-06T09:00:00Z").happened(other.cancelled()).told();

        Answer then = auditor("/requisitions/lb-4?asOf=" + opened);
        assertThat(then.json().at("/summary/status").asString()).isEqualTo("OPEN");
        assertThat(Long.parseLong(then.header("Tandem-Position")))
                .as(
                        "the position, or less where a read model of this service waits for something that another test broke")
                .isLessThanOrEqualTo(opened);
        assertThat(auditor("/requisitions/lb-4?asOf=2026-01-05T10:00:00%2B00:30")
                        .json()
                        .at("/summary/status")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(auditor("/requisitions/lb-4?asOf=" + (opened + 1))
                        .json()
                        .at("/summary/status")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(auditor("/requisitions/lb-4?asOf=" + (opened - 1))
                        .problem(404)
                        .get("rule")
                        .asString())
                .isEqualTo("REQUISITION_UNKNOWN");
    }

    @Test
    void beforeAnythingHappenedThereIsNothing() {
        handedOver("lb-5");
        String before = "effectiveAt=2025-12-01T00:00:00Z";

        assertThat(auditor("/requisitions/lb-5?" + before).status()).isEqualTo(404);
        assertThat(auditor("/requisitions?id=lb-5&" + before).each("id")).isEmpty();
        assertThat(auditor("/managers/lb-5-mara/inbox?" + before).each("id")).isEmpty();
        assertThat(auditor("/metrics/funnel?requisition=lb-5&" + before).json().get("items"))
                .isEmpty();
    }

    @Test
    void whatIsToComeIsNow() {
        handedOver("lb-6");

        assertThat(withoutSince(auditor("/requisitions/lb-6/board?effectiveAt=2099-01-01T00:00:00Z")))
                .isEqualTo(withoutSince(auditor("/requisitions/lb-6/board")));
        assertThat(auditor("/requisitions/lb-6?asOf=999999999999999999").status())
                .isEqualTo(200);
    }

    private static String withoutSince(Answer answer) {
        return answer.json().toString().replaceAll("\"since\":(null|\"[^\"]*\")", "");
    }

    @Test
    void aMomentIsNotFollowed() {
        handedOver("lb-7");
        String token = service.token("otto", "auditor");

        for (String path : new String[] {"/requisitions", "/requisitions/lb-7/board", "/recruiters/lb-7-ben/queue"}) {
            JsonNode since =
                    service.get(path + "?asOf=1&since=abc", token, Map.of()).problem(400);
            assertThat(since.at("/errors/0/field").asString()).isEqualTo("asOf");
            JsonNode stream = service.get(path + "?" + THEN, token, Map.of("Accept", "text/event-stream"))
                    .problem(400);
            assertThat(stream.at("/errors/0/field").asString()).isEqualTo("effectiveAt");
        }
        assertThat(auditor("/escalations?asOf=1").status()).isEqualTo(400);
    }

    @Test
    void whatWasBroughtInIsFoundByWhenItHappened() {
        Search old = Search.forEngineer("lb-8").by("lb-8-anna", "lb-8-mara").broughtIn();
        Candidacy chris = old.candidate("lb-8-chris");
        long last = service.story()
                .by("im", Role.IMPORTER)
                .recordedAfter(Duration.ofDays(300))
                .at("2025-02-01T09:00:00Z")
                .happened(old.opened())
                .at("2025-02-10T09:00:00Z")
                .happened(chris.submitted())
                .at("2025-03-01T09:00:00Z")
                .happened(chris.rejected(Stage.SUBMITTED))
                .told();

        JsonNode board = auditor("/requisitions/lb-8/board?effectiveAt=2025-02-20T09:00:00Z")
                .json();
        assertThat(board.findValues("candidates").toString()).contains("lb-8-chris");
        assertThat(board.at("/requisition/daysOpen").asInt()).isEqualTo(19);
        // Nobody knew of it then; and of the rejection not before it was recorded.
        assertThat(auditor("/requisitions/lb-8/board?asOf=2025-02-20T09:00:00Z").status())
                .isEqualTo(404);
        assertThat(auditor("/requisitions/lb-8/board?effectiveAt=2025-04-01T09:00:00Z&asOf=" + (last - 1))
                        .json()
                        .findValues("candidates")
                        .toString())
                .contains("lb-8-chris");
    }

    @Test
    void whoeverWasErasedSinceStaysErased() {
        Candidacy gone = handedOver("lb-9");
        service.keyHolder().name(gone.candidate(), "Chris Muster");
        String board = "/requisitions/lb-9/board?expand=candidate&" + THEN;
        assertThat(auditor(board).text()).contains("Chris Muster");

        service.story()
                .at("2026-01-19T09:00:00Z")
                .by("prue", Role.PRIVACY_OFFICER)
                .happened(new CandidateForgotten(gone.candidate(), ErasureGround.values()[0], new PersonId("prue")))
                .told();
        service.keyHolder().forget(gone.candidate());

        assertThat(auditor(board).text()).doesNotContain("Chris Muster").contains("\"erased\"");
    }

    @Test
    void theBoardOfThenIsAskedPageByPageToo() {
        Search many = Search.forEngineer("lb-10").by("lb-10-anna", "lb-10-mara");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(many.opened())
                .at("2026-01-06T09:00:00Z")
                .happened(many.candidate("lb-10-a").submitted())
                .at("2026-01-06T10:00:00Z")
                .happened(many.candidate("lb-10-b").submitted())
                .at("2026-01-08T10:00:00Z")
                .happened(many.candidate("lb-10-c").submitted())
                .told();
        String stage = "/requisitions/lb-10/board/SUBMITTED?limit=1&" + THEN;

        Answer first = auditor(stage);
        assertThat(first.each("candidate")).containsExactly("lb-10-a");
        Answer second = auditor(stage + "&cursor=" + first.json().get("next").asString());
        assertThat(second.each("candidate")).containsExactly("lb-10-b");
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    private Answer auditor(String path) {
        return service.get(path, "otto", "auditor");
    }
}
