package dev.tandem.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.time.MovedTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What both services do with every answer. */
class HttpAutoConfigurationTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void longAnswersAreCompressedForWhoeverAsksForItAndShortOnesAreNot() throws Exception {
        try (ConfigurableApplicationContext service = service()) {
            HttpResponse<byte[]> compressed = get(service, "/texts?length=20000", "gzip");
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(compressed.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept-encoding");
            assertThat(compressed.body()).hasSizeLessThan(1_000);
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
                assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                        .hasSize(20_002);
            }
            assertThat(get(service, "/texts?length=20000", "identity").body()).hasSize(20_002);
            assertThat(get(service, "/texts?length=500", "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
        try (ConfigurableApplicationContext service = service("--server.compression.enabled=false")) {
            assertThat(get(service, "/texts?length=20000", "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    @Test
    void whereTheTimeMayBeMovedEveryAnswerSaysWhatTimeItIs() throws Exception {
        MovedTime time = new MovedTime(folder.resolve("time"));
        time.makeMovable();
        time.forward(Duration.ofDays(90));
        try (ConfigurableApplicationContext service = service("--tandem.demo.time-file=" + time.file())) {
            assertThat(told(service)).isBetween(in(90, -60), in(90, 60));
            time.forward(Duration.ofDays(1));
            assertThat(told(service)).isBetween(in(91, -60), in(91, 60));
        }
        for (String none : new String[] {"--tandem.demo.time-file=", "--tandem.other=x"}) {
            try (ConfigurableApplicationContext service = service(none)) {
                assertThat(get(service, "/texts?length=10", "identity")
                                .headers()
                                .firstValue("Tandem-Time"))
                        .isEmpty();
            }
        }
    }

    private static Instant told(ConfigurableApplicationContext service) throws Exception {
        HttpResponse<byte[]> nowhere = get(service, "/nowhere", "identity");
        assertThat(nowhere.statusCode()).isEqualTo(401);
        return Instant.parse(nowhere.headers().firstValue("Tandem-Time").orElseThrow());
    }

    private static Instant in(int days, int seconds) {
        return Instant.now().plus(Duration.ofDays(days)).plusSeconds(seconds);
    }

    private static HttpResponse<byte[]> get(ConfigurableApplicationContext service, String path, String encoding)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
        return HTTP.send(
                HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static ConfigurableApplicationContext service(String... settings) {
        return new SpringApplication(Service.class)
                .run(Stream.concat(
                                Stream.of(settings),
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.main.banner-mode=off",
                                        "--tandem.access.open-paths=/texts",
                                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1"))
                        .toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Endpoints.class)
    static class Service {}

    @RestController
    static class Endpoints {

        @GetMapping("/texts")
        String[] texts(@RequestParam int length) {
            return new String[] {"x".repeat(length - 2)};
        }
    }
}
