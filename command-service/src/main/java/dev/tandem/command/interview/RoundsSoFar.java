package dev.tandem.command.interview;

import dev.tandem.assessment.Assessed;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.requirements.InterviewPlanState.Plan;
import dev.tandem.events.InterviewId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.PlannedRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rounds of interviews of an application took and covered so far.
 *
 * @param slots how long each interview takes that was not called off, and of which round it is
 * @param ratings of what was assessed, or said not to have been
 */
public record RoundsSoFar(Map<InterviewId, Slot> slots, List<CompetencyRating> ratings) {

    private static final RoundsSoFar NONE = new RoundsSoFar(Map.of(), List.of());

    /** What it is made of; whoever applies again begins with the first round. */
    public static final Part<RoundsSoFar> PART = Part.from(NONE)
            .on(ApplicationReceived.class, (_, _) -> NONE)
            .on(
                    InterviewScheduled.class,
                    (so, event) -> event.round() == null
                            ? so
                            : so.with(
                                    event.interview(),
                                    new Slot(event.round().number(), minutes(event.startsAt(), event.endsAt()))))
            .on(InterviewRescheduled.class, (so, event) -> so.with(event.interview(), so.moved(event)))
            .on(InterviewCancelled.class, (so, event) -> so.with(event.interview(), null))
            .on(FeedbackSubmitted.class, (so, event) -> so.and(event.ratings()))
            .on(FeedbackAmended.class, (so, event) -> so.and(event.ratings()));

    /** Of which round an interview is, and how long it takes. */
    public record Slot(int round, long minutes) {}

    /** How many minutes those are. */
    static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private @Nullable Slot moved(InterviewRescheduled event) {
        @Nullable Slot before = slots.get(event.interview());
        return before == null ? null : new Slot(before.round(), minutes(event.startsAt(), event.endsAt()));
    }

    private RoundsSoFar with(InterviewId interview, @Nullable Slot slot) {
        Map<InterviewId, Slot> after = new HashMap<>(slots);
        if (slot == null) {
            after.remove(interview);
        } else {
            after.put(interview, slot);
        }
        return new RoundsSoFar(Map.copyOf(after), ratings);
    }

    private RoundsSoFar and(List<CompetencyRating> more) {
        return new RoundsSoFar(
                slots, Stream.concat(ratings.stream(), more.stream()).toList());
    }

    /**
     * Which of these competencies the plan does not have in that round, and no earlier round of it left open.
     *
     * @param plan by which the round goes; null: by none
     */
    public List<CompetencyId> unplanned(Round round, @Nullable Plan plan, Collection<CompetencyId> assessed) {
        if (plan == null || round.number() > plan.rounds().size()) {
            return List.of();
        }
        Set<CompetencyId> may = new HashSet<>(planned(round, plan).competencies());
        for (PlannedRound earlier : plan.rounds().subList(0, round.number() - 1)) {
            may.addAll(Assessed.stillOpen(earlier.competencies(), ratings));
        }
        return assessed.stream().distinct().filter(one -> !may.contains(one)).toList();
    }

    /**
     * By how many minutes the interviews of that round take longer than planned, with one more of that length.
     *
     * @param plan by which the round goes; null: by none
     * @return null if they do not
     */
    public @Nullable Integer minutesOver(Round round, @Nullable Plan plan, Instant startsAt, Instant endsAt) {
        if (plan == null || round.number() > plan.rounds().size()) {
            return null;
        }
        long together = minutes(startsAt, endsAt)
                + slots.values().stream()
                        .filter(slot -> slot.round() == round.number())
                        .mapToLong(Slot::minutes)
                        .sum();
        long over = together - planned(round, plan).minutes();
        return over > 0 ? Math.toIntExact(over) : null;
    }

    private static PlannedRound planned(Round round, Plan plan) {
        return plan.rounds().get(round.number() - 1);
    }
}
