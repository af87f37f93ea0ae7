package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How interviewers judge: what counts, from how many cases on, beside whom, and for whose eyes. */
class CalibrationEndpointTest {

    private static final CompetencyId CARE = new CompetencyId("care");

    private final Service service = Service.running();

    @Test
    void whatSomebodySaidIsHeldToTheDebriefTheDecisionAndTheOthers() {
        Search search = Search.forEngineer("cb-1").by("cb-rec", "cb-man");
        panel(search, "a", 6, List.of(yes("cb-a1", 4), no("cb-a2", 1), yes("cb-a3", 2)));

        JsonNode mild = ask("cb-a1");

        assertThat(figure(mild, "yesShare")).isEqualTo("1.0 of 6");
        // The first, third and fifth were rejected.
        assertThat(figure(mild, "agreementWithDebrief")).isEqualTo("0.5 of 6");
        assertThat(figure(mild, "agreementWithDecision")).isEqualTo("0.5 of 6");
        assertThat(figure(mild, "agreementWithHire")).isEqualTo("too few cases (0)");
        assertThat(figure(mild, "ratingAgainstPanel")).isEqualTo("2.5 of 6");
        assertThat(figure(ask("cb-a2"), "yesShare")).isEqualTo("0.0 of 6");
        assertThat(figure(ask("cb-a3"), "ratingAgainstPanel")).isEqualTo("-0.5 of 6");
        assertThat(figure(ask("cb-a3"), "ratingSpread")).isEqualTo("0.5 of 6");
        assertThat(mild.at("/competencies/0/competency").asString()).isEqualTo("care");
        assertThat(mild.at("/competencies/0/figures/0/value").asDouble()).isEqualTo(4);
        assertThat(mild.at("/competencies/0/figures/1/value").asDouble()).isEqualTo(2.5);
    }

    @Test
    void onFewerThanFiveCasesThereIsNoValueAndOfFewerThanFiveOthersNoMedian() {
        Search search = Search.forEngineer("cb-2")
                .as("Data Engineer", "Platform", "CB_RARE")
                .by("cb-rec", "cb-man");
        panel(
                search,
                "b",
                5,
                List.of(yes("cb-b1", 4), yes("cb-b2", 3), yes("cb-b3", 3), no("cb-b4", 3), no("cb-b5", 3)));

        JsonNode among = ask("cb-b1", "roleType=CB_RARE");
        JsonNode outside = ask("cb-lone", "roleType=CB_RARE");

        assertThat(peers(among, "yesShare")).isEqualTo("too few others (4)");
        assertThat(peers(outside, "yesShare")).isEqualTo("1.0 of 5");
        assertThat(figure(outside, "yesShare")).isEqualTo("too few cases (0)");
        assertThat(outside.get("competencies")).isEmpty();
        assertThat(peers(ask("cb-b1", "roleType=CB_RARE&from=2026-02-01T00:00:00Z"), "yesShare"))
                .isEqualTo("too few others (0)");
    }

    @Test
    void nothingCountsWhileSomebodyIsBlindToIt() {
        Search search = Search.forEngineer("cb-3").by("cb-rec", "cb-man");
        panel(search, "c", 5, List.of(yes("cb-c1", 4)));
        Candidacy last = search.candidate("cb-c-last");
        service.story()
                .by("cb-rec", Role.RECRUITER)
                .at("2026-01-10T09:00:00Z")
                .happened(
                        last.submitted(),
                        last.scheduled("cb-c-last-i", "2026-01-11T09:00:00Z", "cb-c1", "cb-c2"),
                        last.completed("cb-c-last-i", "cb-c1", "cb-c2"),
                        said(last, "cb-c-last-i", yes("cb-c1", 4)),
                        last.rejected(Stage.SUBMITTED))
                .told();

        service.at("2026-01-20T09:00:00Z");
        assertThat(figure(ask("cb-c1"), "yesShare")).isEqualTo("1.0 of 5");
        service.at("2026-01-24T10:00:00Z");
        assertThat(figure(ask("cb-c1"), "yesShare")).isEqualTo("1.0 of 6");
        service.at("2026-01-20T09:00:00Z")
                .story()
                .by("cb-rec", Role.RECRUITER)
                .at("2026-01-12T09:00:00Z")
                .happened(said(last, "cb-c-last-i", no("cb-c2", 1)))
                .told();
        assertThat(figure(ask("cb-c1"), "yesShare")).isEqualTo("1.0 of 6");
    }

    @Test
    void asLongAsNothingHasComeOutNothingCounts() {
        Search search = Search.forEngineer("cb-4").by("cb-rec", "cb-man");
        IntStream.range(0, 5).forEach(i -> {
            Candidacy open = search.candidate("cb-d-" + i);
            service.story()
                    .by("cb-rec", Role.RECRUITER)
                    .at("2026-01-05T09:00:00Z")
                    .happened(i == 0 ? new Event[] {search.opened()} : new Event[0])
                    .happened(
                            open.submitted(),
                            open.scheduled("cb-d-i" + i, "2026-01-06T09:00:00Z", "cb-d1"),
                            open.completed("cb-d-i" + i, "cb-d1"),
                            said(open, "cb-d-i" + i, yes("cb-d1", 3)))
                    .told();
        });

        assertThat(figure(ask("cb-d1"), "yesShare")).isEqualTo("too few cases (0)");
    }

