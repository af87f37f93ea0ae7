package dev.tandem.command.partnership.overdue;

import dev.tandem.agreement.Ledger;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.command.partnership.ClockRule;
import dev.tandem.command.partnership.RequisitionClock;
import dev.tandem.events.partnership.OverdueEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promise with the clock by which it is kept or broken.
 *
 * @param recorded what is on record as overdue
 */
record Watched<L extends Ledger>(Promise<L> promise, SlaClock clock, L ledger, List<OverdueEvent> recorded) {

    /** Reads the clock of the requisition, and what its events say about the promise within its scope. */
    static DecisionModel<Watched<?>> model(Promise<?> promise, RecordOverdue command) {
        DecisionModel<Watched<?>> model = DecisionModel.<Watched<?>>into(unknown(promise))
                .of(command.requisition().tag())
                .with(RequisitionClock.PART, Watched::clock, Watched::with);
        if (promise.scope() == Promise.Scope.APPLICATION && command.application() != null) {
            model.of(command.requisition().tag(), command.application().tag());
        }
        promise.follows().forEach(type -> model.onRecorded(type, Watched::after));
        return model.on(promise.overdueType(), Watched::recorded);
    }

    private static <L extends Ledger> Watched<L> unknown(Promise<L> promise) {
        return new Watched<>(promise, SlaClock.NONE, promise.none(), List.of());
    }

    private Watched<L> with(SlaClock other) {
        return new Watched<>(promise, other, ledger, recorded);
    }

    private Watched<L> after(RecordedEvent<?> stored) {
        return new Watched<>(promise, clock, promise.after(ledger, stored.event(), stored.occurredAt()), recorded);
    }

    private Watched<L> recorded(OverdueEvent overdue) {
        return new Watched<>(
                promise,
                clock,
                ledger,
                Stream.concat(recorded.stream(), Stream.of(overdue)).toList());
    }

    /** Records that the time ran out, if it did and that is news; the oldest first. */
    Outcome outcome(String subject, Instant now) {
        @Nullable Instant next = null;
        ClockRule why = ClockRule.NOTHING_PROMISED;
        for (Obligation owed : ledger.obligations().of(subject)) {
            switch (promise.due(owed, clock)) {
                case Due due when isRecorded(subject, due) -> why = ClockRule.ALREADY_OVERDUE;
                case Due due
                when owed.missed(due, now) -> {
                    return Outcome.recordedAt(due.at(), promise.overdue(ledger, owed, due, clock));
                }
                case Due _ when !owed.open() -> why = ClockRule.PROMISE_KEPT;
                case Due due -> next = due.at();
                case Reckoning.Resting _ ->
                    why = owed.open() && !clock.over() ? ClockRule.CLOCK_RESTS : ClockRule.PROMISE_KEPT;
                case Reckoning.NotPromised _ -> why = ClockRule.NOTHING_PROMISED;
            }
        }
        return next == null
                ? Outcome.refused(why)
                : Outcome.refused(ClockRule.NOT_DUE_YET, "It is due at " + next + ".", Map.of(ClockCheck.DUE_AT, next));
    }

    private boolean isRecorded(String subject, Due due) {
        return recorded.stream()
                .anyMatch(overdue -> overdue.since().equals(due.since()) && subject.equals(promise.subjectOf(overdue)));
    }
}
