package dev.tandem.command.application;

import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.requirements.InterviewPlanState;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.requisition.PlannedRound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The present round of interviews of an application. It begins with its first interview, and ends with a decision: the hiring
 * manager's, or the outcome of a debrief that does not ask for another interview. Whoever applies again begins with the first.
 *
 * @param round as it began; null before the first interview was scheduled
 * @param held whether an interview of it took place
 * @param decided whether it was decided
 */
public record RoundState(@Nullable Round round, boolean held, boolean decided) {

    /** Before any interview. */
    public static final RoundState NONE = new RoundState(null, false, false);

    /** What it is made of. */
    public static final Part<RoundState> PART = Part.from(NONE)
            .on(ApplicationReceived.class, (_, _) -> NONE)
            .on(InterviewScheduled.class, (state, event) -> state.scheduled(event.round()))
            .on(InterviewCompleted.class, (state, _) -> new RoundState(state.round(), true, state.decided()))
            .on(RoundDecided.class, (state, _) -> state.over())
            .on(
                    DebriefHeld.class,
                    (state, event) -> event.outcome() == DebriefOutcome.ANOTHER_INTERVIEW ? state : state.over());

    /** The round that can be decided: one of which an interview took place; null if there is none, or it was decided. */
    public @Nullable Round toDecide() {
        return held && !decided ? round : null;
    }

    /** The round that an interview is of which is scheduled now: the present one until that is decided, then the next by the plan. */
    public Round next(InterviewPlanState.@Nullable Plan plan) {
        return round == null || decided ? following(plan) : round;
    }

    private Round following(InterviewPlanState.@Nullable Plan plan) {
        int number = number() + 1;
        if (plan == null) {
            return Round.unplanned(number);
        }
        List<PlannedRound> rounds = plan.rounds();
        RoundEnd ends = number > rounds.size()
                ? RoundEnd.DEBRIEF
                : rounds.get(number - 1).ends();
        return new Round(number, rounds.size(), plan.version(), ends);
    }

    private int number() {
        return round == null ? 0 : round.number();
    }

    /** Interviews from before rounds were counted are of one round until a debrief or a decision ends it. */
    private RoundState scheduled(@Nullable Round of) {
        Round now = of == null ? next(null) : of;
        boolean begins = now.number() != number();
        return new RoundState(now, held && !begins, decided && !begins);
    }

    private RoundState over() {
        return round == null ? this : new RoundState(round, held, true);
    }
}
