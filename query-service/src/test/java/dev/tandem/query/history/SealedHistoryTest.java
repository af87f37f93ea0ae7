package dev.tandem.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Language;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.KeyHolder.Call;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** The history of people whose events are sealed, as they are on the topic. */
@ExtendWith(OutputCaptureExtension.class)
class SealedHistoryTest {

    private static final RequirementId SQL = new RequirementId("sql");

    private final Service service = Service.running();
    private final KeyHolder holder = service.keyHolder();
    private final String correlation = UUID.randomUUID().toString();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void behave() {
        over.countDown();
        holder.behave();
    }

    @Test
    void anAuditorReadsInClearWhatTheEventsCarrySealed() {
        told("sh-1", "sh-1-chris");

        Answer history = history("sh-1", "");

        assertThat(history.text()).doesNotContain("sealed:v1:");
        JsonNode registered = payload(history, 0);
        assertThat(registered.get("name").asString()).isEqualTo("Name of sh-1-chris");
        assertThat(registered.get("email").asString()).isEqualTo("sh-1-chris@example.org");
        assertThat(registered.get("phone").isNull()).isTrue();
        JsonNode submitted = payload(history, 2);
        assertThat(submitted.get("rationale").asString()).isEqualTo("why sh-1-chris");
        assertThat(submitted.at("/evidence/0/text").asString()).isEqualTo("ten years of Java");
        assertThat(submitted.at("/evidence/1/text").asString()).isEqualTo("no \"SQL\" yet\nbut willing");
        assertThat(submitted.at("/evidence/1/requirement").asString()).isEqualTo("sql");
        assertThat(payload(history, 3).at("/reasons/0/observed").asString()).isEqualTo("guessed at joins");
        assertThat(history.text()).doesNotContain("erased");
    }

