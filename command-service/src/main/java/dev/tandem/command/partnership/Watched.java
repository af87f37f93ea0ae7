package dev.tandem.command.partnership;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.AgreedClock.Reckoning.Due;
import dev.tandem.command.partnership.Promise.Standing;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A promise with the clock by which it is kept or broken.
 *
 * @param asking the fact that asked for the deed, the last if there were several; null before
 * @param <E> the type of that fact
 */
public record Watched<E extends Event>(
        AgreedClock clock, Promise promise, @Nullable E asking) {

    /** Starts reading with the clock of that requisition; what asks for the deed and what ends it comes after. */
    public static <E extends Event> Reading<Watched<E>> on(RequisitionId requisition) {
        return Reading.into(new Watched<E>(AgreedClock.NONE, Promise.NONE, null))
                .of(requisition.tag())
                .with(AgreedClock.PART, Watched::clock, Watched::with);
    }

    /** That fact asks for the deed. */
    public Watched<E> asked(Fact<E> fact) {
        return new Watched<>(clock, promise.asked(fact.occurredAt()), fact.event());
    }

    /** With that fact the deed is done, or no longer owed. */
    public Watched<E> done(Fact<?> fact) {
        return with(promise.done(fact.occurredAt()));
    }

    /** With that fact the application ended for which it was owed. */
    public Watched<E> dropped(Fact<?> fact) {
        return with(promise.dropped(fact.occurredAt()));
    }

    /** With that fact the application goes on: what was owed when it ended is asked for anew. */
    public Watched<E> takenUp(Fact<?> fact) {
        return with(promise.takenUp(fact.occurredAt()));
    }

    /** It is on record that the time ran out. */
    public Watched<E> overdue(OverdueEvent event) {
        return with(promise.overdueSince(event.since()));
    }

    /** The same with another clock. */
    public Watched<E> with(AgreedClock other) {
        return new Watched<>(other, promise, asking);
    }

    /** The same with another promise. */
    public Watched<E> with(Promise other) {
        return new Watched<>(clock, other, asking);
    }

    /**
     * Records that the time ran out, if it did and that is news.
     *
     * @param overdue the fact to record, made of what asked for the deed and when it was due
     */
    public Outcome outcome(
            Function<SlaTerms, Allowance> allowance, Occasion occasion, BiFunction<E, Due, OverdueEvent> overdue) {
        if (asking == null) {
            return Outcome.refused(ClockRule.NOTHING_PROMISED);
        }
        return outcome(promise.standing(clock, allowance, occasion.now()), due -> overdue.apply(asking, due));
    }

    /** The same for a promise that was looked at already. */
    public static Outcome outcome(Standing standing, Function<Due, OverdueEvent> overdue) {
        return switch (standing) {
            case Standing.Broken broken -> Outcome.recordedAt(broken.due().at(), overdue.apply(broken.due()));
            case Standing.Running running ->
                Outcome.refused(
                        ClockRule.NOT_DUE_YET,
                        "It is due at " + running.dueAt() + ".",
                        Map.of(OverdueDecision.DUE_AT, running.dueAt()));
            case Standing.Quiet quiet -> Outcome.refused(quiet.why());
        };
    }

    /** Whether a fact of that origin asks for anything: the past that is brought in asks nothing of anybody. */
    public static boolean asks(Origin origin) {
        return origin == Origin.NATIVE;
    }
}
