package dev.tandem.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/** What the store tells about itself as a whole, as {@code tandem.store.*}. */
final class StoreMeters {

    private final Counter remembered;
    private final Counter asked;

    StoreMeters(MeterRegistry registry) {
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

    void sourced(boolean fromMemory) {
        (fromMemory ? remembered : asked).increment();
    }
}