    @Test
    void whatWasErasedSaysSoInItsPlaceAndWhatWasNeverSaidIsNull() {
        Candidacy gone = told("sh-2", "sh-2-gone");
        Candidacy here = gone.search().candidate("sh-2-here");
        service.story().happened(registered(here), submitted(here)).told();
        holder.forget(gone.candidate());

        Answer history = history("sh-2", "");

        assertThat(history.each("type"))
                .containsExactly(
                        "hiring.CandidateRegistered",
                        "hiring.RequisitionOpened",
                        "hiring.CandidateSubmitted",
                        "hiring.CandidateRejected",
                        "hiring.CandidateRegistered",
                        "hiring.CandidateSubmitted");
        assertThat(erased(history, 0)).containsExactly("/name", "/email");
        assertThat(erased(history, 1)).isEmpty();
        assertThat(erased(history, 2)).containsExactly("/rationale", "/evidence/0/text", "/evidence/1/text");
        assertThat(erased(history, 3)).containsExactly("/reasons/0/observed");
        assertThat(erased(history, 4)).isEmpty();
        assertThat(erased(history, 5)).isEmpty();
        for (int i = 0; i < 4; i++) {
            JsonNode payload = payload(history, i);
            assertThat(erased(history, i))
                    .allSatisfy(pointer -> assertThat(payload.at(pointer).toString())
                            .as(pointer)
                            .isEqualTo("{\"erased\":{\"on\":\"2026-02-01T09:00:00Z\"}}"));
        }
        assertThat(payload(history, 0).get("phone").isNull()).as("never said").isTrue();
        assertThat(payload(history, 4).get("name").asString()).isEqualTo("Name of sh-2-here");
        assertThat(history.text()).doesNotContain("sealed:v1:", "Name of sh-2-gone");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void oneTextThatCannotBeOpenedIsToldAsThatAndTheRestOfThePageStays(CapturedOutput output) {
        Candidacy chris = told("sh-8", "sh-8-chris");
        String foreign = KeyHolder.seal(new CandidateId("sh-8-other"), "of somebody else");
        long position = service.story()
                .happened(new CandidateRejected(
                        chris.id(),
                        chris.requisition(),
                        chris.candidate(),
                        Stage.SCREEN,
                        CandidateRejected.Feedback.RECORDED,
                        Language.ENGLISH,
                        CandidateRejected.Texts.MEASURED,
                        List.of(new RejectionReason(SQL, 1, false, RejectionReason.Shortfall.BELOW_LEVEL, foreign))))
                .told();

        Answer history = history("sh-8", "");

        JsonNode last = history.json().get("items").get(4);
        assertThat(last.get("position").asLong()).isEqualTo(position);
        assertThat(last.at("/payload/reasons/0/observed").isNull()).isTrue();
        assertThat(last.get("unreadable").toString()).isEqualTo("[\"/reasons/0/observed\"]");
        assertThat(last.get("payload").toString()).doesNotContain("erased");
        assertThat(payload(history, 0).get("name").asString()).isEqualTo("Name of sh-8-chris");
        assertThat(history.json().get("items").get(0).get("unreadable")).isEmpty();
        assertThat(history.text()).doesNotContain("sealed:v1:", "of somebody else");
        assertThat(output.getAll())
                .contains("The event at position " + position + " (hiring.CandidateRejected) has a sealed text at"
                        + " /reasons/0/observed that cannot be opened")
                .doesNotContain(foreign);
    }

    @Test
    void whoDoesNotAskForWhatIsSealedHasNothingOpened() {
        told("sh-9", "sh-9-chris");

        Answer history = history("sh-9", "?fields=position,type,actor");

        assertThat(history.each("type")).hasSize(4);
        assertThat(history.json().get("items").get(0).propertyNames()).containsExactly("position", "type", "actor");
        assertThat(calls()).isEmpty();
        assertThat(payload(history("sh-9", "?fields=position,payload"), 0)
                        .get("name")
                        .asString())
                .isEqualTo("Name of sh-9-chris");
        assertThat(calls()).hasSize(1);
        history("sh-9", "?fields=position,unreadable").json();
        assertThat(calls()).as("what cannot be opened is not known without").hasSize(2);
    }

    @Test
    void aPageCostsOneCallWithTheCallersOwnTokenAndOnlyForWhatItShows() {
        told("sh-3", "sh-3-chris");
        String token = service.token("olga", "auditor");

        service.get("/requisitions/sh-3/history?limit=3", token, Map.of("Tandem-Correlation-Id", correlation))
                .json();

        assertThat(calls()).containsExactly(new Call("Bearer " + token, correlation, 5));
    }

    @Test
    void whereNothingIsSealedNobodyIsAsked() {
        told("sh-4", "sh-4-chris");

        assertThat(history("sh-4", "?limit=1&asOf=1").json().get("items")).isEmpty();
        Search open = Search.forEngineer("sh-4-open").by("hugo", "mara");
        service.story()
                .happened(open.opened(), open.candidate("sh-4-open-chris").submitted())
                .told();
        assertThat(history("sh-4-open", "")
                        .json()
                        .at("/items/1/payload/rationale")
                        .asString())
                .isEqualTo(Candidacy.SECRET);
        assertThat(calls()).isEmpty();
    }

    @Test
    void withoutWhoHoldsTheKeysThereIsNoHistoryRatherThanHalfOfOne() {
        told("sh-5", "sh-5-chris");

        holder.answer(500, "application/problem+json", "{\"rule\":\"DEFECT\"}");
        assertUnavailable(history("sh-5", ""));
        holder.answer(503, "application/problem+json", "{\"rule\":\"STORE_UNAVAILABLE\"}");
        assertUnavailable(history("sh-5", ""));
        holder.misbehave(exchange -> exchange.close());
        assertUnavailable(history("sh-5", ""));
        holder.misbehave(_ -> await());
        assertUnavailable(history("sh-5", ""));

        holder.behave();
        assertThat(payload(history("sh-5", ""), 0).get("name").asString()).isEqualTo("Name of sh-5-chris");
    }

    @Test
    void whoMayNotReadThemThereIsToldSo() {
        told("sh-6", "sh-6-chris");

        holder.answer(403, "application/problem+json", "{\"rule\":\"FORBIDDEN\"}");
        assertThat(history("sh-6", "").problem(403).get("rule").asString()).isEqualTo("FORBIDDEN");

        holder.answer(401, "application/problem+json", "{\"rule\":\"UNAUTHENTICATED\"}");
        Answer stranger = history("sh-6", "");
        assertThat(stranger.problem(401).get("rule").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void whoeverMayNotReadItIsRefusedBeforeAnythingIsOpened() {
        told("sh-7", "sh-7-chris");

        Answer no = service.get(
                "/requisitions/sh-7/history",
                service.token("ines", "recruiter"),
                Map.of("Tandem-Correlation-Id", correlation));

        no.problem(403);
        assertThat(calls()).isEmpty();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.problem(503).get("rule").asString()).isEqualTo("PERSONAL_DATA_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.text()).doesNotContain("sealed:v1:", "Name of");
    }

    /** Somebody is registered, submitted with evidence and rejected with a reason, all of it sealed. */
    private Candidacy told(String requisition, String candidate) {
        Search search = Search.forEngineer(requisition).by("hugo", "mara");
        Candidacy candidacy = search.candidate(candidate);
        service.story()
                .happened(registered(candidacy), search.opened(), submitted(candidacy), rejected(candidacy))
                .told();
        return candidacy;
    }

    private static CandidateRegistered registered(Candidacy of) {
        CandidateRegistered clear = of.registered();
        return new CandidateRegistered(
                of.candidate(), sealed(of, clear.name()), sealed(of, of.candidate() + "@example.org"), null);
    }

    private static CandidateSubmitted submitted(Candidacy of) {
        return new CandidateSubmitted(
                of.id(),
                of.requisition(),
                of.candidate(),
                new PersonId("hugo"),
                new PersonId("mara"),
                Source.OUTBOUND,
                sealed(of, "why " + of.candidate()),
                1,
                List.of(
                        new Evidence(Search.JAVA, true, sealed(of, "ten years of Java")),
                        new Evidence(SQL, false, sealed(of, "no \"SQL\" yet\nbut willing"))),
                Origin.NATIVE);
    }

    private static CandidateRejected rejected(Candidacy of) {
        return new CandidateRejected(
                of.id(),
                of.requisition(),
                of.candidate(),
                Stage.SUBMITTED,
                CandidateRejected.Feedback.RECORDED,
                Language.ENGLISH,
                CandidateRejected.Texts.MEASURED,
                List.of(new RejectionReason(
                        SQL, 1, false, RejectionReason.Shortfall.BELOW_LEVEL, sealed(of, "guessed at joins"))));
    }

    private static String sealed(Candidacy of, String text) {
        return KeyHolder.seal(of.candidate(), text);
    }

    private Answer history(String requisition, String query) {
        return service.get(
                "/requisitions/" + requisition + "/history" + query,
                service.token("olga", "auditor"),
                Map.of("Tandem-Correlation-Id", correlation));
    }

    private List<Call> calls() {
        return holder.calls(correlation);
    }

    private static JsonNode payload(Answer history, int item) {
        return history.json().get("items").get(item).get("payload");
    }

    private static List<String> erased(Answer history, int item) {
        return erased(payload(history, item), "").toList();
    }

    /** Where it says that something was erased: JSON pointers. */
    private static Stream<String> erased(JsonNode node, String pointer) {
        if (node.has("erased")) {
            return Stream.of(pointer);
        }
        return node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(i -> erased(node.get(i), pointer + "/" + i))
                : node.propertyStream().flatMap(member -> erased(member.getValue(), pointer + "/" + member.getKey()));
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
