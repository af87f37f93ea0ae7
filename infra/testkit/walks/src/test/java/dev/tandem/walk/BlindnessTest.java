package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whoever owes feedback learns nothing of the ratings of others. Two logs that differ in nothing but those ratings give the same answer to
 * whatever they order, and the same rows to whatever is read but the history, which is for auditors.
 */
class BlindnessTest {

    /** All were in the interview, in the roles in which they may know more; only the first has given feedback. */
    private static final Map<String, Role> INTERVIEWED =
            Map.of("ivy", Role.INTERVIEWER, "mia", Role.HIRING_MANAGER, "rob", Role.RECRUITER, "eve", Role.EXECUTIVE);

    private static final int ORDERS = 6;

    private static final Set<String> OPINIONS = Set.of("assessed", "feedback", "rating");

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> accepted = new TreeSet<>();

    @Test
    void whatOthersRatedChangesNoAnswerAndNoRow() {
        for (long seed = 0; seed < TestSize.of(15, 1_000); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Log log = new Log();
            Walk walk = Course.begun(log, Mix.INTERVIEWS);
            Tale.interviewTogether(walk, List.of("ivy", "mia", "rob", "eve"));
            for (int step = random.nextInt(6); step > 0; step--) {
                List<String> next = Mix.INTERVIEWS.commands();
                walk.make(move(random), next.get(random.nextInt(next.size())));
            }
            INTERVIEWED.forEach((person, role) -> {
                if (owes(person, log)) {
                    sameAnswers(walk, log, person, role, random);
                }
            });
        }

        assertThat(asked)
                .as("commands that somebody blind ordered")
                .contains("DecideToHire", "ProposeOffer", "DecideRound");
        assertThat(accepted).as("commands that were taken of somebody blind").hasSizeGreaterThan(10);
    }

    private void sameAnswers(Walk walk, Log log, String person, Role role, SplittableRandom random) {
        Log other = log.saying(event -> ratedOtherwise(event, person));
        for (Projection projection : EveryReadModel.all()) {
            if (!(projection instanceof RawProjection)) {
                assertThat(rows(projection, other)).as(projection.name()).isEqualTo(rows(projection, log));
            }
        }
        for (String command : Walk.commands()) {
            if (Walk.allowed(command).contains(role)) {
                for (int i = 0; i < ORDERS; i++) {
                    sameAnswer(walk, other, walk.order(move(random), command), person, role);
                }
            }
        }
    }

    private void sameAnswer(Walk walk, Log other, @Nullable Order drawn, String person, Role role) {
        if (drawn == null) {
            return;
        }
        Order order = new Order(drawn.type(), drawn.body(), new PersonId(person), role, walk.now());
        @Nullable Outcome answer = walk.decide(order);
        assertThat(walk.decideOn(other, order))
                .as("%s of %s", order.body(), person)
                .isEqualTo(answer);
        asked.add(order.command());
        if (answer instanceof Outcome.Recorded) {
            accepted.add(order.command());
        }
    }

    private static Move move(SplittableRandom random) {
        return new Move(0, random.nextInt(12), random.nextInt(), 0);
    }

    private static boolean owes(String person, Log log) {
        return log.entries().stream()
                .noneMatch(entry -> entry.event() instanceof FeedbackSubmitted in
                        && in.interviewer().value().equals(person));
    }

    private static Event ratedOtherwise(Event event, String reader) {
        return switch (event) {
            case FeedbackSubmitted in
            when !in.interviewer().value().equals(reader) ->
                new FeedbackSubmitted(
                        in.interview(),
                        in.application(),
                        in.requisition(),
                        in.candidate(),
                        in.interviewer(),
                        otherwise(in.ratings()),
                        in.recommendation(),
                        in.afterOutcome());
            case FeedbackAmended in
            when !in.interviewer().value().equals(reader) ->
                new FeedbackAmended(
                        in.interview(),
                        in.application(),
                        in.requisition(),
                        in.candidate(),
                        in.interviewer(),
                        otherwise(in.ratings()),
                        in.recommendation(),
                        in.reason(),
                        in.othersVisible(),
                        in.afterOutcome());
            default -> event;
        };
    }

    /** Who was good enough is not, and the other way round. */
    private static List<CompetencyRating> otherwise(List<CompetencyRating> ratings) {
        return ratings.stream()
                .map(one -> CompetencyRating.assessed(
                        one.competency(), one.rating() == null || one.rating() > 2 ? 1 : 4, "What they did shows it"))
                .toList();
    }

    /** All but what was said itself: it is kept until it counts, which {@link CalibrationBlindnessTest} holds. */
    private static Map<String, Set<Object>> rows(Projection projection, Log log) {
        RowsInMemory rows = EveryReadModel.rows(projection, log.entries());
        Map<String, Set<Object>> all = new HashMap<>();
        for (Table<?> table : projection.tables()) {
            if (OPINIONS.contains(table.name())) {
                continue;
            }
            all.put(table.name(), new HashSet<>(rows.all(table)));
        }
        return all;
    }
}
