package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.client.Door;
import dev.tandem.client.stage.Line;
import dev.tandem.client.stage.Stage;
import dev.tandem.testing.documents.Contract;
import dev.tandem.testing.typescript.NodePackages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clients that know nothing of Tandem read both topics, as a running Tandem fills them: each record is a CloudEvent and fits its schema, what
 * they count from the events alone is what {@code /metrics} says, and how requisitions stand is what {@code /requisitions} says. Where a
 * client is not there, the test says so on standard output.
 */
class ForeignClientsTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENTS = "hiring.events";
    private static final String STATES = "hiring.requisitions";

    /** Kept from whom it replaces, so from somebody. */
    private static final String REPLACING = "req-forget-replaced";

    /** What the list has and the topic has not. */
    private static final Set<String> LEFT_OUT = Set.of("title", "level", "daysOpen");

    @TempDir
    private static Path folder;

    private static RunningTandem tandem;

    @BeforeAll
    static void aStageIsSet() {
        tandem = new RunningTandem(folder);
        for (Line line : Stage.lines(Instant.now())) {
            tandem.give(line);
        }
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(figure("funnel", "applications")).isPositive();
            assertThat(states()).isNotEmpty().isEqualTo(listed());
        });
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    @Test
    void aConsumerInJavaScriptReadsValidatesAndCounts() throws Exception {
        Optional<NodePackages> node = NodePackages.in("infra/tools/consumers");
        if (node.isEmpty()) {
            return;
        }

        long before = position();

        NodePackages.Result result = node.get().run("../check.js", tandem.broker(), EVENTS, STATES, tandem.query());

        assertThat(result.status()).as(result.output()).isZero();
        JsonNode found = JSON.readTree(result.output());
        assertThat(found.get("wrong")).isEmpty();
        assertThat(found.get("outOfOrder").asInt()).isZero();
        assertThat(found.get("events").asLong()).as("events").isBetween(before, position());
        assertThat(found.get("types").asInt()).as("types of event").isGreaterThan(40);
        assertThat(found.at("/figures/applications").asLong()).isEqualTo(figure("funnel", "applications"));
        assertThat(found.at("/figures/hires").asLong()).isPositive().isEqualTo(figure("funnel", "hires"));
        assertThat(found.at("/figures/offersExtended").asLong())
                .isPositive()
                .isEqualTo(figure("offers", "offersExtended"));
        Map<String, JsonNode> states = new TreeMap<>();
        found.get("states").properties().forEach(one -> states.put(one.getKey(), one.getValue()));
        assertThat(states).isEqualTo(listed());
    }

    @Test
    void kcatReadsTheSame() throws Exception {
        if (!isOnPath("kcat")) {
            System.out.println("kcat is not tried here: it is not on the path");
            return;
        }
        long before = position();
        Map<String, String> offers = new HashMap<>();
        List<Map<String, String>> all = kcat(EVENTS);
        for (Map<String, String> event : all) {
            assertThat(event).containsEntry("ce_specversion", "1.0").containsKeys("ce_id", "ce_time", "ce_source");
            assertThat(event.get("ce_partitionkey")).isEqualTo(event.get("key"));
            String type = event.getOrDefault("ce_type", "");
            String value = event.getOrDefault("value", "");
            assertThat(Contract.complaints(type, Integer.parseInt(event.getOrDefault("ce_dataversion", "")), value))
                    .isEmpty();
            if (type.equals("hiring.OfferExtended")) {
                JsonNode offer = JSON.readTree(value);
                offers.put(
                        offer.get("offer").asString(), offer.get("requisition").asString());
            }
        }
        Map<String, JsonNode> states = new TreeMap<>();
        kcat(STATES).forEach(told -> {
            @Nullable String value = told.get("value");
            if (value == null) {
                states.remove(told.get("key"));
            } else {
                assertThat(Contract.complaints("hiring.RequisitionState", 1, value))
                        .isEmpty();
                states.put(told.get("key"), JSON.readTree(value));
            }
        });

        assertThat((long) all.size()).isBetween(before, position());
        assertThat(states).isEqualTo(listed());
        assertThat(offers.values().stream().filter(states::containsKey).count())
                .as("offers of searches that are kept from nobody")
                .isEqualTo(figure("offers", "offersExtended"));
    }

    @Test
    void whatHappensWhileTheBrokerIsAwayStandsOnBothTopicsOnceItIsBack() {
        tandem.withoutBroker(() -> {
            Door.Reply opened = tandem.give("recruiter:rosa", "OpenRequisition", """
                    {"requisition": "req-meanwhile", "title": "Meanwhile", "department": "Payments", "roleType": "ENGINEER",
                     "location": "Lisbon", "openings": 1, "hiringManager": "mia", "recruiter": "rosa",
                     "compensation": {"minimum": {"amount": 50000, "currency": "EUR"}, "maximum": {"amount": 60000, "currency": "EUR"}}}""");
            assertThat(opened.accepted()).as(opened.body().toString()).isTrue();
        });

        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(states()).containsKey("req-meanwhile").isEqualTo(listed()));
    }

    /** What kcat prints of each record: its headers by name, its key and its value. */
    private static List<Map<String, String>> kcat(String topic) throws IOException, InterruptedException {
        // Committed records alone, from the beginning to the end; a field in a line of its own, for texts have no raw
        // line feeds in JSON.
        Process process = new ProcessBuilder(
                        "kcat",
                        "-C",
                        "-q",
                        "-e",
                        "-o",
                        "beginning",
                        "-b",
                        tandem.broker(),
                        "-t",
                        topic,
                        "-X",
                        "isolation.level=read_committed",
                        "-f",
                        "%k\\n%h\\n%S\\n%s\\n")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String[] lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<Map<String, String>> records = new ArrayList<>();
        for (int at = 0; at + 3 < lines.length; at += 4) {
            Map<String, String> record = new HashMap<>();
            Stream.of(lines[at + 1].split(","))
                    .map(header -> header.split("=", 2))
                    .forEach(header -> {
                        record.put(header[0], header.length < 2 ? "" : header[1]);
                    });
            record.put("key", lines[at]);
            if (!lines[at + 2].equals("-1")) {
                record.put("value", lines[at + 3]);
            }
            records.add(record);
        }
        return records;
    }

    private static long position() {
        return Long.parseLong(tandem.get(tandem.query() + "/requisitions?limit=1", "auditor:aud")
                .headers()
                .firstValue("Tandem-Position")
                .orElseThrow());
    }

    /** What a metric says of all cases together. */
    private static long figure(String group, String metric) {
        return JSON.readTree(tandem.get(tandem.query() + "/metrics/" + group, "auditor:aud")
                        .body())
                .path("all")
                .valueStream()
                .filter(one -> one.get("metric").asString().equals(metric))
                .mapToLong(one -> one.at("/cells/0/value").asLong())
                .findFirst()
                .orElse(-1);
    }

    /** How those requisitions stand that are kept from nobody: what a leader sees who is named in none, without the one that replaces somebody. */
    private static Map<String, JsonNode> listed() {
        Map<String, JsonNode> listed = new TreeMap<>();
        JSON.readTree(tandem.get(tandem.query() + "/requisitions?limit=500", "executive:somebody")
                        .body())
                .get("items")
                .forEach(
                        item -> listed.put(item.get("id").asString(), ((ObjectNode) item.deepCopy()).remove(LEFT_OUT)));
        listed.remove(REPLACING);
        return listed;
    }

    private static Map<String, JsonNode> states() {
        Map<String, JsonNode> states = new TreeMap<>();
        tandem.records().stream()
                .filter(record -> record.topic().equals(STATES))
                .forEach(record -> {
                    String key = new String(record.key(), StandardCharsets.UTF_8);
                    if (record.value() == null) {
                        states.remove(key);
                    } else {
                        states.put(key, JSON.readTree(record.value()));
                    }
                });
        return states;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
