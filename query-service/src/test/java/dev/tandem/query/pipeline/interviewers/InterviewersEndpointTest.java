package dev.tandem.query.pipeline.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who interviews how much this week and this month, and who owes feedback. */
class InterviewersEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final Search SEARCH = Search.forEngineer("il-1").by("il-rec", "il-man");
    private static final Search KEPT = Search.forEngineer("il-2").by("il-rec", "il-man");
    private static final Candidacy ONE = SEARCH.candidate("il-one");
    private static final Candidacy GONE = SEARCH.candidate("il-gone");
    private static final Candidacy HIDDEN = KEPT.candidate("il-hidden");
    private static final String ALL = "id=il-ann&id=il-ben&id=il-cleo&id=il-dot";

    /** A Wednesday. The panel: {@code il-ann} and {@code il-dot}. */
    private static final String NOW = "2026-04-01T12:00:00Z";

    @BeforeAll
    static void aWeekOfInterviews() {
        SERVICE.story()
                .by("il-rec", Role.RECRUITER)
                .at("2026-03-02T09:00:00Z")
                .happened(SEARCH.prepared(Search.terms()))
                .happened(SEARCH.panelAssigned("il-ann", "il-dot"))
                .happened(ONE.submitted(), ONE.accepted(), GONE.submitted(), GONE.accepted())
                .happened(
                        // Last month, and last week in Auckland, where it is Monday already at the end of this one.
                        ONE.scheduled("il-1", "2026-03-27T09:00:00Z", "il-ann"),
                        ONE.scheduled("il-2", "2026-03-31T09:00:00Z", "il-ann", "il-ben"),
                        ONE.scheduled("il-3", "2026-04-01T15:00:00Z", "il-ann"),
                        ONE.scheduled("il-4", "2026-04-05T13:00:00Z", "il-ann"),
                        ONE.scheduled("il-5", "2026-04-20T09:00:00Z", "il-ben"),
                        ONE.scheduled("il-6", "2026-04-02T09:00:00Z", "il-ben"),
                        GONE.scheduled("il-7", "2026-04-02T11:00:00Z", "il-ben"))
                .happened(ONE.cancelled("il-6"))
                .at("2026-03-27T10:00:00Z")
                .happened(ONE.completed("il-1", "il-ann"))
                .at("2026-03-27T11:00:00Z")
                .happened(ONE.feedback("il-1", "il-ann"))
                .at("2026-03-31T10:00:00Z")
                .happened(ONE.completed("il-2", "il-ann", "il-ben"))
                .happened(GONE.withdrew(Stage.SUBMITTED))
                .told();
        SERVICE.story()
                .by("il-rec", Role.RECRUITER)
                .at("2026-03-30T09:00:00Z")
                .happened(KEPT.prepared(Search.terms()))
                .happened(KEPT.panelAssigned("il-ann", "il-cleo"))
                .happened(HIDDEN.submitted(), HIDDEN.accepted())
                .happened(HIDDEN.scheduled("il-8", "2026-04-02T09:00:00Z", "il-ann", "il-cleo"))
                .happened(new ConfidentialityChanged(
                        KEPT.requisition(),
                        new Confidential(List.of(new PersonId("il-lea")), List.of(new PersonId("il-eve"))),
                        new PersonId("il-rec"),
                        "Not announced yet"))
                .told();
    }

    @BeforeEach
    void itIsWednesday() {
        SERVICE.at(NOW);
    }

    @Test
    void interviewsCountByWhenTheyAreInTheCalendarAndFeedbackByWhenItIsDue() {
        JsonNode answer = ask(ALL, "il-rec", "recruiter").json();

        assertThat(loads(answer))
                .containsExactly(
                        "il-ann week 1+2 month 0+2 feedback 1/1 panels 1",
                        "il-ben week 1+0 month 0+1 feedback 1/1 panels 0",
                        "il-dot week 0+0 month 0+0 feedback 0/0 panels 1");
        assertThat(answer.get("during").toString())
                .isEqualTo(
                        "{\"zone\":\"UTC\",\"week\":{\"from\":\"2026-03-30T00:00:00Z\",\"to\":\"2026-04-06T00:00:00Z\"},"
                                + "\"month\":{\"from\":\"2026-04-01T00:00:00Z\",\"to\":\"2026-05-01T00:00:00Z\"},"
                                + "\"asOf\":\"" + NOW + "\"}");
    }

    @Test
    void aWeekIsThatOfTheZone() {
        JsonNode answer =
                ask(ALL + "&zone=Pacific/Auckland", "il-rec", "recruiter").json();

        assertThat(loads(answer).getFirst()).isEqualTo("il-ann week 1+1 month 0+2 feedback 1/1 panels 1");
    }

    @Test
    void whatIsOwedIsOverdueOnlyOnceItsTimeHasPassed() {
        SERVICE.at("2026-03-31T12:00:00Z");

        assertThat(loads(ask(ALL, "il-rec", "recruiter").json()).getFirst())
                .isEqualTo("il-ann week 1+2 month 2+0 feedback 1/0 panels 1");
        assertThat(loads(ask(ALL + "&overdue=true", "il-rec", "recruiter").json()))
                .isEmpty();
    }

    @Test
    void whoHasMostComesFirstIfAskedForAndPagesGoOn() {
        Answer first = ask(ALL + "&sort=-week&limit=1&total=true", "il-man", "hiring-manager");
        String next = first.json().get("next").asString();
        Answer second = ask(ALL + "&sort=-week&limit=5&cursor=" + next, "il-man", "hiring-manager");

        assertThat(first.json().get("total").asInt()).isEqualTo(3);
        assertThat(people(first)).containsExactly("il-ann");
        assertThat(people(second)).containsExactly("il-ben", "il-dot");
        assertThat(people(ask(ALL + "&sort=-month&overdue=false", "il-man", "hiring-manager")))
                .containsExactly("il-dot");
        for (String sort : List.of("id", "-owed", "-overdue")) {
            Answer one = ask(ALL + "&limit=2&sort=" + sort, "il-man", "hiring-manager");
            assertThat(Stream.concat(
                            people(one).stream(),
                            people(ask(
                                            ALL + "&limit=2&sort=" + sort + "&cursor="
                                                    + one.json().get("next").asString(),
                                            "il-man",
                                            "hiring-manager"))
                                    .stream()))
                    .as(sort)
                    .containsExactly("il-ann", "il-ben", "il-dot");
        }
    }

    @Test
    void anInterviewerFindsThemselvesAloneAndSomeRolesNobody() {
        assertThat(people(ask(ALL, "il-ben", "interviewer"))).containsExactly("il-ben");
        assertThat(people(ask("", "il-nobody", "interviewer"))).isEmpty();
        for (String role : List.of("analyst", "privacy-officer", "operator", "importer", "career-site")) {
            assertThat(ask(ALL, "il-lea", role).status()).as(role).isEqualTo(403);
        }
    }

    @Test
    void whatIsKeptFromSomebodyIsInNobodysCount() {
        for (String role : List.of("ta-leader", "executive", "auditor")) {
            assertThat(people(ask(ALL, "il-lea", role))).as(role).doesNotContain("il-cleo");
        }
    }

    @Test
    void namesStandBesideThem() {
        SERVICE.keyHolder().name(new PersonId("il-ann"), "Ann Vidal");

        assertThat(ask("id=il-ann&expand=people", "il-rec", "recruiter")
                        .json()
                        .at("/expanded/people/il-ann/name")
                        .asString())
                .isEqualTo("Ann Vidal");
    }

    private static List<String> loads(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(one -> "%s week %d+%d month %d+%d feedback %d/%d panels %d"
                        .formatted(
                                one.get("id").asString(),
                                one.at("/week/held").asInt(),
                                one.at("/week/planned").asInt(),
                                one.at("/month/held").asInt(),
                                one.at("/month/planned").asInt(),
                                one.at("/feedback/owed").asInt(),
                                one.at("/feedback/overdue").asInt(),
                                one.get("panels").asInt()))
                .toList();
    }

    private static List<String> people(Answer answer) {
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static Answer ask(String query, String who, String role) {
        return SERVICE.get("/interviewers" + (query.isEmpty() ? "" : "?" + query), who, role);
    }
}
