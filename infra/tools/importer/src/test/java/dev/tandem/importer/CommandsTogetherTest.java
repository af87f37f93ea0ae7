package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many cases give their commands at once; the door is played by a server that answers each command by its key. */
class CommandsTogetherTest {

    private static final int CASES = 200;
    private static final List<String> KEYS =
            IntStream.range(0, CASES).mapToObj(i -> "k" + i).toList();

    private final CountDownLatch begun = new CountDownLatch(CASES);
    private final AtomicInteger together = new AtomicInteger();
    private final Queue<String> alone = new ConcurrentLinkedQueue<>();
    private volatile int hangsUpAt;
    private volatile String unheard = "";
    private volatile int statusOfBatches = 200;
    private HttpServer server;
    private CommandsTogether door;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/commands", this::answer);
        server.start();
        door = new CommandsTogether(
                new Door(URI.create("http://localhost:" + server.getAddress().getPort())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatManyGiveAtOnceGoesInFewRequestsAndEachHearsTheAnswerToItsOwn() throws Exception {
        List<Future<Reply>> replies = all();

        for (int i = 0; i < CASES; i++) {
            Reply reply = replies.get(i).get();
            assertThat(reply.ids()).containsEntry("offer", "of k" + i);
            assertThat(reply.replayed()).isEqualTo(i % 2 == 0);
            assertThat(reply.retryAfter()).isEqualTo(Duration.ofSeconds(i % 3));
        }
        assertThat(together.get() + alone.size()).isLessThan(CASES / 2);
    }

    @Test
    void whereSeveralAreTooMuchTogetherEachIsGivenAloneOnceAndHearsTheAnswerToItsOwn() throws Exception {
        statusOfBatches = 413;

        List<Future<Reply>> replies = all();

        for (int i = 0; i < CASES; i++) {
            assertThat(replies.get(i).get().accepted()).isTrue();
            assertThat(replies.get(i).get().ids()).containsEntry("offer", "of k" + i);
        }
        assertThat(together).hasPositiveValue();
        assertThat(alone).containsExactlyInAnyOrderElementsOf(KEYS);
    }

    @Test
    void whoHearsNothingAloneAsksAgainAndNobodyElseWhoWasAnsweredBefore() throws Exception {
        statusOfBatches = 413;
        hangsUpAt = 20; // amid those that should have gone together

        List<Future<Reply>> replies = all(this::giveUntilAnswered);

        for (int i = 0; i < CASES; i++) {
            assertThat(replies.get(i).get().ids()).containsEntry("offer", "of k" + i);
        }
        List<String> withTheOneTwice = new ArrayList<>(KEYS);
        withTheOneTwice.add(unheard);
        assertThat(alone).containsExactlyInAnyOrderElementsOf(withTheOneTwice);
    }

    @Test
    void aTokenThatIsNotTakenIsNotTakenForAllOfThem() throws Exception {
        statusOfBatches = 401;

        for (Future<Reply> reply : all()) {
            assertThat(reply.get().status()).isIn(401, 200); // alone it is taken
        }
    }

    @Test
    void whoHearsNothingIsToldSoEachOfThem() throws Exception {
        server.stop(0);

        for (Future<Reply> reply : all()) {
            assertThatThrownBy(reply::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    /** As every case of an import does: with the same key. */
    private Reply giveUntilAnswered(Order order) throws InterruptedException {
        while (true) {
            try {
                return door.give(order, "token");
            } catch (IOException e) {
                Thread.yield(); // and once more
            }
        }
    }

    private List<Future<Reply>> all() {
        return all(order -> door.give(order, "token"));
    }

    private interface Giving {
        Reply give(Order order) throws Exception;
    }

    private List<Future<Reply>> all(Giving giving) {
        List<Future<Reply>> replies = new ArrayList<>();
        try (ExecutorService cases = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String key : KEYS) {
                Order order = new Order("AdvanceCandidate", Map.of("to", "SCREEN"), key, null);
                replies.add(cases.submit(() -> {
                    begun.countDown();
                    return giving.give(order);
                }));
            }
        }
        return replies;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = JsonMapper.shared().readTree(exchange.getRequestBody());
        awaitAll();
        if (exchange.getRequestURI().getPath().equals("/commands")) {
            together.incrementAndGet();
            List<Map<String, Object>> answers = new ArrayList<>();
            asked.get("commands").forEach(command -> answers.add(answer(command)));
            reply(exchange, statusOfBatches, Map.of("answers", answers));
        } else {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            alone.add(key);
            if (alone.size() == hangsUpAt) {
                unheard = key;
                exchange.close();
                return;
            }
            headers(key).forEach(exchange.getResponseHeaders()::set);
            reply(exchange, 200, body(key));
        }
    }

    /** Nobody is answered before all are at it: whoever comes alone, because the others are late, goes alone. */
    private void awaitAll() {
        try {
            assertThat(begun.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> answer(JsonNode command) {
        String key = command.at("/headers/Idempotency-Key").asString();
        return Map.of("status", 200, "headers", headers(key), "body", body(key));
    }

    private static Map<String, String> headers(String key) {
        int number = Integer.parseInt(key.substring(1));
        Map<String, String> headers = new HashMap<>();
        headers.put("Retry-After", Integer.toString(number % 3));
        if (number % 2 == 0) {
            headers.put("Idempotency-Replayed", "true");
        }
        return headers;
    }

    private static Map<String, Object> body(String key) {
        return Map.of("ids", Map.of("offer", "of " + key));
    }

    private static void reply(HttpExchange exchange, int status, Map<String, ?> answer) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsString(answer).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
