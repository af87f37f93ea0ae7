package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.client.Door;
import dev.tandem.client.stage.Line;
import dev.tandem.client.stage.Stage;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on whose stage nothing was played yet. */
public record Staged(CommandService service, Map<String, Person> people) implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The demo's own proposal for the house is the first one. */
    private static final String FIRST_TERMS = """
            {"department": "Risk", "terms": {}, "policies": {"trainedInterviewers": "ADVISE", "payInJobAd": "ADVISE"},
             "alsoOpen": false}
            """;

    /** An example, and who gives it. */
    public record Given(String command, String who, JsonNode body) {}

    /** Of the served document, in its order; all that are not over. */
    public static List<Given> examples() {
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

    /** One with terms for the house, set as the demo sets it. */
    public static Staged begun() {
        return on(PostgresForTests.freshDatabase());
    }

    /** The same, on a database that is empty. */
    public static Staged on(TestDatabase database) {
        Staged staged =
                new Staged(CommandService.start(database, "--tandem.door.callers-choose-ids=true"), new HashMap<>());
        assertThat(staged.as("ta-leader:tara")
                        .gives("ProposeHouseTerms", FIRST_TERMS)
                        .status())
                .isEqualTo(200);
        staged.set(Instant.now());
        return staged;
    }

    /** As the demo does: what is known already stays as it is. */
    public void set(Instant now) {
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
            assertThat(reply.status()).as("%s: %s", line, reply.http().body()).isIn(200, 422);
            if (reply.status() == 422) {
                assertThat(reply.rule()).as("%s: %s", line, reply.http().body()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            }
        }
    }

    /** Gives those, and says which were refused and why. */
    public List<String> refused(List<Given> examples) {
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
