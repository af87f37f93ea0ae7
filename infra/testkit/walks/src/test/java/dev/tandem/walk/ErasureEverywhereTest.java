package dev.tandem.walk;

import static dev.tandem.walk.ErasurePaths.CANDIDATE;
import static dev.tandem.walk.ErasurePaths.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.client.Door;
import dev.tandem.client.stage.Line;
import dev.tandem.client.stage.Stage;
import dev.tandem.testing.live.StreamReader;
import dev.tandem.walk.ErasurePaths.Asked;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever is forgotten is forgotten on every path within five seconds of the answer, and in every byte that is written down: there never was
 * anything in clear.
 */
class ErasureEverywhereTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Stand in every text about the candidate, in their name and in their address, and nowhere else. */
    private static final String WORD = "Quillfeather7431";

    private static final String ADDRESS = "zzquill7431@example.org";
    private static final List<String> TRACES = List.of(WORD, "zzquill7431");

    /** Something that stands in clear wherever one looks. */
    private static final String ELSEWHERE = "hiring.CandidateRegistered";

    private static final List<String> MORE = List.of(
            "HearExpectations",
            "AmendFeedback",
            "RecordReferenceCheck",
            "RecordCandidateExperience",
            "SetCondition",
            "InformCandidate",
            "PrepareForInterview",
            "AskQuestion");

    /** The one has come as far as can be, the other waits for the hiring manager. */
    private static final Pattern OF_THEM = Pattern.compile("-(record-hire|approve-offer)\"");

    @TempDir
    private static Path folder;

    private static RunningTandem tandem;
    private static Delivered delivered;

    @BeforeAll
    static void start() {
        tandem = new RunningTandem(folder);
        delivered = new Delivered();
        tandem.give("analyst:ana", "SubscribeWebhook", """
                {"webhook": "%s", "url": "%s", "after": 0}""".formatted(ErasurePaths.WEBHOOK, delivered.url()));
    }

    @AfterAll
    static void stop() {
        tandem.close();
        delivered.close();
    }

    @Test
    void whoIsForgottenIsForgottenEverywhereWithinSeconds() throws Exception {
        writeOfThem();
        ErasurePaths paths = new ErasurePaths(Instant.now().toString());
        everyOperationIsKnown(paths);
        await().atMost(LONG).untilAsserted(() -> assertThat(silent(paths)).isEmpty());
        List<StreamReader> streams = streams();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(streams)
                        .allMatch(stream ->
                                TRACES.stream().anyMatch(stream.names().toString()::contains)));
        String sealed = sealedName();
        assertThat(opened(sealed)).contains(WORD);
        Remains remains = new Remains(tandem);
        assertThat(remains.of(List.of(ELSEWHERE)).keySet())
                .as("what is looked for is found: in tables, in a dump, on the topic")
                .anyMatch(place -> place.contains("/base/"))
                .anyMatch(place -> place.contains("pg_wal"))
                .anyMatch(place -> place.startsWith("dump"))
                .anyMatch(place -> place.startsWith("topic"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(tandem.records())
                        .as("how the search stands is told, and looked through with all other topics")
                        .anyMatch(record -> record.topic().equals("hiring.requisitions")
                                && Arrays.equals(record.key(), SEARCH.getBytes(StandardCharsets.UTF_8))));
        assertThat(remains.of(TRACES)).as("in clear before anybody was erased").isEmpty();

        forget("cand-approve-offer");
        forget(CANDIDATE);
        Instant answered = Instant.now();

        Map<String, String> telling = telling(paths);
        telling.putAll(telling(streams));
        while (!telling.isEmpty() && Instant.now().isBefore(answered.plus(SOON))) {
            Thread.sleep(20);
            telling = telling(paths);
            telling.putAll(telling(streams));
        }
        assertThat(telling)
                .as("told after the erasure, or shown by whoever follows")
                .isEmpty();
        Duration taken = Duration.between(answered, Instant.now());
        assertThat(opened(sealed)).doesNotContain(WORD);
        assertThat(taken).isLessThan(SOON);
        streams.forEach(StreamReader::close);
        everythingIsDeliveredOnceMoreAndTellsNothing();
        assertThat(remains.of(TRACES)).isEmpty();
    }

    /** Before the erasure as after it: a receiver is told of the candidate by their id alone. */
    private static void everythingIsDeliveredOnceMoreAndTellsNothing() {
        int before = delivered.bodies().size();
        Door.Reply replay = tandem.give("analyst:ana", "ResumeWebhook", """
                {"webhook": "%s", "after": 0}""".formatted(ErasurePaths.WEBHOOK));
        assertThat(replay.accepted()).as(replay.body().toString()).isTrue();
        await().atMost(LONG)
                .until(() -> delivered.bodies().stream()
                        .skip(before)
                        .anyMatch(body -> body.contains("hiring.CandidateForgotten") && body.contains(CANDIDATE)));
        assertThat(delivered.bodies()).anyMatch(body -> body.contains("hiring.CandidateSubmitted"));
        assertThat(delivered.bodies()).noneMatch(body -> TRACES.stream().anyMatch(body::contains));
    }

    private static void forget(String candidate) {
        Door.Reply reply = tandem.give("privacy-officer:pia", "ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(candidate));
        assertThat(reply.accepted()).as(reply.body().toString()).isTrue();
    }

    private static void everyOperationIsKnown(ErasurePaths paths) {
        List<String> unknown = new ArrayList<>();
        tandem.documents()
                .forEach(document -> document.path("paths")
                        .properties()
                        .forEach(path -> path.getValue().propertyNames().stream()
                                .filter(method -> List.of("get", "post", "put", "delete", "patch")
                                        .contains(method))
                                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                                .filter(operation -> !paths.knows(operation))
                                .forEach(unknown::add)));
        assertThat(unknown)
                .as("operations of which ErasurePaths does not say how they are asked, or why they know nothing")
                .isEmpty();
    }

    /** Those that should tell something and do not. */
    private static Map<String, String> silent(ErasurePaths paths) {
        Map<String, String> silent = new TreeMap<>();
        for (Asked way : paths.ways()) {
            HttpResponse<String> answer = ask(way);
            if (answer.statusCode() != 200 || way.tells() != tells(answer)) {
                silent.put(
                        way.toString(),
                        answer.statusCode() + " "
                                + answer.body()
                                        .substring(
                                                0, Math.min(2500, answer.body().length())));
            }
        }
        return silent;
    }

    /** Those that tell something. */
    private static Map<String, String> telling(ErasurePaths paths) {
        Map<String, String> telling = new TreeMap<>();
        for (Asked way : paths.ways()) {
            HttpResponse<String> answer = ask(way);
            if (tells(answer) || answer.statusCode() >= 500) {
                telling.put(way.toString(), answer.statusCode() + " " + answer.body());
            }
        }
        return telling;
    }

    /** Those whose followers are still shown something: what a list has, and what those are called who are in it. */
    private static Map<String, String> telling(List<StreamReader> streams) {
        Map<String, String> telling = new TreeMap<>();
        for (StreamReader stream : streams) {
            StringBuilder shown = new StringBuilder(stream.items().toString());
            stream.names().forEach((whom, name) -> {
                if (shown.indexOf(whom.substring(whom.indexOf(' ') + 1)) >= 0) {
                    shown.append(name);
                }
            });
            String had = shown.toString();
            if (TRACES.stream().anyMatch(had::contains)) {
                telling.put(stream.toString(), had);
            }
        }
        return telling;
    }

    private static boolean tells(HttpResponse<String> answer) {
        String body = answer.body();
        return TRACES.stream().anyMatch(body::contains)
                // Who is found, or told as a likely duplicate, is named by their id.
                || answer.uri().toString().contains("candidates?q=") && body.contains(CANDIDATE)
                || answer.uri().getPath().matches("/personal-data/(find|duplicates)|/candidates/duplicates")
                        && body.contains(CANDIDATE);
    }

    private static HttpResponse<String> ask(Asked way) {
        boolean ofCommands = way.body() != null
                || way.path().matches("/(log|retention|webhooks)(/.*)?")
                || way.path().endsWith("/everything-held");
        String address = (ofCommands ? tandem.command() : tandem.query()) + way.path();
        return way.body() == null ? tandem.get(address, way.who()) : tandem.post(address, way.who(), way.body());
    }

    private static List<StreamReader> streams() {
        return List.of(
                stream("recruiter:rosa", "/requisitions/" + SEARCH + "/board?expand=candidate"),
                stream("recruiter:rosa", "/requisitions/" + SEARCH + "/board/OFFER?expand=candidate"),
                stream("recruiter:rosa", "/recruiters/rosa/queue?expand=candidate"),
                stream("hiring-manager:mia", "/managers/mia/inbox?expand=candidate"),
                stream("ta-leader:tara", "/work-items?expand=candidate"));
    }

    private static StreamReader stream(String who, String path) {
        return StreamReader.open(tandem.query() + path, tandem.token(who));
    }

    private static String sealedName() {
        return tandem.records().stream()
                .map(record ->
                        new String(record.value() == null ? new byte[0] : record.value(), StandardCharsets.UTF_8))
                .filter(value ->
                        value.contains("\"candidate\":\"" + CANDIDATE + "\"") && value.contains("\"name\":\"sealed:"))
                .map(value -> JSON.readTree(value).path("name").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String opened(String sealed) {
        return tandem.post(tandem.command() + "/personal-data/open", "auditor:aud", """
                        {"texts": [{"candidate": "%s", "sealed": "%s"}]}""".formatted(CANDIDATE, sealed))
                .body();
    }

    /** All that is written of a candidate on their way to an offer, with the word in each text; and what is refused, too. */
    private static void writeOfThem() {
        for (Line line : Stage.lines(Instant.now())) {
            String body = JSON.writeValueAsString(line.order().body());
            boolean ofThem = OF_THEM.matcher(body).find();
            if (ofThem || !Pattern.compile("\"cand-").matcher(body).find()) {
                Door.Reply reply = tandem.give(ofThem ? marked(line) : line);
                assertThat(!ofThem || reply.accepted())
                        .as("%s: %s", line, reply.body())
                        .isTrue();
            }
        }
        tandem.documents()
                .getFirst()
                .path("paths")
                .properties()
                .forEach(path -> more(path.getValue().path("post")));
        tandem.give("importer:ivy", "RegisterCandidate", """
                {"candidate": "cand-twin", "name": "Somebody Else", "email": "%s"}""".formatted(ADDRESS));
        refuse(
                "hiring-manager:mia",
                "SubmitFeedback",
                "\"interview\": \"int-record-hire\", \"recommendation\": \"YES\", \"ratings\": []");
        refuse(
                "hiring-manager:mia",
                "RejectWithFeedback",
                "\"reasons\": [{\"requirement\": \"java\", \"version\": 1,"
                        + " \"shortfall\": \"BELOW_LEVEL\", \"observed\": \"Too old for this, " + WORD + "\"}]");
    }

    private static void refuse(String who, String command, String more) {
        Door.Reply reply = tandem.give(new Line(
                who,
                new Door.Order(
                        command,
                        body("{\"requisition\": \"%s\", \"candidate\": \"%s\", %s, \"note\": \"%s\"}"
                                .formatted(SEARCH, CANDIDATE, more, WORD)),
                        "refused-" + command,
                        null)));
        assertThat(reply.accepted()).isFalse();
    }

    /** Further commands, as the document has them, of this candidate; whichever are possible. */
    private static void more(JsonNode operation) {
        String name = operation.path("operationId").asString("");
        if (MORE.contains(name)) {
            String example = operation
                    .at("/requestBody/content/application~1json/example")
                    .toString()
                    .replaceAll("(cand|int|off|deb|prop)-[a-z-]+", "$1-record-hire");
            tandem.give(marked(new Line(
                    operation.path("x-example-by").asString(), new Door.Order(name, body(example), null, null))));
        }
    }

    private static Line marked(Line line) {
        Door.Order order = line.order();
        String marked = mark(JSON.valueToTree(order.body())).toString();
        return new Line(
                line.who(),
                new Door.Order(order.name(), body(marked), order.key(), order.occurredAt(), order.newIds()));
    }

    private static Object mark(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            String with = text.contains("@") ? address(text) : text.contains(" ") ? text + " " + WORD : text;
            return JSON.writeValueAsString(with);
        }
        if (node.isObject()) {
            Map<String, Object> members = new LinkedHashMap<>();
            node.properties()
                    .forEach(member -> members.put(
                            member.getKey(),
                            JSON.readTree(mark(member.getValue()).toString())));
            return JSON.writeValueAsString(members);
        }
        if (node.isArray()) {
            return JSON.writeValueAsString(node.valueStream()
                    .map(one -> JSON.readTree(mark(one).toString()))
                    .toList());
        }
        return node.toString();
    }

    private static String address(String of) {
        return of.startsWith("record-hire") ? ADDRESS : "other-" + ADDRESS;
    }

    private static Map<String, Object> body(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
