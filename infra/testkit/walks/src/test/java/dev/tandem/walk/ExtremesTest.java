package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.testing.TestSize;
import dev.tandem.walk.Mutations.Mutation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whatever the door lets in, every other part can hold: in states where a command is accepted, one of its values is put at the edge of
 * its type. What is accepted is recorded, goes through every clock and is folded by every read model; what is not hears why.
 */
class ExtremesTest {

    /** So many bodies that are extreme are read at most in the place of each that is lawful. */
    private static final int TRIES = 40;

    private static final int WIDE = TestSize.of(2, 60);
    private static final int FAR = TestSize.of(15, 600);

    /**
     * So many courses are tried at most until something extreme of every command was accepted: of those in which each command has its
     * turn, and then of those in which many are hired and what is missing comes often.
     */
    private static final int WIDEST = 30;

    private static final int FARTHEST = 300;

    /** It names an absence by a person and a day: another day than that is not accepted, and people are called as ever here. */
    private static final String NAMES_A_DAY = "CancelAbsence";

    /** They name a search that replaces somebody, or a webhook, and the ids of those are drawn: they are called as ids ever are. */
    private static final Set<String> NAME_A_DRAWN_ID = Set.of("ForgetReplaced", "UnsubscribeWebhook");

    private static final Duration LONG_AFTER = Duration.ofDays(70);

    /** By command, where something extreme stood when it was accepted. */
    private final Map<String, Set<String>> accepted = new TreeMap<>();

    private final Set<String> tried = new HashSet<>();

    private final Set<String> withExtremeIds = new TreeSet<>();
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void whatIsLetInIsFoldedByEveryReadModelAndEveryClock() throws Exception {
        try (StoredReadModels readModels = new StoredReadModels()) {
            for (long seed = 0; seed < WIDE || !missing().isEmpty() && seed < WIDEST; seed++) {
                holdsIn(Course.even(seed, 250, Names.EXTREME, this::give), readModels);
            }
            for (long seed = 0; seed < FAR; seed++) {
                holdsIn(Course.random(seed, Mix.EVERYTHING, Names.EXTREME, this::give), readModels);
            }
            for (long seed = 0; !missing().isEmpty() && seed < FARTHEST; seed++) {
                holdsIn(Course.random(seed, Mix.OFFERS.often(missing()), Names.EXTREME, this::give), readModels);
            }
        }

        assertThat(missing())
                .as("commands of which nothing extreme was accepted")
                .isEmpty();
        assertThat(accepted.values().stream().mapToInt(Set::size).sum())
                .as("extremes that were accepted")
                .isGreaterThan(400);
        assertThat(accepted.values().stream().flatMap(Set::stream))
                .as("times at which something happened")
                .anyMatch(path -> path.startsWith(CommandHeaders.OCCURRED_AT));
    }

    private void holdsIn(Course course, StoredReadModels readModels) throws SQLException {
        course.rest(LONG_AFTER);
        assertThat(readModels.complaints(course.log())).isEmpty();
        course.log().stream()
                .filter(entry -> entry.tags().stream().anyMatch(ExtremesTest::isExtreme))
                .forEach(entry -> withExtremeIds.add(entry.command()));
    }

    /** Of a command that names nothing but what there is, it is enough that what it names is called as oddly as can be. */
    private Set<String> missing() {
        Set<String> missing = new TreeSet<>(Walk.commands());
        missing.removeAll(accepted.keySet());
        missing.remove(NAMES_A_DAY);
        missing.removeAll(NAME_A_DRAWN_ID);
        missing.removeIf(command -> namesOnlyWhatThereIs(command) && withExtremeIds.contains(command));
        return missing;
    }

    private static boolean isExtreme(Tag tag) {
        return tag.value().equals(Names.EXTREME.requisition())
                || Names.EXTREME.candidates().contains(tag.value());
    }

    /** Ids of things and people, the version of one, and constants: other values than those that there are cannot be accepted. */
    private static boolean namesOnlyWhatThereIs(String command) {
        return Arrays.stream(Walk.type(command).type().getRecordComponents())
                .allMatch(component -> Id.class.isAssignableFrom(component.getType())
                        || component.getType() == PersonId.class
                        || component.getType().isEnum()
                        || component.getGenericType().getTypeName().endsWith("Id>")
                        || component.getName().equals("version"));
    }

    /** If the order is lawful, first something extreme in its place; the order itself if none of that is accepted. */
    private @Nullable Outcome give(Walk walk, Order order) {
        if (!(walk.decide(order) instanceof Outcome.Recorded)) {
            return null;
        }
        List<Mutation> mutations = new ArrayList<>(Mutations.of(order.type().type(), order.body()));
        for (int i = 0; i < TRIES && !mutations.isEmpty(); i++) {
            Mutation mutation = mutations.remove(random.nextInt(mutations.size()));
            if (isNews(order, mutation.path() + " " + mutation.value())
                    && give(
                                    walk,
                                    order,
                                    mutation,
                                    when(order, order.occurredAt().toString()))
                            instanceof Outcome.Recorded recorded) {
                return recorded;
            }
        }
        for (JsonNode moment : ExtremeValues.of(Instant.class)) {
            @Nullable String occurredAt = when(order, moment.asString());
            Mutation none = new Mutation(order.body(), CommandHeaders.OCCURRED_AT, moment);
            if (occurredAt != null
                    && isNews(order, "at " + occurredAt)
                    && give(walk, order, none, occurredAt) instanceof Outcome.Recorded recorded) {
                return recorded;
            }
        }
        return walk.give(order);
    }

    /** Each is tried once, but of a command of which nothing was accepted yet: what was refused then may not be now. */
    private boolean isNews(Order order, String extreme) {
        return tried.add(order.command() + " " + extreme) || !accepted.containsKey(order.command());
    }

    /** Only an importer says when it happened. */
    private static @Nullable String when(Order order, String occurredAt) {
        return order.role() == Role.IMPORTER ? occurredAt : null;
    }

    private @Nullable Outcome give(Walk walk, Order order, Mutation mutation, @Nullable String occurredAt) {
        Door.@Nullable LetIn letIn = Door.read(order, mutation.body(), occurredAt, walk.now());
        if (letIn == null) {
            return null;
        }
        Outcome outcome = walk.give(letIn.command(), order, letIn.occurredAt());
        switch (outcome) {
            case Outcome.Recorded _ ->
                accepted.computeIfAbsent(order.command(), _ -> new TreeSet<>())
                        .add(mutation.path() + " " + mutation.value());
            case Outcome.Refused refused -> Door.requireReasons(refused);
        }
        return outcome;
    }
}
