package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.client.Door;
import dev.tandem.client.cast.Cast;
import dev.tandem.client.cast.Member;
import dev.tandem.client.stage.Line;
import dev.tandem.client.stage.Stage;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The example of every command, just as the API document has it, is done once {@link Stage} is set, which {@code ./tandem demo} does: given
 * by whom the document names, one after another, in its order or the other way round.
 */
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The demo's own proposal for the house is the first one. */
    private static final String FIRST_TERMS = """
            {"department": "Risk", "terms": {}, "policies": {"trainedInterviewers": "ADVISE", "payInJobAd": "ADVISE"},
             "alsoOpen": false}
            """;

    /** There is one newest proposal of terms for the house: after another one nobody adopts it. */
    private static final Set<String> BEFORE_OTHERS = Set.of("AdoptHouseTerms");

    /** Who is not of the cast: they have left, or are introduced by an example. */
    private static final Set<String> STRANGERS = Set.of("olaf", "mara", "lena");

    /** An example, and who gives it. */
    private record Given(String command, String who, JsonNode body) {}

    /** Whoever plays the demo twice sets it twice. */
    @Test
    void everyExampleIsDoneAsItStands() {
        try (Staged staged = Staged.begun()) {
            staged.set(Instant.now());
            List<Given> examples = examples();
            assertThat(examples).hasSizeGreaterThan(100);
            assertThat(staged.refused(examples)).isEmpty();
        }
    }

    @Test
    void theyDoNotRestOnEachOther() {
        try (Staged staged = Staged.begun()) {
            List<Given> examples = examples().reversed().stream()
                    .filter(one -> !BEFORE_OTHERS.contains(one.command()))
                    .toList();
            assertThat(staged.refused(examples)).isEmpty();
        }
    }

    @Test
    void everybodyInThemIsOfTheCast() {
        Set<String> clients = Cast.MEMBERS.stream().map(Member::who).collect(Collectors.toSet());
        Set<String> people =
                Cast.MEMBERS.stream().map(member -> member.person().value()).collect(Collectors.toSet());
        people.addAll(STRANGERS);
        for (Given example : examples()) {
            assertThat(clients).as(example.command()).contains(example.who());
            assertThat(people).as(example.command()).containsAll(named(example.body()));
        }
    }

    @Test
    void whereItIsNotSetNobodyChoosesIds() {
        Reply reply = CommandService.shared()
                .as("rosa", "recruiter")
                .gives("OpenRequisition", CommandEndpointTest.OPEN, "Tandem-New-Ids", "req-of-mine");

        assertThat(reply.json().at("/ids/requisition").asString()).isNotBlank().isNotEqualTo("req-of-mine");
    }

    /** Of the served document, in its order; all that are not over. */
    private static List<Given> examples() {
        Set<String> outdated = Stage.outdated(Instant.now());
        return CommandService.shared().asNobody().gets("/openapi.json").json().get("paths").properties().stream()
                .filter(path -> path.getValue().path("post").has("x-example-by"))
                .filter(path -> !outdated.contains(
                        path.getValue().at("/post/operationId").asString()))
                .map(path -> new Given(
                        path.getKey().substring("/commands/".length()),
                        path.getValue().at("/post/x-example-by").asString(),
                        path.getValue().at("/post/requestBody/content/application~1json/example")))
                .toList();
    }

    /** Values of fields that name people, wherever they stand. */
    private static List<String> named(JsonNode body) {
        return Pattern.compile(
                        "\"(?:person|interviewer|attendees|attended|hiringManager|recruiter|manager|owner|to|out|in|delegate|canMoveIt|"
                                + "executive|leader|executives|taLeaders)\":(\\[[^\\]{]*]|\"[^\"]*\")")
                .matcher(body.toString())
                .results()
                .map(found -> found.group(1))
                .flatMap(value ->
                        Pattern.compile("\"([a-z][a-z-]*)\"").matcher(value).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** A service on whose stage nothing was played yet. */
    private record Staged(CommandService service, Map<String, Person> people) implements AutoCloseable {

        static Staged begun() {
            Staged staged = new Staged(
                    CommandService.start(PostgresForTests.freshDatabase(), "--tandem.door.callers-choose-ids=true"),
                    new HashMap<>());
            assertThat(staged.as("ta-leader:tara")
                            .gives("ProposeHouseTerms", FIRST_TERMS)
                            .status())
                    .isEqualTo(200);
            staged.set(Instant.now());
            return staged;
        }

        /** As the demo does: what is known already stays as it is. */
        void set(Instant now) {
            for (Line line : Stage.lines(now)) {
                Door.Order order = line.order();
                Map<String, String> headers = new LinkedHashMap<>();
                if (order.key() != null) {
                    headers.put("Idempotency-Key", order.key());
                }
                if (order.occurredAt() != null) {
                    headers.put("Tandem-Occurred-At", order.occurredAt().toString());
                }
                if (!order.newIds().isEmpty()) {
                    headers.put("Tandem-New-Ids", String.join(",", order.newIds()));
                }
                Reply reply = as(line.who())
                        .gives(
                                order.name(),
                                JSON.writeValueAsString(order.body()),
                                headers.entrySet().stream()
                                        .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                                        .toArray(String[]::new));
                assertThat(reply.status())
                        .as("%s: %s", line, reply.http().body())
                        .isIn(200, 422);
                if (reply.status() == 422) {
                    assertThat(reply.rule())
                            .as("%s: %s", line, reply.http().body())
                            .isEqualTo("IDEMPOTENCY_KEY_REUSED");
                }
            }
        }

        List<String> refused(List<Given> examples) {
            return examples.stream()
                    .flatMap(example -> {
                        Reply reply = as(example.who())
                                .gives(example.command(), example.body().toString());
                        return reply.status() == 200
                                ? Stream.<String>empty()
                                : Stream.of(example.command() + " as " + example.who() + ": "
                                        + reply.http().body());
                    })
                    .toList();
        }

        Person as(String who) {
            return people.computeIfAbsent(who, _ -> {
                String[] roleAndPerson = who.split(":", 2);
                return service.as(roleAndPerson[1], roleAndPerson[0]);
            });
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
