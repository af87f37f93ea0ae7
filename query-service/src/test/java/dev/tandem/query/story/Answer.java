package dev.tandem.query.story;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body; fails with it if the answer is not 200. */
    public JsonNode json() {
        if (status() != 200) {
            throw new AssertionError("answered " + status() + ": " + text());
        }
        return JsonMapper.shared().readTree(text());
    }

    /** The body of a refusal; fails with it if it is not that status. */
    public JsonNode problem(int expected) {
        if (status() != expected || !header("Content-Type").startsWith("application/problem+json")) {
            throw new AssertionError("answered " + status() + ", " + header("Content-Type") + ": " + text());
        }
        return JsonMapper.shared().readTree(text());
    }

    /** That field of every item, as text. */
    public List<String> each(String field) {
        return json().get("items")
                .valueStream()
                .map(item ->
                        item.at(field.startsWith("/") ? field : "/" + field).asString())
                .toList();
    }
}
