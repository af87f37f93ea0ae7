package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.client.Door;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service does while it is restarted is played by a server that answers as told. */
class PatientDoorTest {

    private static final Door.Order ORDER =
            new Door.Order("AdvanceCandidate", Map.of("to", "SCREEN"), "key-1", Instant.parse("2024-01-01T00:00:00Z"));

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;

    /** Status 0: hang up without an answer. */
    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/commands/", this::answer);
        server.createContext("/oauth2/token", exchange -> {
            reply(exchange, 200, "{\"access_token\":\"t%d\",\"expires_in\":3600}".formatted(tokens.incrementAndGet()));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainWithTheSameKeyUntilAServiceThatWasAwayAnswers() throws InterruptedException {
        answers.add(new Answer(503, "{\"rule\":\"STORE_UNAVAILABLE\"}"));
        answers.add(new Answer(0, ""));
        answers.add(new Answer(502, "<html>"));
        answers.add(new Answer(200, "{\"ids\":{\"offer\":\"o-1\"}}"));

        Door.Reply reply = door(Duration.ofSeconds(30)).give(ORDER);

        assertThat(reply.accepted()).isTrue();
        assertThat(reply.ids()).containsEntry("offer", "o-1");
        assertThat(asked).hasSize(4).containsOnly("t1 key-1 2024-01-01T00:00:00Z {\"to\":\"SCREEN\"}");
    }

    @Test
    void takesARuleAtItsWord() throws InterruptedException {
        answers.add(new Answer(409, "{\"rule\":\"APPLICATION_ENDED\",\"detail\":\"It has ended.\"}"));

        assertThat(door(Duration.ofSeconds(30)).give(ORDER).rule()).isEqualTo("APPLICATION_ENDED");
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksForANewTokenWhenTheOldOneIsNotTaken() throws InterruptedException {
        answers.add(new Answer(401, "{}"));
        answers.add(new Answer(200, "{}"));

        assertThat(door(Duration.ofSeconds(30)).give(ORDER).accepted()).isTrue();
        assertThat(asked).extracting(line -> line.substring(0, 2)).containsExactly("t1", "t2");
    }

    @Test
    void givesUpInTheEndAndSaysThatNothingIsLost() {
        server.stop(0);

        assertThatThrownBy(() -> door(Duration.ofMillis(300)).give(ORDER))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("run the same import again");
    }

    @Test
    void whatNoPatienceCanMendIsSaidAtOnce() {
        answers.add(new Answer(403, "{\"rule\":\"ROLE_NOT_ALLOWED\",\"detail\":\"None of your roles.\"}"));

        assertThatThrownBy(() -> door(Duration.ofSeconds(30)).give(ORDER))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("ROLE_NOT_ALLOWED None of your roles.");
        assertThat(asked).hasSize(1);
    }

    private PatientDoor door(Duration patience) {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        Credential credential = new Credential(() -> new Tokens(base, InstantSource.system()), "importer");
        return new PatientDoor(new Door(base), credential, patience, new Stop());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "")
                + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + exchange.getRequestHeaders().getFirst("Tandem-Occurred-At") + " " + body);
        Answer answer = answers.remove();
        if (answer.status() == 0) {
            exchange.close();
        } else {
            reply(exchange, answer.status(), answer.body());
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
