package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.testing.TestSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The law: whatever people order, whoever they are, a check says what giving the command then says, and changes nothing: no row of
 * any table is another afterwards, so there is no event, no key, and no refusal that is remembered. On a real PostgreSQL.
 */
class CheckedAsGivenTest {

    private static final Mix EVERYTHING = new Mix(Mix.EVERYTHING.commands(), true, 2, Mix.History.TOO, 100, 100, 1, 12);

    /** Of a request that is not let in, of who may not, and of what cannot be stored. */
    private static final Set<String> WANTED = Set.of("INVALID_COMMAND", "ROLE_NOT_ALLOWED", "PERSONAL_DATA_ERASED");

    private static final int MANY = 12;

    /** So many courses are tried at most until all that is wanted was heard. */
    private static final int FARTHEST = 10;

    /** What is said of a request, and not of the command. */
    private static final Set<String> OF_THE_REQUEST = Set.of("instance", "correlationId");

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> done = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();

    @TempDir
    Path folder;

    @Test
    void whatACheckSaysIsWhatTheCommandSaysAndNothingIsAnotherForIt() {
        List<Mix> mixes = List.of(EVERYTHING, Mix.INTERVIEWS, Mix.OFFERS, Mix.PREPARATIONS);
        long seed = 0;
        for (; seed < TestSize.of(1, 25); seed++) {
            for (Mix mix : mixes) {
                holdsIn(seed, mix);
            }
        }
        for (; !rules.containsAll(WANTED) && seed < FARTHEST; seed++) {
            holdsIn(seed, Mix.INTERVIEWS);
        }

        assertThat(done).hasSizeGreaterThan(MANY);
        assertThat(rules).hasSizeGreaterThan(MANY).containsAll(WANTED);
    }

    private void holdsIn(long seed, Mix mix) {
        SplittableRandom random = new SplittableRandom(seed);
        try (CommandSide side = new CommandSide(folder)) {
            Course course = Course.random(
                    seed, mix, Names.USUAL, (walk, order) -> checkedAndGiven(side, walk, varied(order, random)));
            order(
                    side,
                    course.walk(),
                    "RegisterCandidate",
                    "rob",
                    Role.RECRUITER,
                    SettlingCommand.NEWCOMER); // has no key yet
            for (int i = 0; i < mix.candidates(); i++) {
                String candidate = course.walk().names().candidate(i);
                order(side, course.walk(), "ForgetCandidate", "pia", Role.PRIVACY_OFFICER, candidate);
                order(side, course.walk(), "AskQuestion", "rob", Role.RECRUITER, candidate);
                order(side, course.walk(), "RegisterCandidate", "rob", Role.RECRUITER, candidate);
            }
        }
    }

    private void order(CommandSide side, Walk walk, String command, String person, Role role, String candidate) {
        walk.rest(Duration.ofMinutes(1));
        ObjectNode body = Walk.example(command).put("candidate", candidate);
        if (body.has("email")) {
            body.put("email", candidate + "@example.org").put("phone", "");
        }
        if (body.has("requisition")) {
            body.put("requisition", walk.names().requisition());
        }
        checkedAndGiven(side, walk, new Order(Walk.type(command), body, new PersonId(person), role, walk.now()));
    }

    /** Mostly as it is; sometimes by somebody else, in any role, or with a body that lacks something. */
    private static Order varied(Order order, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            Role[] roles = Role.values();
            return new Order(
                    order.type(),
                    order.body(),
                    new PersonId("somebody"),
                    roles[random.nextInt(roles.length)],
                    order.occurredAt());
        }
        ObjectNode body = order.body().deepCopy();
        if (random.nextInt(16) == 0 && !body.isEmpty()) {
            List<String> fields = List.copyOf(body.propertyNames());
            body.remove(fields.get(random.nextInt(fields.size())));
        }
        return new Order(order.type(), body, order.person(), order.role(), order.occurredAt());
    }

    private @Nullable Outcome checkedAndGiven(CommandSide side, Walk walk, Order order) {
        side.follow(walk);
        int recorded = walk.recorded().size();
        Map<String, String> before = side.digests();

        SubmissionReply checked = side.check(order);

        assertThat(side.digests()).as("after a check of %s", order).isEqualTo(before);
        SubmissionReply given = side.give(order, walk);
        List<Entry> newer = walk.recorded().subList(recorded, walk.recorded().size());
        assertThat(checked.status()).as("%s is answered %s", order, given).isEqualTo(given.status());
        assertThat(told(checked)).as("%s", order).isEqualTo(told(given));
        if (newer.isEmpty()) {
            rules.add(told(given).path("rule").asString());
            return null;
        }
        done.add(order.command());
        return new Outcome.Recorded(newer.stream().map(Entry::event).toList(), null);
    }

    /** What an answer says of the command: of what is done the types of its events, of a no everything. */
    private static JsonNode told(SubmissionReply reply) {
        ObjectNode body = JSON.valueToTree(reply.body());
        if (reply.status().isError()) {
            return body.remove(OF_THE_REQUEST);
        }
        ObjectNode told = JSON.createObjectNode();
        told.set("command", body.get("command"));
        body.get("events")
                .forEach(event -> told.withArray("events")
                        .add(event.isObject() ? event.get("type").asString() : event.asString()));
        return told;
    }
}
