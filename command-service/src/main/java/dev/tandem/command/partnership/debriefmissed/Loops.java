package dev.tandem.command.partnership.debriefmissed;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.partnership.AgreedClock;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Promise;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interview loops of an application, and the debrief that each of them asks for. A loop ends when its last open interview
 * is completed or cancelled; an interview that is scheduled before the debrief opens it again.
 *
 * @param promise the debrief
 * @param open interviews that are to come
 * @param last the last one that was completed since the last debrief; null: none
 * @param ends with which interview each loop ended, and when
 * @param debriefs when the debriefs are to begin
 */
record Loops(
        AgreedClock clock,
        Promise promise,
        Set<InterviewId> open,
        @Nullable InterviewCompleted last,
        List<Fact<InterviewCompleted>> ends,
        Map<DebriefId, Instant> debriefs) {

    static final Loops NONE = new Loops(AgreedClock.NONE, Promise.NONE, Set.of(), null, List.of(), Map.of());

    Loops with(AgreedClock other) {
        return new Loops(other, promise, open, last, ends, debriefs);
    }

    Loops scheduled(Fact<InterviewScheduled> fact) {
        Set<InterviewId> more = new HashSet<>(open);
        more.add(fact.event().interview());
        return new Loops(clock, promise.done(fact.occurredAt()), Set.copyOf(more), last, ends, debriefs);
    }

    Loops completed(Fact<InterviewCompleted> fact) {
        return new Loops(clock, promise, without(fact.event().interview()), fact.event(), ends, debriefs)
                .askIfOver(fact);
    }

    Loops cancelled(Fact<InterviewCancelled> fact) {
        return new Loops(clock, promise, without(fact.event().interview()), last, ends, debriefs).askIfOver(fact);
    }

    Loops scheduled(DebriefScheduled event) {
        return debrief(event.debrief(), event.startsAt());
    }

    /** A debrief that is put off by somebody else is not late on the hiring manager's account. */
    Loops moved(Fact<DebriefRescheduled> fact) {
        DebriefRescheduled event = fact.event();
        @Nullable Instant before = debriefs.get(event.debrief());
        Loops moved = debrief(event.debrief(), event.startsAt());
        return before == null || event.causedBy() == SchedulingParty.HIRING_MANAGER
                ? moved
                : moved.with(promise.putOff(fact.occurredAt(), Duration.between(before, event.startsAt())));
    }

    Loops debriefed(Fact<?> fact) {
        return new Loops(clock, promise.done(fact.occurredAt()), open, null, ends, debriefs);
    }

    Loops dropped(Fact<?> fact) {
        return with(promise.dropped(fact.occurredAt()));
    }

    Loops takenUp(Fact<?> fact) {
        return with(promise.takenUp(fact.occurredAt()));
    }

    Loops missed(DebriefMissed event) {
        return with(promise.overdueSince(event.since()));
    }

    Outcome outcome(RecordDebriefMissed command, Occasion occasion) {
        return Watched.outcome(
                promise.standing(clock, Allowance.agreed(SlaTerms::debriefAfterLastInterview), occasion.now()),
                due -> new DebriefMissed(
                        command.application(),
                        command.requisition(),
                        endBefore(due.since()).candidate(),
                        endBefore(due.since()).interview(),
                        clock.person(Side.HIRING_MANAGER, due.at()),
                        due.since(),
                        due.at()));
    }

    private Loops askIfOver(Fact<?> fact) {
        return open.isEmpty() && last != null ? ended(new Fact<>(fact.id(), last, fact.occurredAt())) : this;
    }

    private Loops ended(Fact<InterviewCompleted> end) {
        return new Loops(
                clock,
                promise.asked(end.occurredAt()),
                open,
                last,
                Stream.concat(ends.stream(), Stream.of(end)).toList(),
                debriefs);
    }

    /** With which interview the loop ended whose debrief was due from then on. */
    private InterviewCompleted endBefore(Instant since) {
        return ends.stream()
                .filter(end -> !end.occurredAt().isAfter(since))
                .reduce((_, later) -> later)
                .orElseThrow()
                .event();
    }

    private Loops with(Promise other) {
        return new Loops(clock, other, open, last, ends, debriefs);
    }

    private Loops debrief(DebriefId debrief, Instant startsAt) {
        Map<DebriefId, Instant> more = new HashMap<>(debriefs);
        more.put(debrief, startsAt);
        return new Loops(clock, promise, open, last, ends, Map.copyOf(more));
    }

    private Set<InterviewId> without(InterviewId interview) {
        Set<InterviewId> fewer = new HashSet<>(open);
        fewer.remove(interview);
        return Set.copyOf(fewer);
    }
}
