package dev.tandem.query.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An application as each of its people sees it. */
class ApplicationEndpointTest {

    private static final Service SERVICE = Service.running();

    @BeforeEach
    void setTime() {
        SERVICE.at("2026-01-20T09:00:00Z");
    }

    @Test
    void theWayTellsEachStayAndHowMuchOfItWasOnHold() {
        Candidacy one = search("ap-1").candidate("ap-1-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at("2026-01-06T09:00:00Z", one.registered(), one.received());
        at("2026-01-06T19:00:00Z", one.submitted(), one.advanced(Stage.APPLIED, Stage.SUBMITTED));
        at("2026-01-07T00:00:00Z", one.search().putOnHold());
        at("2026-01-07T10:00:00Z", one.search().resumed());
        at("2026-01-07T19:00:00Z", one.advanced(Stage.SUBMITTED, Stage.INTERVIEW));

        JsonNode way = get(one, "ap-1-rec", "recruiter", "").get("way");

        assertThat(way.toString()).isEqualTo("""
                [{"stage":"APPLIED","entered":"2026-01-06T09:00:00Z","by":"anna","left":"2026-01-06T19:00:00Z",\
                "hours":10.0,"hoursWithoutHolds":10.0},\
                {"stage":"SUBMITTED","entered":"2026-01-06T19:00:00Z","by":"anna","left":"2026-01-07T19:00:00Z",\
                "hours":24.0,"hoursWithoutHolds":14.0},\
                {"stage":"INTERVIEW","entered":"2026-01-07T19:00:00Z","by":"anna","left":null,\
                "hours":302.0,"hoursWithoutHolds":302.0}]""");
    }

    @Test
    void evidenceStandsBesideEachRequirementInClearAndSoDoesWhatIsMissing() {
        Candidacy one = search("ap-2").candidate("ap-2-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at(
                "2026-01-06T09:00:00Z",
                one.registered(),
                submitted(one, "ten years of it"),
                new EvidenceContested(
                        one.id(),
                        one.requisition(),
                        one.candidate(),
                        Search.JAVA,
                        1,
                        KeyHolder.seal(one.candidate(), "nothing in production"),
                        new PersonId("ap-2-man")));

        JsonNode java = get(one, "ap-2-man", "hiring-manager", "").at("/requirements/0");

        assertThat(java.at("/requirement/id").asString()).isEqualTo("java");
        assertThat(java.at("/evidence/0/text").asString()).isEqualTo("ten years of it");
        assertThat(java.at("/evidence/0/from").asString()).isEqualTo("SUBMITTAL");
        assertThat(java.at("/contested/0/missing").asString()).isEqualTo("nothing in production");

        SERVICE.keyHolder().forget(one.candidate());
        JsonNode erased = get(one, "ap-2-man", "hiring-manager", "").at("/requirements/0/evidence/0/text");
        assertThat(erased.toString()).isEqualTo("{\"erased\":{\"on\":\"2026-02-01T09:00:00Z\"}}");
    }

    @Test
    void whoOwesFeedbackReadsNobodyElsesNorWhatWasMadeOfIt() {
        Candidacy one = search("ap-3").candidate("ap-3-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at("2026-01-06T09:00:00Z", one.registered(), one.submitted(), one.accepted());
        at(
                "2026-01-06T10:00:00Z",
                one.scheduled("ap-3-int", "2026-01-07T09:00:00Z", "ivy", "ivo", "ap-3-man", "ap-3-rec"));
        at("2026-01-07T10:00:00Z", one.completed("ap-3-int", "ivy", "ivo", "ap-3-man", "ap-3-rec"));
        at("2026-01-07T11:00:00Z", one.feedback("ap-3-int", "ivy"));

        for (Reader blind : List.of(
                new Reader("ivo", "interviewer"),
                new Reader("ap-3-man", "hiring-manager"),
                new Reader("ap-3-rec", "recruiter"))) {
            JsonNode seen = get(one, blind.person(), blind.role(), "");
            assertThat(seen.get("blind").asBoolean()).as(blind.person()).isTrue();
            assertThat(seen.at("/interviews/0/feedback").isNull())
                    .as(blind.person())
                    .isTrue();
            assertThat(strings(seen.at("/interviews/0/owed"))).containsExactly("ivo", "ap-3-man", "ap-3-rec");
            assertThat(activity(one, blind, "FEEDBACK")).isEmpty();
        }
        assertThat(writers(get(one, "ivy", "interviewer", ""))).containsExactly("ivy");
        assertThat(get(one, "lea", "ta-leader", "").at("/interviews/0/feedback").isNull())
                .as("before it was discussed")
                .isTrue();
        assertThat(activity(one, new Reader("lea", "ta-leader"), "FEEDBACK")).isEmpty();
        assertThat(writers(get(one, "ada", "auditor", ""))).containsExactly("ivy");

        at("2026-01-07T12:00:00Z", one.feedback("ap-3-int", "ap-3-man"));
        assertThat(writers(get(one, "ap-3-man", "hiring-manager", ""))).containsExactly("ivy", "ap-3-man");
        at("2026-01-07T13:00:00Z", one.debriefHeld("ap-3-deb", DebriefOutcome.OFFER));
        assertThat(writers(get(one, "lea", "ta-leader", ""))).containsExactly("ivy", "ap-3-man");
        assertThat(activity(one, new Reader("ap-3-man", "hiring-manager"), "DECISION"))
                .containsExactly("DebriefHeld");
        assertThat(activity(one, new Reader("ap-3-rec", "recruiter"), "DECISION"))
                .as("the recruiter still owes theirs")
                .isEmpty();

        // Two weeks after the end nobody may give any more, so nobody is blind.
        at("2026-01-08T09:00:00Z", one.rejected(Stage.SUBMITTED));
        assertThat(get(one, "ivo", "interviewer", "").get("blind").asBoolean()).isTrue();
        SERVICE.at("2026-01-22T09:00:01Z");
        assertThat(writers(get(one, "ivo", "interviewer", ""))).containsExactly("ivy", "ap-3-man");
        SERVICE.at("2026-01-20T09:00:00Z");
    }

    @Test
    void coordinatorsSeeTheScheduleAndNoWordOfAnybody() {
        Candidacy one = search("ap-4").candidate("ap-4-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at(
                "2026-01-06T09:00:00Z",
                new HiringTeamJoined(
                        one.requisition(), new PersonId("cora"), Duty.COORDINATOR, new PersonId("ap-4-rec")),
                one.registered(),
                submitted(one, "ten years of it"),
                one.advanced(Stage.SUBMITTED, Stage.INTERVIEW));
        at("2026-01-06T10:00:00Z", one.scheduled("ap-4-int", "2026-01-07T09:00:00Z", "ivy"));
        at("2026-01-07T10:00:00Z", one.completed("ap-4-int", "ivy"), one.feedback("ap-4-int", "ivy"));

        JsonNode seen = get(one, "cora", "hiring-team", "");

        assertThat(seen.get("requirements").isNull()).isTrue();
        assertThat(seen.get("interviews")).hasSize(1);
        assertThat(seen.at("/interviews/0/feedback").isNull()).isTrue();
        assertThat(strings(seen.get("reads"))).contains("SCHEDULE", "CONTACT").doesNotContain("JUDGEMENT", "FEEDBACK");
        assertThat(seen.toString()).doesNotContain("ten years", Candidacy.SECRET);
    }

    @Test
    void otherApplicationsAreThoseThatTheReaderSees() {
        Candidacy one = search("ap-5").candidate("ap-5-cand");
        Candidacy same =
                Search.forEngineer("ap-5-b").by("ap-5-rec", "ap-5-other").candidate("ap-5-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at("2026-01-05T09:00:00Z", same.search().prepared(Search.terms()));
        at("2026-01-06T09:00:00Z", one.registered(), one.submitted());
        at("2026-01-07T09:00:00Z", same.submitted(), same.rejected(Stage.SUBMITTED));

        JsonNode others = get(one, "ap-5-rec", "recruiter", "").get("others");
        assertThat(others).hasSize(1);
        assertThat(others.at("/0/requisition").asString()).isEqualTo("ap-5-b");
        assertThat(others.at("/0/ending").asString()).isEqualTo("REJECTED");
        assertThat(get(one, "ap-5-man", "hiring-manager", "").get("others")).isEmpty();
    }

    @Test
    void theKitSaysWhatIsToBeFoundOutAndNeverWhatAnybodyFound() {
        Candidacy one = search("ap-6").candidate("ap-6-cand");
        at("2026-01-05T09:00:00Z", one.search().prepared(Search.terms()));
        at("2026-01-06T09:00:00Z", one.registered(), submitted(one, "ten years of it"), one.accepted());
        at("2026-01-06T10:00:00Z", one.scheduled("ap-6-int", "2026-01-07T09:00:00Z", "ivy", "ivo"));
        at("2026-01-07T10:00:00Z", one.completed("ap-6-int", "ivy", "ivo"));
        at(
                "2026-01-07T11:00:00Z",
                one.feedback("ap-6-int", "ivy"),
                one.scheduled("ap-6-next", "2026-01-21T09:00:00Z", "ivo"),
                new InterviewPrepared(
                        new InterviewId("ap-6-next"),
                        one.id(),
                        one.requisition(),
                        one.candidate(),
                        new PersonId("ivo")),
                new EvidenceContested(
                        one.id(),
                        one.requisition(),
                        one.candidate(),
                        Search.JAVA,
                        1,
                        KeyHolder.seal(one.candidate(), "nothing in production"),
                        new PersonId("ap-6-man")));

        Answer kit = SERVICE.get("/interviews/ap-6-next/kit", "ivo", "interviewer");

        assertThat(kit.status()).as(kit.text()).isEqualTo(200);
        assertThat(kit.json().at("/competencies/0/id").asString()).isEqualTo("code");
        assertThat(kit.json().at("/competencies/0/questions")).isNotEmpty();
        assertThat(kit.json().at("/toFindOut/0/requirement/id").asString()).isEqualTo("java");
        assertThat(kit.json().at("/toFindOut/0/why").asString()).isEqualTo("CONTESTED");
        assertThat(strings(kit.json().get("prepared"))).containsExactly("ivo");
        assertThat(kit.text()).doesNotContain("YES", Candidacy.SECRET, "ten years", "nothing in production");
        assertThat(SERVICE.get("/interviews/ap-6-next/kit", "ivar", "interviewer")
                        .status())
                .isEqualTo(404);

        at("2026-01-08T09:00:00Z", one.cancelled("ap-6-next"));
        assertThat(SERVICE.get("/interviews/ap-6-next/kit", "ivo", "interviewer")
                        .status())
                .isEqualTo(404);
    }

    private record Reader(String person, String role) {}

    private static Search search(String id) {
        return Search.forEngineer(id).by(id + "-rec", id + "-man");
    }

    private static CandidateSubmitted submitted(Candidacy of, String evidence) {
        CandidateSubmitted plain = of.submitted();
        return new CandidateSubmitted(
                plain.application(),
                plain.requisition(),
                plain.candidate(),
                plain.recruiter(),
                plain.manager(),
                plain.source(),
                KeyHolder.seal(of.candidate(), "why " + of.candidate()),
                1,
                List.of(new Evidence(Search.JAVA, true, KeyHolder.seal(of.candidate(), evidence))),
                plain.origin());
    }

    private static void at(String time, Event... events) {
        SERVICE.story().at(time).happened(events).told();
    }

    private static JsonNode get(Candidacy of, String person, String role, String query) {
        Answer answer = SERVICE.get("/applications/" + of.id() + query, person, role);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("sealed:v1:");
        return answer.json();
    }

    private static List<String> activity(Candidacy of, Reader reader, String kind) {
        return SERVICE.get("/applications/" + of.id() + "/activity?kind=" + kind, reader.person(), reader.role())
                .each("type");
    }

    private static List<String> writers(JsonNode application) {
        return StreamSupport.stream(application.at("/interviews/0/feedback").spliterator(), false)
                .map(one -> one.get("interviewer").asString())
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
