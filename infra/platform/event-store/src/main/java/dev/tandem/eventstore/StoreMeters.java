package dev.tandem.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** Metrics of the store as a whole, named {@code tandem.store.*}. */
final class StoreMeters {

    private final Counter cached;
    private final Counter queried;

    StoreMeters(MeterRegistry registry) {
        cached = sourced(registry, "memory");
        queried = sourced(registry, "database");
    }

    private static Counter sourced(MeterRegistry registry, String from) {
        return Counter.builder("tandem.store.sourced")
                .description("Times that a decision's events were read, by where they came from")
                .tag("from", from)
                .register(registry);
    }

    /** Registers gauges for the queue, the known head of the log, and the lag of the tag index. */
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

    void sourced(boolean fromMemory) {
        (fromMemory ? cached : queried).increment();
    }
}
