package dev.tandem.transparency.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Takes requests to a witness by HTTP, over connections that are kept. */
public final class HttpTransport implements WitnessClient.Transport {

    private final HttpClient client;
    private final URI addCheckpoint;
    private final Duration patience;

    /**
     * To a witness.
     *
     * @param prefix its submission prefix, without a slash at its end
     * @param patience how long an answer may take
     */
    public HttpTransport(HttpClient client, String prefix, Duration patience) {
        this.client = client;
        this.addCheckpoint = URI.create(prefix + "/add-checkpoint");
        this.patience = patience;
    }

    @Override
    public WitnessAnswer addCheckpoint(byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(addCheckpoint)
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new WitnessAnswer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
