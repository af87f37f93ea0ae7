package dev.tandem.eventstore.writer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Metrics of appends, named {@code tandem.store.*}. */
final class AppendMeters {

    private final Timer append;
    private final DistributionSummary batch;
    private final Counter conflicts;

    AppendMeters(MeterRegistry registry) {
        append = Timer.builder("tandem.store.append")
                .description("Time from an append to its completion, whatever the outcome")
                .publishPercentileHistogram()
                .register(registry);
        batch = DistributionSummary.builder("tandem.store.batch.size")
                .description("Events stored in one transaction")
                .baseUnit("events")
                .publishPercentileHistogram()
                .register(registry);
        conflicts = Counter.builder("tandem.store.conflicts")
                .description("Appends refused because of an event that matched their condition")
                .register(registry);
    }

    void time(Append append) {
        long start = System.nanoTime();
        append.outcome().whenComplete((_, _) -> this.append.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    }

    void batch(int events) {
        batch.record(events);
    }

    void conflict() {
        conflicts.increment();
    }
}
