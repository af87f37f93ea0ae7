package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;
    private URI service;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] asked = exchange.getRequestBody().readAllBytes();
            byte[] answer = (exchange.getRequestMethod() + " " + path + " " + new String(asked, UTF_8)).getBytes(UTF_8);
            if (path.equals("/last")) {
                exchange.getResponseHeaders().add("Connection", "close");
            }
            exchange.sendResponseHeaders(path.equals("/none") ? 404 : 200, path.equals("/chunks") ? 0 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksOneThingAfterAnother() throws IOException {
        try (Wire wire = new Wire(service)) {
            for (int i = 0; i < 3; i++) {
                assertThat(got(wire, "/whole")).isEqualTo("GET /whole ");
                assertThat(got(wire, "/chunks")).isEqualTo("GET /chunks ");
                assertThat(got(wire, "/last")).isEqualTo("GET /last ");
            }
            byte[] order = wire.post("/order", "token", Map.of("Idempotency-Key", "1"), "{}".getBytes(UTF_8));
            assertThat(new String(wire.ask(order).ok(), UTF_8)).isEqualTo("POST /order {}");
        }
    }

    @Test
    void whatWasNotAnsweredAsWantedIsSaid() throws IOException {
        try (Wire wire = new Wire(service)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> got(wire, "/none"))
                    .withMessageContaining("404")
                    .withMessageContaining("GET /none");
        }
    }

    private String got(Wire wire, String path) throws IOException {
        return new String(wire.ask(Wire.get(service, path, "token")).ok(), UTF_8);
    }
}
