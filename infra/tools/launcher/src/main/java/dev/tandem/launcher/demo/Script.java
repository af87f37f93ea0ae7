package dev.tandem.launcher.demo;

import dev.tandem.client.Api;
import dev.tandem.client.Door;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.client.stage.Line;
import dev.tandem.time.MovedTime;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives commands as different people, tells what happened, and remembers the ids that came of it. */
final class Script {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    /** For what the service does by itself. */
    static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Door door;
    private final Api queries;
    private final Api issuer;
    private final Tokens tokens;
    private final PrintStream out;
    private final MovedTime time;
    private final Map<String, String> ids = new TreeMap<>();
    private String consistencyToken = "";

    Script(Endpoints endpoints, MovedTime time, PrintStream out) {
        this.time = time;
        this.tokens = new Tokens(endpoints.identity(), InstantSource.system());
        this.door = new Door(endpoints.command());
        this.queries = new Api(endpoints.query(), tokens);
        this.issuer = new Api(endpoints.identity(), tokens);
        this.out = out;
    }

    /** Starts a scene; ids of the one before are forgotten. */
    void scene(String title) {
        ids.clear();
        out.println();
        out.println(title);
        out.println("-".repeat(title.length()));
    }

    void say(String words) {
        out.println(words);
    }

    /** Keeps an id under another name, for a scene with several candidates. */
    void keep(String kind, String name) {
        ids.put(name, id(kind));
    }

    /** An id of the caller's own, which no other run of the demo has. */
    String newId(String kind, String name) {
        String id = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        ids.put(kind, id);
        return id;
    }

    /** Learned an id from what somebody read. */
    void knows(String kind, String id) {
        ids.put(kind, id);
    }

    String id(String kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new IllegalStateException("nothing in this scene made a " + kind);
        }
        return id;
    }

    /**
     * Gives a command that must be accepted.
     *
     * @param who {@code role:person}
     * @param body JSON in which {@code $kind} stands for an id that came of an earlier command
     */
    void does(String who, String command, String body) {
        Door.Reply reply = quietly(who, command, body);
        StringBuilder events = new StringBuilder();
        reply.body()
                .path("events")
                .forEach(event -> events.append(events.isEmpty() ? "" : ", ")
                        .append(event.path("type").asString("").replace("hiring.", "")));
        out.printf("  %-22s %-20s -> %s%n", person(who), command, events);
    }

    /** As {@link #does}, and nobody is told. */
    Door.Reply quietly(String who, String command, String body) {
        Door.Reply reply = give(who, command, body);
        if (!reply.accepted()) {
            throw new ToolException(command + " was refused: " + reply.body());
        }
        ids.putAll(reply.ids());
        consistencyToken = reply.body().path("consistencyToken").asString("");
        return reply;
    }

    /** Gives an order of the stage; if it was given before, it changes nothing. */
    void sets(Line line) {
        Door.Reply reply = give(line.who(), line.order());
        if (!reply.accepted() && !"IDEMPOTENCY_KEY_REUSED".equals(reply.rule())) {
            throw new ToolException(line.order().name() + " was refused: " + reply.body());
        }
        consistencyToken = reply.body().path("consistencyToken").asString(consistencyToken);
    }

    /** Gives a command that must be refused, and shows why it was. */
    void isRefused(String who, String command, String body) {
        refusal(who, command, body);
    }

    /** As {@link #isRefused}, for whoever learns something from the refusal: the problem document. */
    JsonNode refusal(String who, String command, String body) {
        Door.Reply reply = give(who, command, body);
        if (reply.accepted()) {
            throw new ToolException(command + " was accepted, though the demo shows that it is not: " + reply.body());
        }
        out.printf("  %-22s %-20s REFUSED by %s%n", person(who), command, reply.rule());
        out.printf("  %-22s   %s%n", "", reply.body().path("detail").asString(""));
        out.printf("  %-22s   %s%n", "", reply.body().path("remedy").asString(""));
        return reply.body();
    }

    /** Whom the local issuer knows: {@code role}, {@code person} and {@code name} of each. */
    JsonNode people() {
        return issuer.get("/people", "provisioner");
    }

    /** Reads what somebody sees, no older than the last command. */
    JsonNode sees(String who, String path) {
        return queries.get(path, who, consistencyToken);
    }

    /**
     * Reads what somebody sees, again and again, until it is as it should be.
     *
     * @throws ToolException if it is not within that time
     */
    JsonNode seesWithin(Duration time, String who, String path, Predicate<JsonNode> asItShouldBe) {
        long begun = System.nanoTime();
        while (true) {
            JsonNode seen = sees(who, path);
            if (asItShouldBe.test(seen)) {
                return seen;
            }
            if (System.nanoTime() - begun > time.toNanos()) {
                throw new ToolException(
                        "After " + time.toSeconds() + " seconds " + path + " is not what the demo shows: " + seen);
            }
            pause(A_MOMENT);
        }
    }

    /** Whether a year can pass in a minute. */
    boolean movesTime() {
        return time.isMovable();
    }

    /** What time it is for Tandem. */
    Instant now() {
        return time.clock().instant();
    }

    /** How soon people promise to answer, as an ISO-8601 duration: in seconds, where nobody can wait for days. */
    String promise() {
        return movesTime() ? "PT48H" : "PT2S";
    }

    /** More time than any promise allows. */
    void tooLongPasses(String meaning) {
        if (movesTime()) {
            long before = bySystem(sees("auditor", history())).count();
            daysPass(3, meaning);
            seesWithin(
                    LONG_ENOUGH,
                    "auditor",
                    history(),
                    events -> bySystem(events).count() > before);
        } else {
            out.printf("  ... %s (3 seconds, on an agreement made in seconds)%n", meaning);
            pause(Duration.ofSeconds(3));
        }
    }

    /** Some days, where time can be moved; else none. */
    void daysPass(int days, String meaning) {
        if (movesTime()) {
            out.printf("  ... %d day%s: %s%n", days, days == 1 ? "" : "s", meaning);
            time.forward(Duration.ofDays(days));
        }
    }

    /** The morning of that day comes; only where time can be moved. */
    void timeMovesTo(LocalDate day, String meaning) {
        out.printf("  ... %s: %s%n", day, meaning);
        time.forward(Duration.between(now(), day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    /** Where the auditor reads all of this scene's requisition. */
    String history() {
        return "/requisitions/" + id("requisition") + "/history?limit=200";
    }

    /** Of these events, those that nobody reported. */
    static Stream<JsonNode> bySystem(JsonNode history) {
        return history.path("items")
                .valueStream()
                .filter(recorded -> recorded.path("actorRole").asString("").equals("system"));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted", e);
        }
    }

    private Door.Reply give(String who, String command, String body) {
        String filled = body;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("\"$" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        return give(who, new Door.Order(command, JSON.readValue(filled, BODY), null, null));
    }

    private Door.Reply give(String who, Door.Order order) {
        try {
            return door.give(order, tokens.of(who));
        } catch (IOException e) {
            throw new ToolException("command-service does not answer. Is Tandem up? See ./tandem status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while giving " + order.name(), e);
        }
    }

    private static String person(String who) {
        String[] parts = who.split(":", 2);
        return parts.length < 2 ? who : parts[1] + " (" + parts[0] + ")";
    }
}