    @Test
    void confidentialSearchesAreInNoFigureOfAnybody() {
        Search search = Search.forEngineer("cb-5").by("cb-rec", "cb-man");
        panel(search, "e", 5, List.of(yes("cb-e1", 4), no("cb-e2", 1)));
        assertThat(figure(ask("cb-e1"), "yesShare")).isEqualTo("1.0 of 5");

        service.story()
                .by("cb-rec", Role.RECRUITER)
                .at("2026-01-20T09:00:00Z")
                .happened(new ConfidentialityChanged(
                        search.requisition(),
                        new Confidential(List.of(new PersonId("cb-lea")), List.of(new PersonId("cb-eve"))),
                        new PersonId("cb-rec"),
                        "Not announced yet"))
                .told();

        for (String role : List.of("ta-leader", "auditor")) {
            JsonNode answer = service.get("/interviewers/cb-e1/calibration", "cb-lea", role)
                    .json();
            assertThat(figure(answer, "yesShare")).as(role).isEqualTo("too few cases (0)");
            assertThat(answer.get("competencies")).as(role).isEmpty();
        }
    }

    @Test
    void somebodyReadsTheirOwnAndFewReadAll() {
        String path = "/interviewers/cb-f1/calibration";

        for (String role : List.of("interviewer", "hiring-manager", "recruiter")) {
            assertThat(service.get(path, "cb-f1", role).status()).as(role).isEqualTo(200);
            assertThat(service.get(path, "cb-f2", role).status()).as(role).isEqualTo(403);
        }
        for (String role : List.of("ta-leader", "executive", "auditor")) {
            assertThat(service.get(path, "cb-lea", role).status()).as(role).isEqualTo(200);
        }
        for (String role : List.of("analyst", "privacy-officer", "operator")) {
            assertThat(service.get(path, "cb-f1", role).status()).as(role).isEqualTo(403);
        }
    }

    /** So many candidates, each interviewed by these; every other one is rejected after the debrief, the others get an offer. */
    private void panel(Search search, String prefix, int candidates, List<Opinion> opinions) {
        service.at("2026-03-01T09:00:00Z")
                .story()
                .by("cb-rec", Role.RECRUITER)
                .at("2026-01-02T09:00:00Z")
                .happened(search.opened())
                .told();
        String[] people = opinions.stream().map(Opinion::who).toArray(String[]::new);
        for (int i = 0; i < candidates; i++) {
            Candidacy one = search.candidate("cb-" + prefix + "-" + i);
            String interview = "cb-" + prefix + "-i" + i;
            boolean rejected = i % 2 == 0;
            service.story()
                    .by("cb-rec", Role.RECRUITER)
                    .at("2026-01-05T09:00:00Z")
                    .happened(
                            one.submitted(),
                            one.scheduled(interview, "2026-01-06T09:00:00Z", people),
                            one.completed(interview, people))
                    .happened(opinions.stream()
                            .map(opinion -> said(one, interview, opinion))
                            .toArray(Event[]::new))
                    .happened(one.debriefHeld(
                            "cb-" + prefix + "-d" + i, rejected ? DebriefOutcome.REJECT : DebriefOutcome.OFFER))
                    .happened(rejected ? one.rejected(Stage.SUBMITTED) : one.offered("cb-" + prefix + "-o" + i))
                    .told();
        }
    }

    private record Opinion(String who, Recommendation recommendation, int rating) {}

    private static Opinion yes(String who, int rating) {
        return new Opinion(who, Recommendation.YES, rating);
    }

    private static Opinion no(String who, int rating) {
        return new Opinion(who, Recommendation.STRONG_NO, rating);
    }

    private static FeedbackSubmitted said(Candidacy of, String interview, Opinion opinion) {
        FeedbackSubmitted usual = of.feedback(interview, opinion.who());
        return new FeedbackSubmitted(
                usual.interview(),
                usual.application(),
                usual.requisition(),
                usual.candidate(),
                usual.interviewer(),
                List.of(CompetencyRating.assessed(CARE, opinion.rating(), Candidacy.SECRET)),
                opinion.recommendation(),
                false);
    }

    private static String figure(JsonNode calibration, String metric) {
        JsonNode figure = found(calibration, metric);
        return figure.get("value").isNull()
                ? figure.get("why").asString()
                : figure.get("value").asDouble() + " of " + figure.get("n").asInt();
    }

    private static String peers(JsonNode calibration, String metric) {
        JsonNode peers = found(calibration, metric).get("peers");
        return peers.get("median").isNull()
                ? peers.get("why").asString()
                : peers.get("median").asDouble() + " of " + peers.get("people").asInt();
    }

    private static JsonNode found(JsonNode calibration, String metric) {
        return StreamSupport.stream(calibration.get("figures").spliterator(), false)
                .filter(one -> one.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String who, String... query) {
        Answer answer = service.get(
                "/interviewers/" + who + "/calibration"
                        + Stream.of(query).map("?"::concat).findFirst().orElse(""),
                "cb-lea",
                "ta-leader");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(Candidacy.SECRET);
        return answer.json();
    }
}
