package dev.tandem.query.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists tell what their candidates are called, where that is asked for: one call a page, and never half. */
class NamesInAnswersTest {

    private static final String QUEUE = "/recruiters/nadia/queue";
    private static final String BOARD = "/requisitions/nm-1/board";
    private static final String INBOX = "/managers/noel/inbox";

    private static final Service SERVICE = Service.running();
    private static final KeyHolder HOLDER = SERVICE.keyHolder();
    private static final Search SEARCH = Search.forEngineer("nm-1").by("nadia", "noel");
    private static final Candidacy KNOWN = SEARCH.candidate("nm-known");
    private static final Candidacy ERASED = SEARCH.candidate("nm-erased");
    private static final Candidacy UNSEEN = SEARCH.candidate("nm-unseen");

    private final String correlation = UUID.randomUUID().toString();

    @BeforeAll
    static void threeAreInTheRunning() {
        SERVICE.story()
                .happened(SEARCH.prepared(Search.terms()))
                .happened(KNOWN.submitted(), ERASED.submitted(), UNSEEN.submitted())
                .happened(new EscalationRaised(
                        new EscalationId("nm-esc"),
                        SEARCH.requisition(),
                        EscalationCause.RAISED_BY_HAND,
                        Side.RECRUITER,
                        new PersonId("nadia"),
                        Role.TA_LEADER,
                        List.of(),
                        new PersonId("esra"),
                        "slow"))
                .told();
        HOLDER.name(KNOWN.candidate(), "Noor Haddad");
        HOLDER.forget(ERASED.candidate());
        HOLDER.name(new PersonId("nadia"), "Nadia Roth");
        HOLDER.forget(new PersonId("noel"));
        for (String person : List.of("ines", "ivan", "esra")) {
            HOLDER.name(new PersonId(person), person + " by name");
        }
    }

    @AfterEach
    void behave() {
        HOLDER.behave();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUEUE, BOARD, INBOX})
    void whatTheyAreCalledStandsBesideInOneCallAsTheyAreToldToWhoeverAsks(String path) {
        Answer answer = ask(path + "?expand=candidate");

        JsonNode names = answer.json().at("/expanded/candidates");
        assertThat(names.at("/nm-known/name").asString()).isEqualTo("Noor Haddad");
        assertThat(names.at("/nm-known/erased").isNull()).isTrue();
        assertThat(names.at("/nm-erased/erased/on").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(names.at("/nm-erased/name").isNull()).isTrue();
        assertThat(names.has("nm-unseen")).isFalse();
        List<KeyHolder.Call> calls = HOLDER.calls(correlation);
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().texts()).as("each candidate once").isEqualTo(3);
        assertThat(calls.getFirst().authorization()).startsWith("Bearer ");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUEUE, BOARD, INBOX})
    void whereNobodyAsksForNamesNobodyIsAskedForThem(String path) {
        Answer answer = ask(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("expanded").isNull()).isTrue();
        assertThat(HOLDER.calls(correlation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUEUE, BOARD, INBOX})
    void candidatesAndPeopleAreToldInOneCall(String path) {
        Answer answer = ask(path + "?expand=people,candidate");

        assertThat(answer.json().at("/expanded/candidates/nm-known/name").asString())
                .isEqualTo("Noor Haddad");
        assertThat(answer.json().at("/expanded/people/nadia/name").asString()).isEqualTo("Nadia Roth");
        assertThat(answer.json().at("/expanded/people/noel/erased/on").asString())
                .isEqualTo("2026-02-01T09:00:00Z");
        assertThat(HOLDER.calls(correlation)).hasSize(1);
    }

    /** Whatever holds an id of a person: each of them is called by name, wherever in the answer it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                QUEUE,
                BOARD,
                INBOX,
                "/requisitions?recruiter=nadia",
                "/requisitions/nm-1",
                "/escalations?requisition=nm-1"
            })
    void whoeverStandsInAnAnswerIsCalledByName(String path) {
        JsonNode answer =
                ask(path + (path.contains("?") ? "&" : "?") + "expand=people").json();

        assertThat(answer.path("expanded").path("candidates").isNull()).isTrue();
        String text = answer.toString();
        for (String person : List.of("nadia", "noel", "ines", "ivan", "esra")) {
            assertThat(answer.at("/expanded/people").has(person))
                    .as("%s in %s", person, text)
                    .isEqualTo(text.replaceAll("\"expanded\".*", "").contains("\"" + person + "\""));
        }
        assertThat(answer.at("/expanded/people").has("nadia")).isTrue();
        assertThat(HOLDER.calls(correlation)).hasSize(1);
    }

    /** The ids stand beside, in {@code waitsFor}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                QUEUE,
                BOARD,
                INBOX,
                "/requisitions/nm-1/board/SUBMITTED",
                "/recruiters/nadia/queue?fields=why",
                "/applications/{known}"
            })
    void sentencesCallPeopleByNameWhereNamesAreAskedForElseById(String template) {
        String path = template.replace("{known}", KNOWN.id().value());
        String byId = whys(ask(path));
        String byName = whys(ask(path + (path.contains("?") ? "&" : "?") + "expand=people"));

        assertThat(byId).contains("noel is to answer this submittal");
        assertThat(byName)
                .isEqualTo(
                        byId.replace("noel", "somebody whose name was erased").replace("nadia", "Nadia Roth"));
    }

    private static String whys(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return String.join("\n", answer.json().findValuesAsString("why"));
    }

    @Test
    void whereThereAreNoCandidatesNoneCanBeAskedFor() {
        for (String path : List.of("/requisitions", "/requisitions/nm-1", "/escalations")) {
            assertThat(ask(path + "?expand=candidate").status()).as(path).isEqualTo(400);
            assertThat(ask(path).json().path("expanded").isNull()).as(path).isTrue();
        }
    }

    @Test
    void aPageWithoutCandidatesAsksNobody() {
        Answer answer = ask(QUEUE + "?expand=candidate&kind=SLA_TO_SIGN");

        assertThat(answer.json().at("/expanded/candidates").isEmpty()).isTrue();
        assertThat(HOLDER.calls(correlation)).isEmpty();
    }

    @Test
    void whatCannotBeExpandedIsRefusedAndSaysWhatCan() {
        Answer answer = ask(QUEUE + "?expand=salary");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("expand").contains("candidate");
    }

    @Test
    void namesThatCannotBeHadNowAreNotLeftOut() {
        HOLDER.answer(503, "application/problem+json", "{}");

        Answer answer = ask(BOARD + "?expand=candidate");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("PERSONAL_DATA_UNAVAILABLE");
        assertThat(ask(BOARD).status()).isEqualTo(200);
    }

    private Answer ask(String path) {
        String token = path.startsWith("/managers")
                ? SERVICE.token("noel", "hiring-manager")
                : SERVICE.token("nadia", "recruiter");
        return SERVICE.get(path, token, Map.of("Tandem-Correlation-Id", correlation));
    }
}
