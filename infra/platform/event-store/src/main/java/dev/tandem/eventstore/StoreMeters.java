package dev.tandem.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the store tells about itself, as {@code tandem.store.*}. */
final class StoreMeters {

    private final Timer append;
    private final DistributionSummary batch;
    private final Counter conflicts;
    private final Counter remembered;
    private final Counter asked;

    StoreMeters(MeterRegistry registry) {
        append = Timer.builder("tandem.store.append")
                .description("From an append's being taken to its caller's being told, whatever the outcome")
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
        remembered = sourced(registry, "memory");
        asked = sourced(registry, "database");
    }

    private static Counter sourced(MeterRegistry registry, String from) {
        return Counter.builder("tandem.store.sourced")
                .description("Times that a decision's events were read, by where they came from")
                .tag("from", from)
                .register(registry);
    }

    /** Shows how many events wait, where the log ends as far as this process knows, and how far the index of tags lags. */
    static void watch(
            MeterRegistry registry, Supplier<Number> waiting, Supplier<Number> head, Supplier<Number> untagged) {
        Gauge.builder("tandem.store.queue.depth", waiting)
                .description("Events that wait for the writer")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("tandem.store.head", head)
                .description("Newest position that this process knows of")
                .register(registry);
        Gauge.builder("tandem.store.untagged", untagged)
                .description(
                        "Events at the end of the log that readers look at one by one, for the index lacks their tags")
                .baseUnit("events")
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

    void sourced(boolean fromMemory) {
        (fromMemory ? remembered : asked).increment();
    }
}
