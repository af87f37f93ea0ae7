package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Asks query-service, as somebody. */
final class Queries implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Supplier<String> token;

    /**
     * There.
     *
     * @param token of who asks, asked for each time: it may be a long export
     */
    Queries(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Writes the answer where it is wanted, as it comes.
     *
     * @return the headers of the answer
     * @throws ToolException if there is none, or a no
     */
    HttpHeaders get(String path, String accept, OutputStream out) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", accept)
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
            return answer.headers();
        } catch (IOException e) {
            throw new ToolException("query-service at " + base + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
