package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Those who hold connections, or send drop by drop, keep nobody else from working. */
class CrowdedDoorTest {

    private static final int SLOW = TestSize.of(60, 600);
    private static final int IDLE = TestSize.of(400, 5_000);
    private static final Duration UNHINDERED = Duration.ofSeconds(10);

    private static final CommandService SERVICE = CommandService.start(
            PostgresForTests.freshDatabase(),
            "--tandem.door.max-in-flight=" + SLOW / 2,
            "--server.tomcat.max-connections=" + IDLE * 3 / 4,
            // Whoever has to wait for idle connections to time out waits longer than is allowed here.
            "--server.tomcat.connection-timeout=60s");
    private static final Person RECRUITER = SERVICE.as("rosa", "recruiter");

    private final List<Socket> crowd = new ArrayList<>();

    @BeforeAll
    static void warmUp() {
        RECRUITER.gives("OpenRequisition", CommandEndpointTest.OPEN);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }

    @Test
    void whoSendsSlowlyTakesNobodysPlaceAndIsDropped() throws IOException {
        String head = """
                POST /commands/OpenRequisition HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {""".formatted(RECRUITER.token());
        for (int i = 0; i < SLOW; i++) {
            connect().getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }

        othersWorkUnhindered();

        String answer = new String(crowd.getFirst().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 408").contains("application/problem+json");
    }

    @Test
    void whoDripsABodyIsDroppedHoweverFreshTheLastDrop() throws Exception {
        Socket dripping = connect();
        dripping.getOutputStream().write("""
                        POST /commands/OpenRequisition HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Content-Type: application/json\r
                        Content-Length: 100000\r
                        \r
                        {""".formatted(RECRUITER.token()).getBytes(StandardCharsets.US_ASCII));
        Thread drops = Thread.ofVirtual().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    dripping.getOutputStream().write(' ');
                    Thread.sleep(Duration.ofMillis(500)); // the pace of the attack, no wait for anything
                }
            } catch (IOException | InterruptedException _) {
                // it was dropped, or the test is over
            }
        });
        try {
            dripping.setSoTimeout(15_000);
            byte[] answer = dripping.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        } finally {
            drops.interrupt();
            drops.join();
        }
    }

    @Test
    void idleConnectionsEndNobodysAnswers() throws IOException {
        for (int i = 0; i < IDLE; i++) {
            connect();
        }

        othersWorkUnhindered();
    }

    /** Each over a connection of its own: those that were open before the crowd came are no test. */
    private static void othersWorkUnhindered() {
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            try (HttpClient newcomer = HttpClient.newHttpClient()) {
                assertThat(status(newcomer, SERVICE.asNobody().request("/actuator/health/liveness")))
                        .isEqualTo(200);
                assertThat(status(
                                newcomer,
                                RECRUITER
                                        .request("/commands/OpenRequisition")
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(CommandEndpointTest.OPEN))))
                        .isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(UNHINDERED);
        }
    }

    private static int status(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        crowd.add(socket);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress("localhost", SERVICE.port()), 15_000);
        return socket;
    }
}
