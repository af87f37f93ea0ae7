package dev.tandem.query.figures;

import static dev.tandem.query.figures.Written.figures;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.ThreePairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is answered about three pairs, whose every figure was calculated on paper. */
class PartnershipEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final String NOW = "2026-02-01T00:00:00Z";
    private static final String ONLY_OURS = "department=Paper";

    private static final String NO_CASE =
            "none of 0: too few cases (0), none of 0: too few cases (0), " + "none of 0: too few cases (0)";

    @BeforeAll
    static void tell() {
        ThreePairs.tell();
    }

    @BeforeEach
    void now() {
        SERVICE.at(NOW);
    }

    private static final String NOTHING =
            "none of 0: too few cases (0), none of 0: too few cases (0), none of 0: too few cases (0)";

    @Test
    void everyFigureOfAPairIsWhatPaperSays() {
        assertThat(figures(group("pair", "pm-anna", "pm-mara")))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        // nobody had promised how soon; each side's part is a case
                        Map.entry("kickoff", "0 of 2, 0 of 2, none of 0: too few cases (0)"),
                        Map.entry("requirementsProposal", "0 of 1, 0 of 1, none of 0: too few cases (0)"),
                        Map.entry("signing", "0 of 2, 0 of 2, none of 0: too few cases (0)"),
                        // kept after 36 and 96 hours: the middle, and nine tenths of the way
                        Map.entry("requirementsApproval", "66 of 2, 90 of 2, 0.5 of 2"),
                        // answered after 24 and 72; late are that and the one never answered
                        Map.entry("submittalReview", "48 of 2, 67.2 of 2, 0.333 of 3"),
                        Map.entry("interviewScheduling", "48 of 1, 48 of 1, 1 of 1"),
                        Map.entry("feedback", "30 of 2, 44.4 of 2, 0.5 of 2"),
                        Map.entry("debrief", "24 of 1, 24 of 1, 1 of 1"),
                        Map.entry("roundDecision", NOTHING),
                        Map.entry("hiringDecision", NOTHING),
                        Map.entry("offerProposal", NOTHING),
                        Map.entry("offerApproval", NOTHING),
                        Map.entry("offerExtension", NOTHING),
                        // the manager answered; the recruiter did not
                        Map.entry("answers", "6 of 1, 6 of 1, 0.5 of 2"),
                        Map.entry("slate", "192 of 1, 192 of 1, 1 of 1"),
                        Map.entry("candidateAnswer", NO_CASE),
                        Map.entry("candidateOutcome", NO_CASE),
                        Map.entry("offerAcceptance", "0.5 of 2"),
                        Map.entry("roundsPerOffer", "1 of 2"),
                        Map.entry("declineReasons", "{\"COMPENSATION\":1}"),
                        Map.entry("actionableRejections", "1 of 1"),
                        Map.entry("unmeasuredRejections", "0 of 1"),
                        Map.entry("outsideReasons", "0"),
                        Map.entry("upheldTexts", "0"),
                        Map.entry("submittalsPerInterview", "5 of 1"),
                        Map.entry("criteriaChurn", "1 of 1"),
                        Map.entry("timeToFillDays", "none of 0: too few cases (0)"),
                        Map.entry("timeToHireDays", "10 of 1"),
                        Map.entry("hoursOnHold", NOTHING)));
    }

    @Test
    void withoutAnAgreementThereAreTurnaroundsButNothingIsInOrOutOfTime() {
        assertThat(figures(group("pair", "pm-anna", "pm-nils")))
                .containsEntry("submittalReview", "48 of 1, 48 of 1, none of 0: too few cases (0)")
                .containsEntry("offerAcceptance", "1 of 1")
                .containsEntry("declineReasons", "{}")
                .containsEntry("actionableRejections", "0 of 1")
                .containsEntry("submittalsPerInterview", "none of 0: too few cases (0)")
                .containsEntry("criteriaChurn", "none of 0: too few cases (0)")
                .containsEntry("timeToFillDays", "20 of 1")
                .containsEntry("timeToHireDays", "12 of 1");
    }

    @Test
    void onASearchThatRestsNothingBecomesLate() {
        assertThat(figures(group("pair", "pm-ben", "pm-mara")))
                .containsEntry(
                        "submittalReview",
                        "none of 0: too few cases (0), none of 0: too few cases (0), none of 0: too few cases (0)")
                .containsEntry("requirementsApproval", "0 of 1, 0 of 1, none of 0: too few cases (0)")
                .containsEntry("criteriaChurn", "0 of 1");
    }

    @Test
    void aRecruiterAManagerARoleTypeAndADepartmentAddTheirPairsUp() {
        Map<String, String> anna = figures(group("recruiter", "pm-anna"));
        assertThat(anna)
                .containsEntry("submittalReview", "48 of 3, 67.2 of 3, 0.333 of 3")
                .containsEntry("offerAcceptance", "0.667 of 3")
                .containsEntry("actionableRejections", "0.5 of 2")
                .containsEntry("submittalsPerInterview", "7 of 1")
                .containsEntry("timeToFillDays", "20 of 1")
                .containsEntry("timeToHireDays", "11 of 2");
        Map<String, String> mara = figures(group("manager", "pm-mara"));
        assertThat(mara)
                .containsEntry("requirementsApproval", "36 of 3, 84 of 3, 0.5 of 2")
                .containsEntry("submittalReview", "48 of 2, 67.2 of 2, 0.333 of 3")
                .containsEntry("submittalsPerInterview", "6 of 1")
                .containsEntry("criteriaChurn", "0.5 of 2");
        Map<String, String> engineers = figures(group("roleType", "PM_ENGINEER"));
        for (String toCandidates : List.of("candidateAnswer", "candidateOutcome")) {
            String not = "none of 0: it counts on the recruiter's record";
            assertThat(mara.remove(toCandidates)).isEqualTo(not + ", " + not + ", " + not);
            assertThat(engineers.remove(toCandidates)).isEqualTo(NO_CASE);
        }
        assertThat(engineers).isEqualTo(mara);
        assertThat(figures(group("roleType", "PM_DESIGNER"))).isEqualTo(figures(group("pair", "pm-anna", "pm-nils")));
        assertThat(figures(group("department", "Paper")))
                .isEqualTo(figures(ask("by=none").get("all")))
                .containsEntry("offerAcceptance", "0.667 of 3")
                .containsEntry("submittalsPerInterview", "8 of 1")
                .containsEntry("timeToHireDays", "11 of 2");
    }

    @Test
    void aSourceHasItsCandidatesButNoRequisitions() {
        String none = "none of 0: it concerns a requisition, which has no source";
        assertThat(figures(group("source", "REFERRAL")))
                .containsEntry("submittalReview", "24 of 1, 24 of 1, 0.5 of 2")
                .containsEntry("feedback", "30 of 2, 44.4 of 2, 0.5 of 2")
                .containsEntry("offerAcceptance", "0.667 of 3")
                .containsEntry("submittalsPerInterview", "3 of 1")
                .containsEntry("timeToHireDays", "11 of 2")
                .containsEntry("requirementsApproval", none + ", " + none + ", " + none)
                .containsEntry("answers", none + ", " + none + ", " + none)
                .containsEntry("slate", none + ", " + none + ", " + none)
                .containsEntry("timeToFillDays", none);
        assertThat(figures(group("source", "INBOUND"))).containsEntry("criteriaChurn", none);
        assertThat(keys("source", "source")).containsExactly("INBOUND", "OUTBOUND", "REFERRAL");
        // Of a group of metrics without a case there is no group to say so.
        Map<String, String> referrals = figures(group("source", "REFERRAL"));
        assertThat(referrals.remove("criteriaChurn")).startsWith("none of 0");
        assertThat(figures(ask("by=none&source=REFERRAL").get("all"))).containsAllEntriesOf(referrals);
    }

    @Test
    void whatIsAskedForIsNarrowed() {
        assertThat(keys("pair&recruiter=pm-anna", "hiringManager")).containsExactly("pm-mara", "pm-nils");
        assertThat(keys("pair&requisition=pm-3", "recruiter")).containsExactly("pm-ben");
        // Of the pair only the submittals of the 31st, and no requisition that was opened then.
        Map<String, String> late = figures(
                ask("by=none&recruiter=pm-anna&from=2026-01-31T00:00:00Z").get("all"));
        assertThat(late)
                .containsEntry("submittalsPerInterview", "none of 0: too few cases (0)")
                .containsEntry("offerAcceptance", "none of 0: too few cases (0)");
        Map<String, String> early =
                figures(ask("by=none&recruiter=pm-anna&to=2026-01-03T00:00:00Z").get("all"));
        assertThat(early)
                .containsEntry("submittalsPerInterview", "none of 0: too few cases (0)")
                .containsEntry("timeToFillDays", "20 of 1");
    }

    @Test
    void timeMakesWhatIsOwedLateAndNothingElse() {
        SERVICE.at("2026-02-02T12:00:00Z"); // the one of the 31st is due just now
        assertThat(figures(group("pair", "pm-anna", "pm-mara")))
                .containsEntry("submittalReview", "48 of 2, 67.2 of 2, 0.333 of 3");
        SERVICE.at("2026-02-02T12:00:01Z");
        assertThat(figures(group("pair", "pm-anna", "pm-mara")))
                .containsEntry("submittalReview", "48 of 2, 67.2 of 2, 0.25 of 4");
    }

    @Test
    void whatIsOwedGoesAlongToAnotherDepartmentAndWhatWasKeptStays() {
        Search search = Search.forEngineer("pm-moves").by("pm-otis", "pm-olga").as("Mover", "Removals", "PM_MOVER");
        Candidacy answered = search.candidate("pm-answered");
        Candidacy waiting = search.candidate("pm-waiting");
        SERVICE.story()
                .at("2026-01-01T00:00:00Z")
                .happened(search.prepared(Search.terms()))
                .at("2026-01-02T00:00:00Z")
                .happened(answered.submitted(), waiting.submitted())
                .at("2026-01-03T00:00:00Z")
                .happened(answered.accepted())
                .happened(search.amended(Search::moved, null))
                .told();

        assertThat(submittalReviews("Removals")).isEqualTo("1.0 of 1");
        assertThat(submittalReviews("Cards")).isEqualTo("0.0 of 1");
    }

    private static String submittalReviews(String department) {
        JsonNode all = Report.partnership(SERVICE, "recruiter=pm-otis&department=" + department, "pm-lea", "ta-leader")
                .get("all");
        JsonNode share = all.get("submittalReview").get("shareInSla");
        return share.get("value") + " of " + share.get("n");
    }

    @Test
    void anAnalystIsShownNoFigureAboutOneOrTwo() {
        JsonNode seen = asks("ann", "analyst", "by=pair&minCases=1");

        assertThat(seen.at("/basis/minCases").asInt()).isEqualTo(5);
        assertThat(figures(seen.at("/all")).values()).allMatch(figure -> !figure.matches(".* of [1-4]$"));
        assertThat(figures(seen.at("/items/0/metrics")).values()).allMatch(figure -> !figure.matches(".* of [1-4]$"));
        assertThat(fewestCases("analyst", "auditor"))
                .as("who reads all in another role, too")
                .isEqualTo(1);
    }

    @Test
    void tooFewCasesAreNoFigure() {
        assertThat(figures(ask("by=none&recruiter=pm-anna&hiringManager=pm-mara&minCases=2")
                        .get("all")))
                .containsEntry("feedback", "30 of 2, 44.4 of 2, 0.5 of 2")
                .containsEntry("timeToHireDays", "none of 1: too few cases (1)")
                .containsEntry(
                        "debrief",
                        "none of 1: too few cases (1), none of 1: too few cases (1), none of 1: too few cases (1)");
    }

    @Test
    void groupsComePageByPageAndAreAllThereOnce() {
        List<String> pairs = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    answer("pm-lea", "ta-leader", "by=pair&limit=1" + cursor).json();
            assertThat(page.get("items").size()).isEqualTo(1);
            pairs.add(page.at("/items/0/key/recruiter").asString() + " "
                    + page.at("/items/0/key/hiringManager").asString());
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(pairs).containsExactly("pm-anna pm-mara", "pm-anna pm-nils", "pm-ben pm-mara");
    }

    @Test
    void bothSidesSeeTheirOwnAndLeadersAll() {
        assertThat(asks("pm-ben", "recruiter", "by=pair")
                        .at("/filter/recruiter")
                        .asString())
                .isEqualTo("pm-ben");
        assertThat(asks("pm-nils", "hiring-manager", "by=pair").get("items").size())
                .isEqualTo(1);
        for (String role : List.of("ta-leader", "executive", "auditor", "analyst")) {
            assertThat(asks("pm-lea", role, "by=pair").get("items").size())
                    .as(role)
                    .isEqualTo(3);
        }
        assertThat(answer("pm-ben", "recruiter", "recruiter=pm-anna").status()).isEqualTo(403);
        assertThat(answer("ines", "interviewer", "by=pair").status()).isEqualTo(403);
        for (String wrong : List.of("by=team", "minCases=0", "limit=0", "cursor=x", "to=soon", "colour=red")) {
            assertThat(answer("pm-lea", "analyst", wrong)
                            .problem(400)
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    private static JsonNode group(String by, String... key) {
        return ask("by=" + by)
                .get("items")
                .valueStream()
                .filter(group -> group.get("key")
                        .valueStream()
                        .filter(part -> !part.isNull())
                        .map(JsonNode::asString)
                        .toList()
                        .equals(List.of(key)))
                .findFirst()
                .orElseThrow()
                .get("metrics");
    }

    private static List<String> keys(String by, String part) {
        return ask("by=" + by)
                .get("items")
                .valueStream()
                .map(group -> group.get("key").get(part).asString())
                .toList();
    }

    private static int fewestCases(String... roles) {
        String token = SERVICE.token("ann", roles);
        return SERVICE.get("/metrics/promises?" + ONLY_OURS, token, Map.of())
                .json()
                .at("/basis/minCases")
                .asInt();
    }

    private static JsonNode ask(String query) {
        return asks("pm-lea", "ta-leader", query);
    }

    private static JsonNode asks(String person, String role, String query) {
        return Report.partnership(SERVICE, ONLY_OURS + "&" + query, person, role);
    }

    private static Answer answer(String person, String role, String query) {
        return SERVICE.get("/metrics/promises?" + ONLY_OURS + "&" + query, person, role);
    }
}
