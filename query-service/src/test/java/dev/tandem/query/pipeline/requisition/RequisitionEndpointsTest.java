package dev.tandem.query.pipeline.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.RiskId;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequisitionEndpointsTest {

    private final Service service = Service.running();

    @Test
    void theListIsNewestFirstAndNarrowedByEachFilter() {
        Search old = Search.forEngineer("r-old").by("lara", "mark").as("100% Java_Dev", "Data", "ENGINEER");
        Search young = Search.forEngineer("r-young").by("lara", "mia").as("Designer", "Product", "DESIGNER");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(old.opened(), old.cancelled())
                .at("2026-01-06T09:00:00Z")
                .happened(young.opened())
                .told();

        assertThat(list("").each("id")).containsExactly("r-young", "r-old");
        assertThat(list("&hiringManager=mark").each("id")).containsExactly("r-old");
        assertThat(list("&status=CANCELLED").each("id")).containsExactly("r-old");
        assertThat(list("&roleType=DESIGNER").each("id")).containsExactly("r-young");
        assertThat(list("&department=Data").each("id")).containsExactly("r-old");
        assertThat(list("&q=DESIGN").each("id")).containsExactly("r-young");
        assertThat(list("&limit=1").each("id")).containsExactly("r-young");
        String next = list("&limit=1").json().get("next").asString();
        Answer second = list("&limit=1&cursor=" + next);
        assertThat(second.each("id")).containsExactly("r-old");
        assertThat(second.json().get("next").isNull()).isTrue();
    }

    @Test
    void titlesAreFoundByTheBeginningsOfTheirWordsInAnyOrderWithoutAccentsAndCapitals() {
        Search developer =
                Search.forEngineer("r-q-1").by("quentin", "mark").as("Senior Développeur (Java_17)", "Data", "E");
        Search engineer =
                Search.forEngineer("r-q-2").by("quentin", "mark").as("Java Engineer, Straße & Brücke", "Data", "E");
        service.story().happened(developer.opened(), engineer.opened()).told();

        assertThat(titled("developpeur")).containsExactly("r-q-1");
        assertThat(titled("DÉV%20sen")).containsExactly("r-q-1");
        assertThat(titled("ja")).containsExactlyInAnyOrder("r-q-1", "r-q-2");
        assertThat(titled("17")).containsExactly("r-q-1");
        assertThat(titled("strasse%20eng")).containsExactly("r-q-2");
        assertThat(titled("%27%20%7C%20brucke:*%20%21%26")).as("no operators").containsExactly("r-q-2");
        assertThat(titled("ava")).as("within a word").isEmpty();
        assertThat(titled("java%20cook")).as("not each word").isEmpty();
        assertThat(titled("%25%25")).as("no word").isEmpty();
    }

    private List<String> titled(String q) {
        return service.get("/requisitions?recruiter=quentin&q=" + q, "leo", "ta-leader")
                .each("id");
    }

    @Test
    void facetsCountWhatTheFilterFindsOfWhatOneMaySee() {
        Search one = Search.forEngineer("r-f-1").by("fay", "mo").as("Baker", "Bread", "BAKER");
        Search other = Search.forEngineer("r-f-2").by("fay", "mia").as("Cook", "Bread", "COOK");
        Search kept = Search.forEngineer("r-f-3").by("fay", "mo").as("Chief", "Board", "CHIEF");
        service.story()
                .happened(one.opened(), one.cancelled(), other.opened(), kept.opened())
                .happened(new ConfidentialityChanged(
                        kept.requisition(),
                        new Confidential(List.of(new PersonId("tia")), List.of(new PersonId("eva"))),
                        new PersonId("fay"),
                        "Not announced yet"))
                .told();
        String all = "/requisitions?recruiter=fay&limit=1&facets=STATUS,DEPARTMENT,ROLE_TYPE,RECRUITER,HIRING_MANAGER";

        JsonNode outsider = service.get(all, "leo", "ta-leader").json().get("facets");
        assertThat(outsider.toString()).isEqualTo("""
                        {"status":[{"value":"CANCELLED","count":1},{"value":"OPEN","count":1}],\
                        "department":[{"value":"Bread","count":2}],\
                        "roleType":[{"value":"BAKER","count":1},{"value":"COOK","count":1}],\
                        "recruiter":[{"value":"fay","count":2}],\
                        "hiringManager":[{"value":"mia","count":1},{"value":"mo","count":1}]}""");
        assertThat(service.get(all, "fay", "recruiter")
                        .json()
                        .at("/facets/department")
                        .toString())
                .contains("Board");
        JsonNode narrowed = service.get(all + "&status=OPEN&expand=people", "leo", "ta-leader")
                .json();
        assertThat(narrowed.at("/facets/status").size()).isEqualTo(1);
        assertThat(service.get("/requisitions?recruiter=fay", "leo", "ta-leader")
                        .json()
                        .get("facets")
                        .isNull())
                .isTrue();
        assertThat(service.get("/requisitions?facets=TITLE", "leo", "ta-leader").status())
                .isEqualTo(400);
    }

    @Test
    void everybodyFindsTheirOwnAndOverseersAll() {
        Search search = Search.forEngineer("r-mine").by("lena", "mats");
        service.story().happened(search.prepared(Search.terms())).told();

        Map<String, String> people =
                Map.of("lena", "recruiter", "mats", "hiring-manager", "ines", "interviewer", "ivan", "interviewer");
        people.forEach((person, role) -> assertThat(service.get("/requisitions?recruiter=lena", person, role)
                        .each("id"))
                .as(person)
                .containsExactly("r-mine"));
        assertThat(service.get("/requisitions?recruiter=lena", "otto", "recruiter")
                        .each("id"))
                .isEmpty();
        assertThat(service.get("/requisitions?recruiter=lena", "otto", "auditor")
                        .each("id"))
                .containsExactly("r-mine");
    }

    @Test
    void aRequisitionShowsAllThatWasAgreed() {
        Search search = Search.forEngineer("r-detail").by("lola", "mick");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .at("2026-01-10T09:00:00Z")
                .happened(search.requirementsRevised(2))
                .told();

        JsonNode detail = service.at("2026-01-20T08:00:00Z")
                .get("/requisitions/r-detail", "mick", "hiring-manager")
                .json();

        assertThat(detail.at("/summary/status").asString()).isEqualTo("OPEN");
        assertThat(detail.at("/summary/daysOpen").asInt()).isEqualTo(14);
        assertThat(detail.at("/kickoff/answers/minimumYears").asInt()).isEqualTo(3);
        assertThat(detail.at("/requirements/newest/version").asInt()).isEqualTo(2);
        assertThat(detail.at("/requirements/newest/approvedAt").isNull()).isTrue();
        assertThat(detail.at("/requirements/newest/changes/0/reason").asString())
                .isEqualTo("the team moved on");
        assertThat(detail.at("/requirements/approved/version").asInt()).isEqualTo(1);
        assertThat(detail.at("/requirements/churn").asInt()).isEqualTo(1);
        assertThat(detail.at("/sla/agreed/terms/submittalReview").asString()).isEqualTo("PT48H");
        assertThat(detail.at("/sla/inForce").asBoolean()).isTrue();
        assertThat(detail.at("/sla/proposed/signatures").size()).isEqualTo(2);
        assertThat(detail.at("/scorecard/0/id").asString()).isEqualTo("code");
        assertThat(detail.at("/panel/1/interviewer").asString()).isEqualTo("ivan");
        assertThat(detail.at("/costOfVacancyPerDay/amount").decimalValue()).isEqualByComparingTo("450");
    }

    @Test
    void whatRejectionsSuggestedIsShownUntilItIsDeclinedOrTheRequirementsAreRevised() {
        Search search = Search.forEngineer("r-suggested").by("lou", "mel");
        Candidacy chris = search.candidate("r-suggested-chris");
        service.story()
                .happened(search.prepared(Search.terms()))
                .happened(chris.submitted(), chris.rejectedOutside(Stage.SUBMITTED, 2, true, false))
                .happened(chris.suggested(0), chris.suggested(1))
                .told();
        assertThat(suggested())
                .hasSize(2)
                .first()
                .satisfies(one ->
                        assertThat(one.at("/requirement/text").asString()).isEqualTo("Has been on call"));

        service.story().happened(search.declined(chris.suggestion(0))).told();
        assertThat(suggested())
                .extracting(one -> one.get("suggestion").asString())
                .containsExactly(chris.suggestion(1).value());

        service.story().happened(search.requirementsRevised(2)).told();
        assertThat(suggested()).isEmpty();
    }

    @Test
    void whatPutsASearchAtRiskIsToldWithItsAnswerToThoseWhoReadWhatTheTwoSay() {
        Search search = Search.forEngineer("r-risk").by("lou", "mel");
        RiskId first = new RiskId("risk-1");
        service.story()
                .happened(search.prepared(Search.terms()))
                .happened(search.atRisk(first), search.atRisk(new RiskId("risk-2")), search.adjustedFor(first))
                .told();
        JsonNode risks = risksFor("mel", "hiring-manager");
        assertThat(risks.size()).isEqualTo(2);
        assertThat(risks.at("/0/answer/kind").asString()).isEqualTo("STRATEGY_ADJUSTED");
        assertThat(risks.at("/0/answer/said").asString()).isEqualTo("Remote, too");
        assertThat(risks.at("/1/what").asString()).contains("signed elsewhere");
        assertThat(risks.at("/1/answer").isNull()).isTrue();
        assertThat(risksFor("ivan", "interviewer").isNull()).isTrue();
    }

    private JsonNode risksFor(String person, String role) {
        return service.get("/requisitions/r-risk", person, role).json().at("/risks");
    }

    private List<JsonNode> suggested() {
        return service.get("/requisitions/r-suggested", "mel", "hiring-manager")
                .json()
                .at("/requirements/suggested")
                .valueStream()
                .toList();
    }

    @Test
    void anAmendedRequisitionShowsWhatItIsForNow() {
        Search search = Search.forEngineer("r-amended").by("lou", "mel");
        service.story()
                .happened(search.prepared(Search.terms()))
                .at("2026-01-12T10:00:00Z")
                .happened(search.amended(Search::moved, 1))
                .told();

        JsonNode detail =
                service.get("/requisitions/r-amended", "mel", "hiring-manager").json();

        assertThat(detail.at("/summary/openings").asInt()).isEqualTo(2);
        assertThat(detail.at("/summary/department").asString()).isEqualTo("Cards");
        assertThat(detail.at("/summary/location").asString()).isEqualTo("Porto");
        assertThat(detail.at("/summary/level").asString()).isEqualTo("Senior");
        assertThat(detail.at("/summary/neededBy").asString()).isEqualTo("2026-06-01");
        assertThat(detail.at("/requirements/approved/version").asInt()).isEqualTo(1);
        assertThat(detail.at("/requirements/toConfirmSince").asString()).isEqualTo("2026-01-12T10:00:00Z");
        assertThat(service.get("/requisitions?recruiter=lou&department=Cards", "otto", "auditor")
                        .each("id"))
                .containsExactly("r-amended");
    }

    @Test
    void aNewcomerHasSignedNothing() {
        Search search = Search.forEngineer("r-newcomer").by("lisa", "mona");
        service.story()
                .happened(search.prepared(Search.terms()))
                .happened(search.reassigned(Side.RECRUITER, "luis"))
                .told();

        JsonNode detail =
                service.get("/requisitions/r-newcomer", "luis", "recruiter").json();

        assertThat(detail.at("/summary/recruiter").asString()).isEqualTo("luis");
        assertThat(detail.at("/sla/inForce").asBoolean()).isFalse();
        assertThat(detail.at("/sla/proposed/signatures").size()).isEqualTo(1);
        assertThat(service.get("/requisitions/r-newcomer", "lisa", "recruiter").status())
                .isEqualTo(403);
    }

    @Test
    void interviewersAreNotShownPay() {
        Search search = Search.forEngineer("r-pay").by("lutz", "mara");
        service.story().happened(search.prepared(Search.terms())).told();

        JsonNode detail =
                service.get("/requisitions/r-pay", "ines", "interviewer").json();
        JsonNode board =
                service.get("/requisitions/r-pay/board", "ines", "interviewer").json();

        assertThat(detail.get("costOfVacancyPerDay").isNull()).isTrue();
        assertThat(board.get("costOfVacancySoFar").isNull()).isTrue();
        assertThat(service.get("/requisitions/r-pay/board", "mara", "hiring-manager")
                        .json()
                        .get("costOfVacancySoFar")
                        .isNull())
                .isFalse();
    }

    @Test
    void theBoardShowsWhoStandsWhereAndWhatComesNext() {
        Search search = Search.forEngineer("r-board").by("liam", "mina").wanting(2);
        Candidacy waiting = search.candidate("b-waiting");
        Candidacy met = search.candidate("b-met");
        Candidacy gone = search.candidate("b-gone");
        Candidacy hired = search.candidate("b-hired");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .at("2026-01-10T09:00:00Z")
                .happened(waiting.submitted(), met.submitted(), gone.submitted(), hired.submitted())
                .at("2026-01-11T09:00:00Z")
                .happened(met.accepted(), gone.rejected(Stage.SUBMITTED), hired.accepted())
                .happened(
                        met.advanced(Stage.SUBMITTED, Stage.INTERVIEW),
                        met.scheduled("b-i", "2026-01-12T09:00:00Z", "ines"))
                .at("2026-01-12T10:00:00Z")
                .happened(met.completed("b-i", "ines"), met.feedback("b-i", "ines"))
                .happened(
                        hired.advanced(Stage.SUBMITTED, Stage.OFFER),
                        hired.offered("b-o"),
                        hired.offerAccepted("b-o"),
                        hired.advanced(Stage.OFFER, Stage.HIRED),
                        hired.hired("b-o"))
                .told();

        Answer answer = service.at("2026-01-15T09:00:00Z").get("/requisitions/r-board/board", "liam", "recruiter");
        JsonNode board = answer.json();

        assertThat(board.at("/requisition/hires").asInt()).isEqualTo(1);
        assertThat(board.at("/requisition/openings").asInt()).isEqualTo(2);
        assertThat(board.at("/requisition/activeCandidates").asInt()).isEqualTo(2);
        assertThat(board.at("/requisition/submittals").asInt()).isEqualTo(4);
        assertThat(board.at("/costOfVacancySoFar/amount").decimalValue()).isEqualByComparingTo("4500");
        assertThat(board.get("stages")
                        .valueStream()
                        .map(column -> column.get("stage").asString() + " "
                                + column.get("count").asInt()))
                .containsExactly("SUBMITTED 1", "SCREEN 0", "INTERVIEW 1", "DEBRIEF 0", "OFFER 0", "HIRED 0");
        JsonNode card = board.at("/stages/2/candidates/0");
        assertThat(card.get("candidate").asString()).isEqualTo("b-met");
        assertThat(card.get("daysInStage").asInt()).isEqualTo(4);
        assertThat(card.at("/next/0/kind").asString()).isEqualTo("DEBRIEF_TO_SCHEDULE");
        assertThat(card.at("/next/0/late").asBoolean()).isTrue();
        assertThat(card.get("interviews").toString()).isEqualTo("{\"scheduled\":0,\"completed\":1}");
        assertThat(card.get("feedback").toString()).isEqualTo("{\"given\":1,\"owed\":0}");
        assertThat(board.get("ended").toString())
                .isEqualTo(
                        "{\"screenedOut\":0,\"closed\":0,\"rejected\":1,\"withdrawn\":0,\"hired\":1,\"fellThrough\":0}");
        assertThat(answer.text()).doesNotContain(Candidacy.SECRET);
    }

    @Test
    void theBoardHoldsBothSidesToTheirWord() {
        Search search = Search.forEngineer("r-word").by("luna", "meg");
        Candidacy prompt = search.candidate("w-prompt");
        Candidacy slow = search.candidate("w-slow");
        Candidacy open = search.candidate("w-open");
        Candidacy left = search.candidate("w-left");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .at("2026-01-10T09:00:00Z")
                .happened(prompt.submitted(), slow.submitted(), open.submitted(), left.submitted())
                .at("2026-01-11T09:00:00Z")
                .happened(prompt.accepted(), left.withdrew(Stage.SUBMITTED))
                .at("2026-01-13T09:00:00Z")
                .happened(slow.accepted(), prompt.scheduled("w-i", "2026-01-20T09:00:00Z", "ines"))
                .told();

        assertThat(promises("2026-01-14T09:00:00Z"))
                .containsExactly(
                        "SUBMITTAL_REVIEW HIRING_MANAGER kept 1 late 2 open 0 overdue 1",
                        "INTERVIEW_SCHEDULING RECRUITER kept 1 late 0 open 1 overdue 0");
        assertThat(promises("2026-01-17T09:00:00Z"))
                .containsExactly(
                        "SUBMITTAL_REVIEW HIRING_MANAGER kept 1 late 2 open 0 overdue 1",
                        "INTERVIEW_SCHEDULING RECRUITER kept 1 late 1 open 0 overdue 1");
    }

    private Stream<String> promises(String at) {
        return service.at(at)
                .get("/requisitions/r-word/board", "luna", "recruiter")
                .json()
                .get("promises")
                .valueStream()
                .map(p -> p.get("promise").asString() + " " + p.get("side").asString() + " kept " + p.get("kept")
                        + " late " + p.get("late") + " open " + p.get("open") + " overdue " + p.get("overdue"));
    }

    @Test
    void onHoldAPromiseDoesNotFallDue() {
        Search search = Search.forEngineer("r-hold").by("lilo", "mel");
        service.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .at("2026-01-10T09:00:00Z")
                .happened(search.candidate("h-1").submitted())
                .at("2026-01-11T09:00:00Z")
                .happened(search.putOnHold())
                .told();

        JsonNode board = service.at("2026-02-10T09:00:00Z")
                .get("/requisitions/r-hold/board", "lilo", "recruiter")
                .json();

        assertThat(board.at("/promises/0/open").asInt()).isEqualTo(1);
        assertThat(board.at("/promises/0/late").asInt()).isZero();
        assertThat(board.at("/next/0/kind").asString()).isEqualTo("REQUISITION_TO_RESUME");
    }

    @Test
    void itsPeopleAndOverseersReadItAndOthersAreRefused() {
        Search search = Search.forEngineer("r-access").by("leon", "maik");
        service.story().happened(search.prepared(Search.terms())).told();

        for (String path : List.of("/requisitions/r-access", "/requisitions/r-access/board")) {
            assertThat(service.get(path, "leon", "recruiter").status()).isEqualTo(200);
            assertThat(service.get(path, "maik", "hiring-manager").status()).isEqualTo(200);
            assertThat(service.get(path, "ivan", "interviewer").status()).isEqualTo(200);
            for (String role : List.of("ta-leader", "executive", "auditor")) {
                assertThat(service.get(path, "olga", role).status()).as(role).isEqualTo(200);
            }
            for (String role : List.of("recruiter", "hiring-manager", "interviewer", "analyst", "importer")) {
                assertThat(service.get(path, "olga", role)
                                .problem(403)
                                .get("rule")
                                .asString())
                        .as(role)
                        .isEqualTo("FORBIDDEN");
            }
        }
    }

    @Test
    void whatWasNeverOpenedIsNotFound() {
        for (String path : List.of("/requisitions/r-none", "/requisitions/r-none/board")) {
            assertThat(service.get(path, "olga", "auditor")
                            .problem(404)
                            .get("rule")
                            .asString())
                    .isEqualTo("REQUISITION_UNKNOWN");
        }
        assertThat(service.get("/requisitions/a%20b", "olga", "auditor")
                        .problem(400)
                        .get("rule")
                        .asString())
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void whatADebriefCameToShowsAsTheNextStepNotAsAWord() {
        Search search = Search.forEngineer("r-blind").by("lars", "mo");
        Candidacy met = search.candidate("bl-met");
        service.story()
                .happened(search.prepared(Search.terms()))
                .happened(met.submitted(), met.debriefScheduled("bl-d", "2026-01-06T09:00:00Z", "ines"))
                .happened(met.debriefHeld("bl-d", DebriefOutcome.REJECT), met.rejected(Stage.SUBMITTED))
                .told();

        assertThat(service.get("/requisitions/r-blind/board", "ines", "interviewer")
                        .text())
                .doesNotContain(Candidacy.SECRET)
                .doesNotContain("STRONG", "BELOW_LEVEL");
    }

    private Answer list(String filters) {
        return service.get("/requisitions?recruiter=lara" + filters, "lara", "recruiter");
    }
}
