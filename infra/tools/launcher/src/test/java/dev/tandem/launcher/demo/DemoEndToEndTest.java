package dev.tandem.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.client.Api;
import dev.tandem.client.Door;
import dev.tandem.client.Tokens;
import dev.tandem.client.stage.Stage;
import dev.tandem.launcher.Feed;
import dev.tandem.launcher.WholeStack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole story, played with moved time, as whoever plays it afterwards finds it in the queries. */
class DemoEndToEndTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static WholeStack tandem;

    @BeforeAll
    static void play() throws Exception {
        tandem = WholeStack.startForDemo(folder);
        Process demo = tandem.tandem("demo");
        assertThat(demo.waitFor(12, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).isZero();
    }

    @AfterAll
    static void stop() {
        if (tandem != null) {
            tandem.close();
        }
    }

    @Test
    void fromPlanningTheRoleToTheReviewAfterTwelveMonthsAndBothWaysUp() {
        // What it did last may not be visible yet.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history("rita").stream()
                                .filter(event -> type(event).equals("HireReviewed"))
                                .map(event ->
                                        event.path("payload").path("months").asInt()))
                        .containsExactly(6, 12));
        List<JsonNode> good = history("rita");
        assertThat(types(good))
                .contains("RequisitionOpened", "SlaAgreed", "CandidateHired", "HireReviewed")
                .doesNotContain("SubmittalReviewOverdue", "EscalationRaised");
        assertThat(Duration.between(occurred(good.getFirst()), occurred(good.getLast())))
                .as("a year, in a minute")
                .isGreaterThan(Duration.ofDays(365));

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> types = types(history("rob"));
            assertThat(types.stream().filter("EscalationResolved"::equals)).hasSize(2);
            // Each is recorded by a check of its own, in whatever order.
            assertThat(types).contains("SubmittalReviewOverdue", "FeedbackOverdue", "DebriefMissed");
        });
        List<JsonNode> failing = history("rob");
        assertThat(failing.stream()
                        .filter(event -> type(event).equals("EscalationRaised"))
                        .map(event -> event.path("payload").path("against").asString()))
                .as("both ways")
                .containsExactlyInAnyOrder("HIRING_MANAGER", "RECRUITER");
    }

    @Test
    void everyEventOfTheStoryIsWhatItsContractSays() throws Exception {
        Feed.fitsItsContracts(tandem);
    }

    @Test
    void termsOfTheHouseBindAPairThatNeverSigns() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(history("ursula").stream()
                                .filter(event -> type(event).endsWith("Overdue"))
                                .map(event -> type(event) + " "
                                        + event.path("payload").path("owedBy").asString()))
                        .contains(
                                "KickoffOverdue ursula",
                                "KickoffOverdue paul",
                                "RequirementsApprovalOverdue paul",
                                "SigningOverdue paul")
                        .doesNotContain("SigningOverdue ursula"));
    }

    @Test
    void aDeputyDecidesWhatWasNamedAndSomebodyNeverStarts() {
        List<JsonNode> events = history("raul");

        assertThat(types(events)).contains("SideDelegated", "HireFellThrough", "RequisitionReopened");
        assertThat(events.stream()
                        .filter(event -> type(event).equals("HiringDecided"))
                        .map(event -> event.path("actor").asString() + " for "
                                + event.path("onBehalfOf").asString()))
                .containsExactly("nils for marta");
        assertThat(types(events)).as("nobody waited for marta").noneMatch(type -> type.endsWith("Overdue"));
    }

    @Test
    void applicantsAreHeardAndRoundsAreDecided() {
        assertThat(types(history("rita")))
                .contains(
                        "CandidateScreened", "ApplicantDeclined", "ApplicationClosed", "RoundDecided", "OfferImproved")
                .doesNotContain(
                        "CandidateRejected", "CandidateWithdrew", "CandidateAnswerOverdue", "CandidateOutcomeOverdue");
    }

    @Test
    void aHistoryIsTakenAwayWithItsProofAndWhatWasTouchedIsFoundOut() throws Exception {
        JsonNode opened = history("rita").getFirst();
        String requisition = opened.path("payload").path("requisition").asString();
        Path file = folder.resolve("rita.history-proof");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exit("prove", "--requisition", requisition, "--out", file.toString()))
                        .isZero());

        assertThat(exit("verify", file.toString())).isZero();

        String title = opened.path("payload").path("title").asString();
        String text = Files.readString(file);
        assertThat(text).contains(title);
        Files.writeString(file, text.replaceFirst(Pattern.quote(title), title.replace('e', 'a')));
        assertThat(exit("verify", file.toString())).isEqualTo(1);
    }

    private static int exit(String... command) throws Exception {
        Process process = tandem.tandem(command);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** What time was moved beyond is left out; the rest is done as the document has it. */
    @Test
    void theExampleOfEveryCommandIsDoneAsItStands() throws Exception {
        JsonNode document;
        try (HttpClient http = HttpClient.newHttpClient()) {
            document = JSON.readTree(http.send(
                            HttpRequest.newBuilder(tandem.endpoints().command().resolve("/openapi.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        }
        Door door = new Door(tandem.endpoints().command());
        Set<String> outdated = Stage.outdated(tandem.now());
        List<String> refused = new ArrayList<>();
        int done = 0;
        for (var path : document.path("paths").properties()) {
            JsonNode operation = path.getValue().path("post");
            String command = operation.path("operationId").asString();
            if (!operation.has("x-example-by") || outdated.contains(command)) {
                continue;
            }
            Map<String, Object> body = JSON.convertValue(
                    operation.at("/requestBody/content/application~1json/example"), new TypeReference<>() {});
            Door.Reply reply = door.give(
                    new Door.Order(command, body, null, null),
                    tandem.token(operation.path("x-example-by").asString()));
            done++;
            if (!reply.accepted()) {
                refused.add(command + ": " + reply.body());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(done).isGreaterThan(100);
    }

    /** Whoever played was known to the issuer, and is found by name. */
    @Test
    void everybodyWhoPlayedHasAName() {
        Api queries = new Api(
                tandem.endpoints().query(), new Tokens(tandem.endpoints().identity(), InstantSource.system()));

        JsonNode people = queries.get("/people?limit=200", "ta-leader").path("items");

        assertThat(people.valueStream().filter(person -> person.path("name").isNull()))
                .as("people without a name")
                .isEmpty();
        assertThat(people.valueStream().map(person -> person.path("name").asString()))
                .contains("Rita Moreau", "Max Albrecht", "Nils Bakker");
    }

    @Test
    void whatItStoresIsItsOwnersAlone() throws IOException {
        try (Stream<Path> all = Files.walk(tandem.data())) {
            assertThat(all.filter(Files::exists).filter(DemoEndToEndTest::isOpenToOthers))
                    .isEmpty();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    @Test
    void anAuditorReadsWhatIsKnownOfPeopleButNotOfTheForgotten() {
        assertThat(registered("rita").path("payload").path("name").asString()).isEqualTo("Ada Example");

        JsonNode forgotten = registered("rob");
        assertThat(forgotten.at("/payload/name/erased/on").isString()).isTrue();
        assertThat(forgotten.at("/payload/email/erased/on").isString()).isTrue();
        assertThat(types(history("rob"))).contains("CandidateForgotten");
    }

    /** The write-ahead log has whatever either database was given; what else is there may be compressed. */
    @Test
    void nobodysNameIsOnTheDiskInClear() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            files = all.filter(Files::isRegularFile).toList();
        }

        assertThat(files.stream().filter(file -> holds(file, "hiring.CandidateRegistered")))
                .as("where types of events stand in clear")
                .isNotEmpty();
        assertThat(files.stream()
                        .filter(file -> Stream.of("Ada Example", "Berta Example", "Rita Moreau", "Nils Bakker")
                                .anyMatch(name -> holds(file, name))))
                .isEmpty();
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false; // removed or replaced while we looked
        }
    }

    /** The first candidate who became known in the one requisition that this recruiter runs. */
    private static JsonNode registered(String recruiter) {
        return history(recruiter).stream()
                .filter(event -> type(event).equals("CandidateRegistered"))
                .findFirst()
                .orElseThrow();
    }

    /** All events of the one requisition that this recruiter runs. */
    private static List<JsonNode> history(String recruiter) {
        Api queries = new Api(
                tandem.endpoints().query(), new Tokens(tandem.endpoints().identity(), InstantSource.system()));
        JsonNode requisitions =
                queries.get("/requisitions?recruiter=" + recruiter, "auditor").path("items");
        assertThat(requisitions.size()).isEqualTo(1);
        String id = requisitions.get(0).path("id").asString();
        return queries.get("/requisitions/" + id + "/history?limit=200", "auditor")
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(DemoEndToEndTest::type).toList();
    }

    private static String type(JsonNode event) {
        return event.path("type").asString().replace("hiring.", "");
    }

    private static Instant occurred(JsonNode event) {
        return Instant.parse(event.path("occurredAt").asString());
    }
}
