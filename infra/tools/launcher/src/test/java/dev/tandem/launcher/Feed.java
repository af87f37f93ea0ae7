package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.testing.documents.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All events of a running Tandem, as an auditor reads them at {@code /events}. */
public final class Feed {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Feed() {}

    /** Fails unless every event up to now is what its contract says. */
    public static void fitsItsContracts(WholeStack tandem) throws IOException, InterruptedException {
        long all = tandem.events();
        await().atMost(PATIENCE).until(() -> read(tandem, all - 1).get("after").asLong() >= all);
        long after = 0;
        while (after < all) {
            JsonNode page = read(tandem, after);
            for (JsonNode event : page.get("items")) {
                assertThat(Contract.complaints(
                                event.get("type").asString(),
                                Integer.parseInt(event.get("dataversion").asString()),
                                event.get("data").toString()))
                        .isEmpty();
            }
            after = page.get("after").asLong();
        }
    }

    private static JsonNode read(WholeStack tandem, long after) throws IOException, InterruptedException {
        URI events = tandem.endpoints().query().resolve("/events?limit=5000&after=" + after);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(events)
                    .header("Authorization", "Bearer " + tandem.token("auditor"))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
