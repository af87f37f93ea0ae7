package dev.tandem.agreement.promise;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Obligations;
import dev.tandem.agreement.Subject;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The interviews of an application, loop by loop. A loop ends when its last open interview is completed or cancelled; an interview
 * that is scheduled before the debrief, or before the decision, opens it again, and one that never took place asks for nothing.
 *
 * @param feedback what interviewers owe of the present round
 * @param interviews those that are to come
 * @param last the last one that took place since the last debrief or decision; null: none
 * @param round the present one; null before the first, and where rounds were not counted
 * @param decided whether the present round was decided
 * @param debriefs when the debriefs are to begin
 */
record Loops(
        Obligations obligations,
        Obligations feedback,
        Set<InterviewId> interviews,
        @Nullable InterviewId last,
        @Nullable Round round,
        boolean decided,
        Map<DebriefId, Instant> debriefs)
        implements Ledger {

    static final Loops NONE = new Loops(Obligations.NONE, Obligations.NONE, Set.of(), null, null, false, Map.of());

    Loops with(Obligations changed) {
        return new Loops(changed, feedback, interviews, last, round, decided, debriefs);
    }

    Loops changed(UnaryOperator<Obligations> change) {
        return with(change.apply(obligations));
    }

    /** What is owed no more once an interview is to come again, which may be the first of a round. */
    Loops scheduled(InterviewScheduled event, Instant at) {
        @Nullable Round of = event.round();
        boolean begins = of != null && (round == null || of.number() != round.number());
        return new Loops(
                obligations.moot(_ -> true, at, false),
                begins ? Obligations.NONE : feedback,
                InterviewSet.with(interviews, event.interview()),
                last,
                of,
                !begins && decided,
                debriefs);
    }

    /** It took place; after the decision nobody waits for what comes of it. */
    Loops completed(InterviewId interview) {
        return new Loops(
                obligations,
                feedback,
                InterviewSet.without(interviews, interview),
                decided && round != null ? null : interview,
                round,
                decided,
                debriefs);
    }

    Loops cancelled(InterviewId interview) {
        return new Loops(
                obligations, feedback, InterviewSet.without(interviews, interview), last, round, decided, debriefs);
    }

    /** What interviewers owe after that event, on which what is owed of the loop waits. */
    Loops hears(Event event, Instant at) {
        if (round == null) {
            return this;
        }
        Obligations owed = Feedback.PROMISE.after(feedback, event, at);
        return owed.equals(feedback)
                ? this
                : new Loops(obligations.after(_ -> true, owed.all()), owed, interviews, last, round, decided, debriefs);
    }

    /** With this the talk about the loop is over, whatever came of it. */
    Loops over(Obligations owed, boolean nowDecided) {
        return new Loops(owed, feedback, interviews, null, round, decided || nowDecided, debriefs);
    }

    /** Whoever applies again is interviewed from the first round on. */
    Loops begunAnew() {
        return new Loops(obligations.begunAnew(), Obligations.NONE, interviews, null, null, false, debriefs);
    }

    /** A debrief decides its round, unless it asks for another interview. */
    static boolean decides(DebriefHeld event) {
        return event.outcome() != DebriefOutcome.ANOTHER_INTERVIEW;
    }

    Loops startsAt(DebriefId debrief, Instant at) {
        Map<DebriefId, Instant> more = new LinkedHashMap<>(debriefs);
        more.put(debrief, at);
        return new Loops(obligations, feedback, interviews, last, round, decided, more);
    }

    /** Asks the hiring manager, after the interviewers' feedback, if the loop is over. */
    Loops asksIfOver(OfApplication event, Instant at) {
        return interviews.isEmpty() && last != null
                ? with(obligations.asked(Obligation.asked(Subject.of(event, last), Side.HIRING_MANAGER, at)
                        .after(feedback.all())))
                : this;
    }
}
