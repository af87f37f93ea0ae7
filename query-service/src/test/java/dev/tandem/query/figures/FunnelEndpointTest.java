package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.events.Role;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FunnelEndpointTest {

    private static final Stage[] SHORT = {Stage.SUBMITTED, new Stage("CODING"), Stage.OFFER};

    private final Service service = Service.running();

    @Test
    void aStageCountsOnceAndItsPassThroughIsTheShareThatEverReachedTheNext() {
        Search search = Search.forEngineer("f-1").by("fay", "mara").through(SHORT);
        Candidacy straight = search.candidate("f-1-straight");
        Candidacy twice = search.candidate("f-1-twice");
        Candidacy stayed = search.candidate("f-1-stayed");
        Candidacy jumped = search.candidate("f-1-jumped");
        service.story()
                .happened(search.opened())
                .at("2026-01-10T00:00:00Z")
                .happened(straight.submitted(), twice.submitted(), stayed.submitted(), jumped.submitted())
                .at("2026-01-10T04:00:00Z")
                .happened(straight.advanced(Stage.SUBMITTED, SHORT[1]))
                .at("2026-01-10T10:00:00Z")
                .happened(
                        twice.advanced(Stage.SUBMITTED, SHORT[1]),
                        jumped.advanced(Stage.SUBMITTED, Stage.OFFER),
                        jumped.offered("f-1-o1"))
                .at("2026-01-10T12:00:00Z")
                .happened(
                        straight.advanced(SHORT[1], Stage.OFFER),
                        straight.offered("f-1-o2"),
                        twice.advanced(SHORT[1], SHORT[1]))
                .told();

        JsonNode funnel = funnel("requisition=f-1");

        assertThat(steps(funnel)).containsExactly("SUBMITTED 4 2 0.5 7.0", "CODING 2 1 0.5 8.0", "OFFER 2 0 null null");
        assertThat(funnel.get("decisions").toString())
                .isEqualTo(
                        "{\"screenedOut\":0,\"closed\":0,\"rejected\":0,\"offered\":2,\"hired\":0,\"declined\":0,\"withdrawn\":0}");
        assertThat(funnel.at("/basis/applications").asInt()).isEqualTo(4);
        assertThat(funnel.get("filter").toString()).isEqualTo("{\"requisition\":\"f-1\"}");
    }

    @Test
    void anApplicationCountsForTheDepartmentInWhichItBegan() {
        Search search = Search.forEngineer("f-moved").by("fay", "mara").through(SHORT);
        service.story()
                .happened(search.opened(), search.candidate("f-moved-1").submitted())
                .happened(search.amended(Search::moved, null))
                .happened(
                        search.candidate("f-moved-2").submitted(),
                        search.candidate("f-moved-1").advanced(Stage.SUBMITTED, SHORT[1]))
                .told();

        assertThat(steps(funnel("requisition=f-moved&department=Platform")))
                .containsExactly("SUBMITTED 1 1 1.0 0.0", "CODING 1 0 0.0 null", "OFFER 0 0 null null");
        assertThat(steps(funnel("requisition=f-moved&department=Cards")))
                .containsExactly("SUBMITTED 1 0 0.0 null", "CODING 0 0 null null", "OFFER 0 0 null null");
    }

    @Test
    void whereNobodyCameToAStageThereIsNoPassThroughAndTheBasisSaysWhy() {
        Search search = Search.forEngineer("f-2").by("fay", "mara").through(SHORT);
        service.story()
                .happened(search.opened(), search.candidate("f-2-c").submitted())
                .told();

        JsonNode funnel = funnel("requisition=f-2");

        assertThat(steps(funnel))
                .containsExactly("SUBMITTED 1 0 0.0 null", "CODING 0 0 null null", "OFFER 0 0 null null");
    }

    @Test
    void ofNothingThereIsAnEmptyFunnelOfTheUsualStages() {
        JsonNode funnel = funnel("recruiter=nobody-at-all");

        assertThat(funnel.at("/basis/applications").asInt()).isZero();
        assertThat(funnel.at("/basis/stagesChosen").asString()).isEqualTo("DEFAULT");
        assertThat(steps(funnel)).hasSizeBetween(6, 7).allMatch(step -> step.endsWith(" 0 0 null null"));
    }

    @Test
    void onlyMovesCountAndTheBoardShowsThemAsTheFunnelDoes() {
        Search search = Search.forEngineer("f-3").by("fay", "mara");
        Candidacy chris = search.candidate("f-3-c");
        service.story()
                .happened(search.opened())
                .at("2026-01-10T00:00:00Z")
                .happened(chris.submitted(), chris.scheduled("f-3-i", "2026-01-11T00:00:00Z", "ines"))
                .told();
        assertThat(standing("f-3")).isEqualTo("SUBMITTED");
        assertThat(steps(funnel("requisition=f-3")).get(2)).isEqualTo("INTERVIEW 0 0 null null");

        service.story()
                .at("2026-01-10T00:00:00Z")
                .happened(chris.advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .told();
        assertThat(standing("f-3")).isEqualTo("INTERVIEW");

        service.story()
                .at("2026-01-11T00:00:00Z")
                .happened(chris.completed("f-3-i", "ines"))
                .at("2026-01-12T00:00:00Z")
                .happened(chris.advanced(Stage.INTERVIEW, Stage.DEBRIEF))
                .happened(chris.debriefHeld("f-3-d", DebriefOutcome.OFFER))
                .at("2026-01-13T00:00:00Z")
                .happened(
                        chris.advanced(Stage.DEBRIEF, Stage.OFFER),
                        chris.offered("f-3-o"),
                        chris.offerAccepted("f-3-o"))
                .at("2026-01-14T00:00:00Z")
                .happened(chris.advanced(Stage.OFFER, Stage.HIRED), chris.hired("f-3-o"), search.filled(1))
                .told();

        assertThat(steps(funnel("requisition=f-3")))
                .containsExactly(
                        "SUBMITTED 1 0 0.0 null",
                        "SCREEN 0 0 null null",
                        "INTERVIEW 1 1 1.0 48.0",
                        "DEBRIEF 1 1 1.0 24.0",
                        "OFFER 1 1 1.0 24.0",
                        "HIRED 1 0 null null");
    }

    @Test
    void decisionsGoByTheFirstEndAndSayWhatBecameOfOffers() {
        Search search = Search.forEngineer("f-4").by("fay", "mara").wanting(2);
        Candidacy rejected = search.candidate("f-4-rejected");
        Candidacy withdrew = search.candidate("f-4-withdrew");
        Candidacy declined = search.candidate("f-4-declined");
        Candidacy persuaded = search.candidate("f-4-persuaded");
        Candidacy open = search.candidate("f-4-open");
        service.story()
                .happened(search.opened())
                .at("2026-01-10T00:00:00Z")
                .happened(
                        rejected.submitted(),
                        withdrew.submitted(),
                        declined.submitted(),
                        persuaded.submitted(),
                        open.submitted())
                .happened(rejected.rejected(Stage.SUBMITTED), withdrew.withdrew(Stage.SUBMITTED))
                .happened(
                        declined.offered("f-4-o1"),
                        declined.offerDeclined("f-4-o1", WithdrawalReason.PACE),
                        declined.rejected(Stage.OFFER))
                .happened(
                        persuaded.offered("f-4-o2"),
                        persuaded.offerDeclined("f-4-o2", WithdrawalReason.COMPENSATION),
                        persuaded.offered("f-4-o3"),
                        persuaded.offerAccepted("f-4-o3"),
                        persuaded.hired("f-4-o3"))
                .happened(open.offered("f-4-o4"))
                .told();

        assertThat(funnel("requisition=f-4").get("decisions").toString())
                .isEqualTo(
                        "{\"screenedOut\":0,\"closed\":0,\"rejected\":1,\"offered\":3,\"hired\":1,\"declined\":1,\"withdrawn\":1}");
    }

    @Test
    void everyFilterNarrows() {
        Search ours = Search.forEngineer("f-5").by("filo", "mike").as("Engineer", "Data", "ENGINEER");
        Search past = Search.forEngineer("f-6")
                .by("filo", "molly")
                .as("Designer", "Product", "DESIGNER")
                .broughtIn();
        service.story()
                .at("2026-01-10T00:00:00Z")
                .happened(ours.opened(), ours.candidate("f-5-a").submitted(Source.REFERRAL))
                .at("2026-01-20T00:00:00Z")
                .happened(ours.candidate("f-5-b").submitted(Source.AGENCY))
                .at("2020-01-10T00:00:00Z")
                .by("filo", Role.IMPORTER)
                .happened(past.opened(), past.candidate("f-6-a").submitted(Source.INBOUND))
                .told();

        assertThat(applications("")).isEqualTo(3);
        assertThat(applications("&requisition=f-5")).isEqualTo(2);
        assertThat(applications("&hiringManager=molly")).isEqualTo(1);
        assertThat(applications("&roleType=ENGINEER")).isEqualTo(2);
        assertThat(applications("&department=Product")).isEqualTo(1);
        assertThat(applications("&source=REFERRAL")).isEqualTo(1);
        assertThat(applications("&origin=IMPORTED")).isEqualTo(1);
        assertThat(applications("&from=2026-01-10T00:00:00Z")).isEqualTo(2);
        assertThat(applications("&from=2026-01-10T00:00:01Z")).isEqualTo(1);
        assertThat(applications("&from=2026-01-10T00:00:00Z&to=2026-01-20T00:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void figuresAreAboutOneListOfStagesAndTheBasisNamesTheOthers() {
        Search usual = Search.forEngineer("f-7").by("flo", "mara");
        Search other = Search.forEngineer("f-8").by("flo", "mara").through(SHORT);
        service.story()
                .happened(usual.opened(), usual.candidate("f-7-a").submitted())
                .happened(
                        other.opened(),
                        other.candidate("f-8-a").submitted(),
                        other.candidate("f-8-b").submitted())
                .told();

        JsonNode mixed = funnel("recruiter=flo");
        assertThat(mixed.at("/basis/stagesChosen").asString()).isEqualTo("DEFAULT");
        assertThat(mixed.at("/basis/applications").asInt()).isEqualTo(1);
        assertThat(mixed.at("/basis/otherStages/0").toString())
                .isEqualTo("{\"stages\":[\"SUBMITTED\",\"CODING\",\"OFFER\"],\"applications\":2}");

        JsonNode asked = funnel("recruiter=flo&stages=SUBMITTED,CODING,OFFER");
        assertThat(asked.at("/basis/stagesChosen").asString()).isEqualTo("ASKED_FOR");
        assertThat(steps(asked)).first().isEqualTo("SUBMITTED 2 0 0.0 null");

        assertThat(funnel("requisition=f-8").at("/basis/stagesChosen").asString())
                .isEqualTo("ONLY_ONE");
    }

    @Test
    void whoeverIsScreenedOutOrClosedIsNeitherRejectedNorWithdrawnAndWhoeverAppliesAgainCountsOnce() {
        Search search = Search.forEngineer("f-20").by("fay", "mara").through(Stage.DEFAULT.toArray(Stage[]::new));
        Candidacy out = search.candidate("f-20-out");
        Candidacy closed = search.candidate("f-20-closed");
        Candidacy again = search.candidate("f-20-again");
        Candidacy rejected = search.candidate("f-20-rejected");
        service.story()
                .happened(search.opened())
                .at("2026-01-10T00:00:00Z")
                .happened(out.received(), closed.received(), again.received(), rejected.received())
                .at("2026-01-10T02:00:00Z")
                .happened(out.declined(), again.declined())
                .happened(closed.advanced(Stage.APPLIED, Stage.SCREENED), closed.screened())
                .happened(rejected.advanced(Stage.APPLIED, Stage.SUBMITTED), rejected.submitted())
                .at("2026-01-11T00:00:00Z")
                .happened(again.received(), rejected.rejected(Stage.SUBMITTED))
                .happened(search.cancelled(), closed.closed(Stage.SCREENED, Disposition.SEARCH_CANCELLED))
                .told();

        JsonNode funnel = funnel("requisition=f-20");

        assertThat(steps(funnel)).startsWith("APPLIED 4 1 0.25 2.0", "SCREENED 1 0 0.0 null", "SUBMITTED 1 0 0.0 null");
        assertThat(funnel.get("decisions").toString())
                .isEqualTo("{\"screenedOut\":1,\"closed\":1,\"rejected\":1,\"offered\":0,\"hired\":0,"
                        + "\"declined\":0,\"withdrawn\":0}");
    }

    @Test
    void bothListsOfSearchesWithoutStagesOfTheirOwnAreUsualAndTheOneOfMoreApplicationsIsTaken() {
        Search former = Search.forEngineer("f-21").by("frieda", "mara");
        Search since = Search.forEngineer("f-22").by("frieda", "mara").through(Stage.DEFAULT.toArray(Stage[]::new));
        Search other = Search.forEngineer("f-23").by("frieda", "mara").through(SHORT);
        service.story()
                .happened(former.opened(), former.candidate("f-21-a").submitted())
                .happened(
                        since.opened(),
                        since.candidate("f-22-a").received(),
                        since.candidate("f-22-b").received())
                .happened(other.opened(), other.candidate("f-23-a").submitted())
                .happened(
                        other.candidate("f-23-b").submitted(),
                        other.candidate("f-23-c").submitted())
                .told();

        JsonNode funnel = funnel("recruiter=frieda");

        assertThat(funnel.at("/basis/stagesChosen").asString()).isEqualTo("DEFAULT");
        assertThat(steps(funnel)).first().asString().startsWith("APPLIED 2 ");
        assertThat(funnel.at("/basis/otherStages")).hasSize(2);
    }

    @Test
    void aRecruiterAndAManagerSeeTheirOwnAndLeadersAll() {
        Search search = Search.forEngineer("f-9").by("finn", "mats");
        service.story()
                .happened(search.opened(), search.candidate("f-9-a").submitted())
                .told();

        assertThat(get("", "finn", "recruiter").at("/filter/recruiter").asString())
                .isEqualTo("finn");
        assertThat(get("", "finn", "recruiter").at("/basis/applications").asInt())
                .isEqualTo(1);
        assertThat(get("", "mats", "hiring-manager").at("/filter/hiringManager").asString())
                .isEqualTo("mats");
        assertThat(get("recruiter=finn", "mats", "hiring-manager")
                        .at("/basis/applications")
                        .asInt())
                .isEqualTo(1);
        for (String role : List.of("ta-leader", "executive", "auditor", "analyst")) {
            assertThat(get("requisition=f-9", "olga", role)
                            .at("/basis/applications")
                            .asInt())
                    .as(role)
                    .isEqualTo(1);
        }
        assertThat(refused("recruiter=finn", "rudi", "recruiter", 403)).isEqualTo("FORBIDDEN");
        assertThat(refused("hiringManager=mats", "mia", "hiring-manager", 403)).isEqualTo("FORBIDDEN");
        assertThat(refused("", "ines", "interviewer", 403)).isEqualTo("FORBIDDEN");
        assertThat(get("requisition=f-9", "rudi", "recruiter")
                        .at("/basis/applications")
                        .asInt())
                .isZero();
    }

    @Test
    void filtersThatCannotBeReadAreNamed() {
        for (String query :
                List.of("source=NOWHERE", "from=yesterday", "origin=MARS", "stages=not%20a%20stage", "x=1")) {
            JsonNode no =
                    service.get("/metrics/funnel?" + query, "olga", "analyst").problem(400);
            assertThat(no.at("/errors/0/field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
        }
        assertThat(refused("from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", "olga", "analyst", 400))
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        Search search = Search.forEngineer("f-10").by("fay", "mara").through(SHORT);
        var story = service.story().happened(search.opened());
        int[] minutes = {1, 2, 10, 100};
        for (int i = 0; i < minutes.length; i++) {
            Candidacy candidate = search.candidate("f-10-" + i);
            story.at("2026-01-10T00:00:00Z").happened(candidate.submitted());
            story.at(java.time.Instant.parse("2026-01-10T00:00:00Z").plusSeconds(60L * minutes[i]))
                    .happened(candidate.advanced(Stage.SUBMITTED, SHORT[1]));
        }
        story.told();

        assertThat(funnel("requisition=f-10").at("/stages/0/medianHoursToNext").asDouble())
                .isEqualTo(0.1, within(1e-12));
    }

    /** Whoever skipped a stage and came back to it reached it, and took no time from it to where they had been. */
    @Test
    void noTimeToTheNextStageIsNegative() {
        Search search = Search.forEngineer("f-11").by("fay", "mara").through(SHORT);
        Candidacy candidate = search.candidate("f-11-0");
        var story = service.story().happened(search.opened());
        story.at("2026-01-10T00:00:00Z").happened(candidate.submitted());
        story.at("2026-01-11T00:00:00Z").happened(candidate.advanced(Stage.SUBMITTED, SHORT[2]));
        story.at("2026-01-13T00:00:00Z").happened(candidate.advanced(SHORT[2], SHORT[1]));
        story.told();

        JsonNode step = funnel("requisition=f-11").at("/stages/1");
        assertThat(step.get("reachedNext").asInt()).isEqualTo(1);
        assertThat(step.get("medianHoursToNext").isNull()).isTrue();
    }

    /** In which stage of that requisition's board somebody stands. */
    private String standing(String requisition) {
        return service.get("/requisitions/" + requisition + "/board", "lea", "ta-leader")
                .json()
                .get("stages")
                .valueStream()
                .filter(stage -> stage.get("count").asInt() > 0)
                .findFirst()
                .orElseThrow()
                .get("stage")
                .asString();
    }

    private int applications(String filters) {
        return funnel("recruiter=filo" + filters).at("/basis/applications").asInt();
    }

    private static List<String> steps(JsonNode funnel) {
        return funnel.get("stages")
                .valueStream()
                .map(step -> step.get("stage").asString() + " " + step.get("reached") + " " + step.get("reachedNext")
                        + " " + step.get("passThrough") + " " + step.get("medianHoursToNext"))
                .toList();
    }

    private JsonNode funnel(String query) {
        return get(query, "olga", "ta-leader");
    }

    private JsonNode get(String query, String person, String role) {
        return Report.funnel(service, query, person, role);
    }

    private String refused(String query, String person, String role, int status) {
        return service.get("/metrics/funnel?" + query, person, role)
                .problem(status)
                .get("rule")
                .asString();
    }
}
