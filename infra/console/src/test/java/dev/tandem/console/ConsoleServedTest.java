package dev.tandem.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a browser is given, and what it is not. */
class ConsoleServedTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NAMED = Pattern.compile("\"(/console/[^\"]+\\.[a-z]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"'](\\.{1,2}/[^\"']+)[\"']");

    private static ConfigurableApplicationContext served;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Server {}

    @BeforeAll
    static void serve() {
        served = run("--tandem.console.commands=https://hiring.example.com:8443/commands");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyPlaceIsThePageAndEveryFileIsThere() throws Exception {
        HttpResponse<String> page = get("/console/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(get("/console/requisitions/some.id/board").body()).isEqualTo(page.body());
        List<String> toSee = new ArrayList<>(NAMED.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList());
        List<String> seen = new ArrayList<>();
        while (!toSee.isEmpty()) {
            String path = toSee.removeFirst();
            seen.add(path);
            HttpResponse<String> file = get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            if (path.endsWith(".js") && !path.contains("/lib/")) {
                IMPORTED.matcher(file.body())
                        .results()
                        .map(found -> URI.create(path).resolve(found.group(1)).getPath())
                        .filter(next -> !seen.contains(next) && !toSee.contains(next))
                        .forEach(toSee::add);
            }
        }
        assertThat(seen)
                .contains("/console/core/live.js", "/console/screens/board.js", "/console/lib/lit-html/lit-html.js");
    }

    @Test
    void aBrowserLoadsFromHereAloneAndCallsNobodyElse() throws Exception {
        HttpResponse<String> page = get("/console/");
        Matcher map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(map.find()).isTrue();
        String digest = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'; script-src 'self' 'sha256-" + digest + "'; style-src 'self';")
                .contains("connect-src 'self' https://hiring.example.com:8443 http://issuer.example.com;")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http:", "https:").containsOnlyOnce("<script type=\"importmap\">");
    }

    @Test
    void itsScriptsAreToldWhereTheServicesAre() throws Exception {
        assertThat(get("/console/settings.json").body())
                .contains("\"commands\":\"https://hiring.example.com:8443/commands\"")
                .contains("\"issuer\":\"http://issuer.example.com/realms/house\"")
                .contains("\"clientId\":\"tandem-web\"");
    }

    @Test
    void whoeverHasAFileIsNotSentItAgain() throws Exception {
        String tag = get("/console/main.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = HTTP.send(
                request(served, "/console/main.js").header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void theServicesAddressLeadsToIt() throws Exception {
        assertThat(get("/").headers().firstValue("Location")).hasValue("/console/");
        assertThat(get("/console").headers().firstValue("Location")).hasValue("/console/");
    }

    @Test
    void nothingElseOnTheClassPathIsServed() throws Exception {
        for (String path : List.of(
                "/console/core/none.js",
                "/console/lib/swagger-ui/index.css",
                "/console/lib/lit/../lit-html/lit-html.js",
                "/console/lib/lit/package.json",
                "/console/core/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
                "/console/lib/lit")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void switchedOffThereIsNone() throws Exception {
        try (ConfigurableApplicationContext off = run("--tandem.console.enabled=false")) {
            assertThat(get(off, "/console/").statusCode()).isEqualTo(404);
            assertThat(get(off, "/").statusCode()).isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext run(String setting) {
        return new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://issuer.example.com/realms/house",
                        setting);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(served, path);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext server, String path)
            throws IOException, InterruptedException {
        return HTTP.send(request(server, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext server, String path) {
        int port = requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
