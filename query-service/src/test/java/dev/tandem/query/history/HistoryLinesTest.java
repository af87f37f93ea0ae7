package dev.tandem.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.TestSize;
import dev.tandem.testing.golden.OldEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Histories of any length, line by line. */
class HistoryLinesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int LONG_TEXT = 2_000;
    private static final long MOST_MEMORY = 24L << 20;

    private final Service service = Service.running();

    @Test
    void aLineOfJsonIsAnEntryOfThePage() {
        Search search = Search.forEngineer("hl-1").by("hl-hugo", "hl-mara");
        service.story()
                .by("hl-hugo", Role.RECRUITER)
                .happened(search.prepared(Search.terms()))
                .told();

        Answer lines = lines("/requisitions/hl-1/history", NDJSON);

        assertThat(lines.header("Content-Type")).startsWith(NDJSON);
        assertThat(lines.text().lines().map(JSON::readTree).toList())
                .isEqualTo(service.get("/requisitions/hl-1/history?limit=500", "olga", "auditor")
                        .json()
                        .get("items")
                        .valueStream()
                        .toList())
                .hasSize(10);
    }

    @Test
    void aTableHasALineOfNamesAndNoFormulas() {
        service.publish("hl-2", "hiring.SearchPraised", 1, """
                {"requisition":"hl-2","reason":"=1+1, or \\"two\\"\\nlines"}""");

        Answer table = lines("/requisitions/hl-2/history", CSV);

        assertThat(table.header("Content-Type")).startsWith(CSV);
        List<String> lines = List.of(table.text().split("\r\n"));
        assertThat(lines.getFirst()).startsWith("position,id,type,").endsWith(",payload,unreadable,withheld");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains(",\"'=1+1, or \"\"two\"\"\nlines\",");
    }

    @Test
    void whoeverMayNotReadItIsRefusedBeforeALineIsWritten() {
        assertThat(service.get("/history", service.token("tess", "ta-leader"), Map.of("Accept", NDJSON))
                        .problem(403)
                        .get("rule")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(service.get("/requisitions/hl-none/history", service.token("olga", "auditor"), Map.of("Accept", CSV))
                        .problem(404)
                        .get("rule")
                        .asString())
                .isEqualTo("REQUISITION_UNKNOWN");
    }

    /** All of it would take several times as much memory. */
    @Test
    void howeverLongItIsNoMoreOfItIsInMemoryThanAPage() throws Exception {
        int events = TestSize.of(20_000, 100_000);
        String text = "x".repeat(LONG_TEXT);
        byte[] payload = ("{\"requisition\":\"hl-3\",\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        Instant time = Instant.parse("2026-01-05T09:00:00Z");
        for (int told = 0; told < events; told += 5_000) {
            List<OldEvent> some = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                some.add(new OldEvent(
                        UUID.randomUUID(),
                        "hl-3",
                        "hiring.SearchPraised",
                        1,
                        payload,
                        time,
                        time,
                        "hl-hugo",
                        "recruiter",
                        "PraiseSearch",
                        List.of()));
            }
            service.publishStored(some);
        }
        assertThat(service.get("/requisitions/hl-3/history?limit=1", "olga", "auditor")
                        .each("type"))
                .hasSize(1);
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.base() + "/requisitions/hl-3/history"))
                .header("Authorization", "Bearer " + service.token("olga", "auditor"))
                .header("Accept", NDJSON)
                .build();
        long before = used();
        long most = 0;
        int read = 0;
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read++;
                if (read % (events / 5) == events / 10) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        assertThat(read).isEqualTo(events);
        assertThat(most).as("of %d bytes", (long) events * LONG_TEXT).isLessThan(MOST_MEMORY);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Answer lines(String path, String mediaType) {
        return service.get(path, service.token("olga", "auditor"), Map.of("Accept", mediaType));
    }
}
