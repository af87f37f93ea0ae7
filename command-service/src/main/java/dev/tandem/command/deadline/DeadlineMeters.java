package dev.tandem.command.deadline;

import dev.tandem.command.deadline.Deadlines.Counts;
import dev.tandem.command.deadline.api.DeadlineRule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Meters of the clocks:
 *
 * <ul>
 *   <li>{@code tandem.clocks.waiting}: checks on the schedule, without those that rest;
 *   <li>{@code tandem.clocks.due}: those of them that should have been made by now;
 *   <li>{@code tandem.clocks.checks}: what checks came to, by {@code check} (the kind) and {@code outcome}: {@code recorded}
 *       (overdue, or escalated), or the rule in lower case: {@code promise-kept}, {@code not-due-yet}, {@code clock-rests}, ….
 *       A promise that is kept before its clock runs out counts as {@code promise-kept} at once.
 * </ul>
 */
final class DeadlineMeters {

    static final String RECORDED = "recorded";

    private final MeterRegistry meters;

    DeadlineMeters(MeterRegistry meters, Deadlines deadlines, InstantSource time) {
        this.meters = meters;
        gauge(
                "tandem.clocks.waiting",
                "Checks on the schedule, without those that rest",
                deadlines,
                time,
                Counts::waiting);
        gauge("tandem.clocks.due", "Checks that should have been made by now", deadlines, time, Counts::due);
    }

    /** A check came to that. */
    void checked(String kind, String outcome) {
        meters.counter(
                        "tandem.clocks.checks",
                        "check",
                        kind,
                        "outcome",
                        outcome.toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
    }

    /** The entry at that place is not needed any more, because the promise was kept. */
    void forgotten(String place) {
        checked(Deadline.kind(place), DeadlineRule.PROMISE_KEPT.name());
    }

    private void gauge(
            String name, String description, Deadlines deadlines, InstantSource time, ToDoubleFunction<Counts> count) {
        Gauge.builder(name, deadlines, it -> count.applyAsDouble(it.counts(time.instant())))
                .description(description)
                .register(meters);
    }
}
