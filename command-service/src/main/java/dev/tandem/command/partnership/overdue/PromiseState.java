package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.partnership.OverdueEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A promise with the clock by which it is kept or broken.
 *
 * @param recorded what is on record as overdue
 * @param erasedAt when whoever it is about was erased; null if they were not
 */
record PromiseState<L extends Ledger>(
        Promise<L> promise,
        SlaClock clock,
        L ledger,
        List<OverdueEvent> recorded,
        @Nullable Instant erasedAt) {

    private static final Part<@Nullable Instant> ERASED = Part.latest(List.of(CandidateForgotten.class));

    /** Reads the clock of the requisition, and what its events say about the promise within its scope. */
    static DecisionModel<PromiseState<?>> model(Promise<?> promise, RecordOverdue command) {
        Tag requisition = command.requisition().tag();
        return promise.scope() == Promise.Scope.APPLICATION && command.application() != null
                ? model(
                        promise,
                        requisition,
                        command.candidate(),
                        requisition,
                        command.application().tag())
                : model(promise, requisition, command.candidate(), requisition);
    }

    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    private static <L extends Ledger> DecisionModel<PromiseState<?>> model(
            Promise<L> promise, Tag requisition, @Nullable CandidateId candidate, Tag... scope) {
        Part<L> ledger = Part.from(promise.none())
                .onAny(
                        promise.follows(),
                        (before, recorded) -> promise.after(before, recorded.event(), recorded.occurredAt()));
        Part<List<OverdueEvent>> recorded = Part.all(promise.overdueType(), overdue -> overdue);
        return DecisionModel.into(
                (clock, owed, overdue, erasedAt) -> new PromiseState<>(promise, clock, owed, overdue, erasedAt),
                RequisitionClock.PART.of(requisition),
                ledger.of(scope),
                recorded.of(scope),
                candidate == null ? DecisionModel.known(null) : ERASED.of(candidate.tag()));
    }

    /** Records that the time ran out, if it did and that is news; the oldest first. */
    Outcome outcome(String subject, Instant now) {
        @Nullable Instant next = null;
        DeadlineRule why = DeadlineRule.NOTHING_PROMISED;
        for (Obligation owed : ledger.obligations().of(subject)) {
            switch (promise.due(owed, clock)) {
                case Due due when isErasedBy(due) -> why = DeadlineRule.PROMISE_KEPT;
                case Due due when isRecorded(subject, due) -> why = DeadlineRule.ALREADY_OVERDUE;
                case Due due
                when owed.missed(due, now) -> {
                    return Outcome.recordedAt(
                            due.at(), promise.broken(ledger, owed, due, clock).toArray(Event[]::new));
                }
                case Due _ when !owed.open() -> why = DeadlineRule.PROMISE_KEPT;
                case Due due -> next = due.at();
                case Reckoning.Resting _ ->
                    why = owed.open() && !clock.over() ? DeadlineRule.CLOCK_RESTS : DeadlineRule.PROMISE_KEPT;
                case Reckoning.NotPromised _ -> why = DeadlineRule.NOTHING_PROMISED;
            }
        }
        return next == null
                ? Outcome.refused(why)
                : Outcome.refused(
                        DeadlineRule.NOT_DUE_YET, "It is due at " + next + ".", Map.of(DeadlineCheck.DUE_AT, next));
    }

    /** What is said of the search may come later; that they are erased holds at once. */
    private boolean isErasedBy(Due due) {
        return erasedAt != null && !erasedAt.isAfter(due.at());
    }

    private boolean isRecorded(String subject, Due due) {
        return recorded.stream()
                .anyMatch(overdue -> overdue.since().equals(due.since()) && subject.equals(promise.subjectOf(overdue)));
    }
}
