package dev.tandem.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service as somebody, and understands its answers: JSON, problems, metrics. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final Tokens tokens;

    /** Of the service at this base address. */
    public Api(URI service, Tokens tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    /**
     * Reads a resource.
     *
     * @throws ToolException if it is refused, with the problem's own words, or nobody answers
     */
    public JsonNode get(String path, String as) {
        return ask(request(path, as).GET().build());
    }

    /**
     * Reads a resource, no older than what a command's consistency token stands for.
     *
     * @throws ToolException if it is refused, with the problem's own words, or nobody answers
     */
    public JsonNode get(String path, String as, String consistencyToken) {
        return ask(request(path, as)
                .header("Tandem-Consistency-Token", consistencyToken)
                .GET()
                .build());
    }

    /**
     * Reads a resource that is no JSON, such as a file.
     *
     * @throws ToolException if it is refused, with the problem's own words, or nobody answers
     */
    public String text(String path, String as) {
        HttpRequest request =
                request(path, as).setHeader("Accept", "text/plain, */*").GET().build();
        HttpResponse<String> answer = send(request);
        return answer.statusCode() < 300 ? answer.body() : understood(answer).asString();
    }

    /** Sends an order without a body. */
    public JsonNode post(String path, String as) {
        return ask(request(path, as).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /**
     * Sends a question or an order.
     *
     * @param body JSON
     * @throws ToolException if it is refused, with the problem's own words, or nobody answers
     */
    public JsonNode post(String path, String body, String as) {
        return ask(request(path, as)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The values of all metrics without labels, by name as the scraper sees them. */
    public Map<String, Double> metrics() {
        String text = send(HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                        .timeout(Duration.ofSeconds(10))
                        .build())
                .body();
        Map<String, Double> values = new TreeMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf('{') < 0)
                .forEach(line -> {
                    String[] words = line.split(" ", 3);
                    if (words.length >= 2) {
                        values.put(words[0], Double.valueOf(words[1]));
                    }
                });
        return values;
    }

    private HttpRequest.Builder request(String path, String as) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + tokens.of(as))
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30));
    }

    private JsonNode ask(HttpRequest request) {
        return understood(send(request));
    }

    private static JsonNode understood(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() < 300) {
                return body;
            }
            throw new ToolException((body.path("detail").asString("") + " "
                            + body.path("remedy").asString(""))
                    .strip());
        } catch (JacksonException e) {
            String text =
                    answer.body().startsWith("<") ? "" : ": " + answer.body(); // a page helps nobody on a terminal
            throw new ToolException(answer.request().uri() + " was answered " + answer.statusCode() + text, e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ToolException(service + " does not answer. Is Tandem up? See ./tandem status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while asking " + service, e);
        }
    }
}
