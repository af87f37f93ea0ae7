package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same request again gives the same answer and no second event. OpenRequisition without an id is the hardest case: it
 * reads nothing and makes a new id at each call, so that nothing but the key stands between one requisition and many.
 */
class IdempotencyTest {

    private static final int CONTENDERS = 16;

    private static TestDatabase database;
    private static CommandService service;

    @BeforeAll
    static void start() {
        database = PostgresForTests.freshDatabase();
        service = CommandService.start(database);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theSameRequestAgainGivesTheSameAnswerAndNoSecondEvent() {
        String key = newKey();
        Reply first = open(service, key);
        long head = head();

        Reply again = open(service, key);

        assertThat(first.status()).as(first.http().body()).isEqualTo(200);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Tandem-Consistency-Token")).isEqualTo(first.header("Tandem-Consistency-Token"));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void theSameBodyInOtherWordsIsTheSameRequest() {
        String key = newKey();
        Reply first = recruiter(service).gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Ada", "email": "ada@example.com"}""".formatted(key), "Idempotency-Key", key);

        Reply again =
                recruiter(service).gives("RegisterCandidate", """
                {"email":"ada@example.com","phone":null,"name":"Ada","candidate":"%s"}""".formatted(key), "Idempotency-Key", "\"" + key + "\"");

        assertThat(first.status()).as(first.http().body()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        String key = newKey();
        open(service, key);
        long head = head();

        Reply other = recruiter(service)
                .gives("OpenRequisition", CommandEndpointTest.OPEN.replace("Payments", "Risk"), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.rule()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void theSameKeyForAnotherCommandIsRefused() {
        String key = newKey();
        open(service, key);

        Reply other = recruiter(service).gives("RegisterCandidate", "{\"name\": \"Ada\"}", "Idempotency-Key", key);

        assertThat(other.rule()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theKeyOfSomebodyElseIsAnotherKey() {
        String key = newKey();
        Reply rosas = open(service, key);

        Reply ricks = service.as("rick", "recruiter")
                .gives("OpenRequisition", CommandEndpointTest.OPEN, "Idempotency-Key", key);

        assertThat(ricks.status()).isEqualTo(200);
        assertThat(ricks.json().get("ids")).isNotEqualTo(rosas.json().get("ids"));
    }

    @Test
    void ofManyAtOnceExactlyOneStoresAnEventAndAllHearTheSame() throws Exception {
        String key = newKey();
        long head = head();

        List<Reply> replies = atOnce(IntStream.range(0, CONTENDERS)
                .<Callable<Reply>>mapToObj(_ -> () -> open(service, key))
                .toList());

        assertThat(head()).as("events stored").isEqualTo(head + 1);
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.json()).isEqualTo(replies.getFirst().json()));
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
    }

    @Test
    void ofManyAtOnceOnTwoInstancesExactlyOneStoresAnEvent() throws Exception {
        try (CommandService other = CommandService.start(database)) {
            for (int round = 0; round < 5; round++) {
                String key = newKey();
                long head = head();

                List<Reply> replies = atOnce(IntStream.range(0, CONTENDERS)
                        .<Callable<Reply>>mapToObj(i -> () -> open(i % 2 == 0 ? service : other, key))
                        .toList());

                assertThat(head()).as("events stored").isEqualTo(head + 1);
                assertThat(replies)
                        .allSatisfy(reply -> assertThat(reply.json())
                                .isEqualTo(replies.getFirst().json()));
            }
        }
    }

    @Test
    void anAnswerIsRememberedAcrossARestart() {
        TestDatabase own = PostgresForTests.freshDatabase();
        String key = newKey();
        Reply recorded;
        Reply refused;
        try (CommandService before = CommandService.start(own)) {
            recorded = open(before, key);
            refused = signSla(before, "unknown", key + "-2");
        }
        try (CommandService after = CommandService.start(own)) {
            assertThat(open(after, key).json()).isEqualTo(recorded.json());
            Reply again = signSla(after, "unknown", key + "-2");
            assertThat(again.status()).isEqualTo(refused.status());
            assertThat(again.rule()).isEqualTo(refused.rule());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(after.bean(EventStore.class).head()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalIsTheAnswerToThatRequestAlsoWhenTheWorldHasMovedOn() {
        String requisition = "later-" + UUID.randomUUID();
        String key = newKey();
        Reply before = signSla(service, requisition, key);
        recruiter(service).gives("OpenRequisition", CommandEndpointTest.openAs(requisition));

        Reply sameRequest = signSla(service, requisition, key);
        Reply newRequest = signSla(service, requisition, newKey());

        assertThat(before.status()).as(before.http().body()).isEqualTo(404);
        assertThat(sameRequest.rule()).isEqualTo(before.rule());
        assertThat(sameRequest.json().get("detail")).isEqualTo(before.json().get("detail"));
        assertThat(newRequest.rule()).isNotEqualTo(before.rule());
    }

    @Test
    void theKeyOfARefusalCannotBeUsedForSomethingElse() {
        String key = newKey();
        signSla(service, "unknown", key);

        assertThat(signSla(service, "unknown-too", key).rule()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aRequestThatIsSentAgainIsNotHeldAgainstItsOwnEvents() {
        String requisition = "own-" + UUID.randomUUID();
        String key = newKey();
        String body = CommandEndpointTest.openAs(requisition);
        Reply first = recruiter(service).gives("OpenRequisition", body, "Idempotency-Key", key, "If-Match", "\"0\"");

        Reply again = recruiter(service).gives("OpenRequisition", body, "Idempotency-Key", key, "If-Match", "\"0\"");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    private static Reply open(CommandService at, String key) {
        return recruiter(at).gives("OpenRequisition", CommandEndpointTest.OPEN, "Idempotency-Key", key);
    }

    private static Reply signSla(CommandService at, String requisition, String key) {
        return recruiter(at)
                .gives("SignSla", "{\"requisition\": \"" + requisition + "\", \"version\": 1}", "Idempotency-Key", key);
    }

    private static Person recruiter(CommandService at) {
        return at.as("rosa", "recruiter");
    }

    private static long head() {
        return service.bean(EventStore.class).head();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static List<Reply> atOnce(List<Callable<Reply>> requests) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Reply>> futures = requests.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
            return replies;
        }
    }
}
