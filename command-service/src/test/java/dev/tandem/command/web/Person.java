package dev.tandem.command.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the door.
 *
 * @param base where the service listens
 * @param token a bearer token; empty: none
 */
public record Person(String base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Gives a command (of no name: several), with headers as name, value, name, value. */
    public Reply gives(String command, String body, String... headers) {
        return sends(
                request(command.isEmpty() ? "/commands" : "/commands/" + command)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /** Gets a path. */
    public Reply gets(String path, String... headers) {
        return sends(request(path).GET(), headers);
    }

    /** A request to a path, to be completed by the caller. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request. */
    public Reply sends(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param http status, headers and body
     */
    public record Reply(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        /** A header's value; empty if there is none. */
        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The problem's rule. */
        public String rule() {
            return json().path("rule").asString("");
        }
    }
}
