package dev.tandem.bench.house;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Rounds;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** How fast all events of a house are read over HTTP, from the first one on, as an auditor and as an analyst does. */
public final class Feed {

    private static final int ROUNDS = 3;
    private static final double FOR_AN_AUDITOR = 40_000;
    private static final double FOR_AN_ANALYST = 15_000;
    private static final int BUFFER = 1 << 16;

    private Feed() {}

    /** Events a second to the end, against what is wanted. */
    public static List<Figure> measure(Houses houses) throws Exception {
        Views views = new Views(houses.large());
        return List.of(
                figure(views, "feed-auditor", "auditor", FOR_AN_AUDITOR),
                figure(views, "feed-analyst", "analyst", FOR_AN_ANALYST));
    }

    private static Figure figure(Views views, String name, String role, double wanted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(views.service().resolve("/events"))
                .header("Authorization", "Bearer " + views.token(role))
                .header("Accept", "application/x-ndjson")
                .build();
        Rounds rounds = Rounds.of(ROUNDS, () -> read(request), () -> new Measured(wanted, 1));
        return Figure.atLeast(
                1,
                name,
                rounds,
                "events/s",
                "all events of the house over HTTP, an event a line, one caller; wanted: %.0f".formatted(wanted));
    }

    /** Lines are counted and nothing else, so that it is not the caller who is measured. */
    private static Measured read(HttpRequest request) throws IOException, InterruptedException {
        long events = 0;
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    events += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return Measured.perSecond(events, begun);
    }
}
