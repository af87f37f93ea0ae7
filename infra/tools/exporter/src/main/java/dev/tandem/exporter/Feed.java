package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The events of a Tandem, as somebody reads them. */
final class Feed implements AutoCloseable {

    private static final int AT_ONCE = 10_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI queries;
    private final Supplier<String> token;

    Feed(URI queries, Supplier<String> token) {
        this.queries = queries;
        this.token = token;
    }

    /**
     * A part of it, of which the events were written where they were wanted.
     *
     * @param after behind which position to go on
     * @param known up to which position there are events
     */
    record Part(long after, long known) {}

    /**
     * Writes what is behind that position, an array of CloudEvents.
     *
     * @throws ToolException if it is not told
     */
    Part read(long after, OutputStream out) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(queries.resolve("/events?limit=" + AT_ONCE + "&after=" + after))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "application/cloudevents-batch+json")
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new ToolException("query-service answers " + answer.statusCode() + ": "
                            + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                body.transferTo(out);
            }
            return new Part(
                    answer.headers().firstValueAsLong("Tandem-After").orElseThrow(),
                    answer.headers().firstValueAsLong("Tandem-Position").orElse(0));
        } catch (IOException e) {
            throw new ToolException("query-service at " + queries + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
