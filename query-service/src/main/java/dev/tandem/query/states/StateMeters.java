package dev.tandem.query.states;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What this instance tells, and how far behind it is. */
final class StateMeters {

    private final Counter sent;
    private volatile boolean active;
    private volatile boolean troubled;
    private volatile boolean whole;
    private volatile long lastWhole = System.nanoTime();

    StateMeters(MeterRegistry registry) {
        sent = Counter.builder("tandem.states.sent")
                .description("states and tombstones brought to the state topic by this instance")
                .register(registry);
        gauge(
                registry,
                "tandem.states.behind.seconds",
                "for how long the state topic has not said what the rows say, as far as the instance knows that tells it; 0 in others",
                StateMeters::secondsBehind);
        gauge(
                registry,
                "tandem.states.active",
                "1 in the instance that tells the state topic, else 0",
                it -> it.active ? 1 : 0);
        gauge(
                registry,
                "tandem.states.troubled",
                "1 while the state topic cannot be told and it is tried again, else 0",
                it -> it.troubled ? 1 : 0);
    }

    private void gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<StateMeters> value) {
        Gauge.builder(name, this, value).description(says).register(registry);
    }

    void sent(int many) {
        whole = false;
        sent.increment(many);
    }

    /** The topic says what the rows say. */
    void caughtUp() {
        troubled = false;
        whole = true;
        lastWhole = System.nanoTime();
    }

    /** This instance has begun to be the one that tells, or to look for what it has to tell. */
    void begun() {
        if (!active) {
            lastWhole = System.nanoTime();
        }
        active = true;
        whole = false;
    }

    /** Another instance tells. */
    void standsBy() {
        active = false;
        troubled = false;
    }

    /** It has failed, and will be tried again. */
    void failed() {
        troubled = true;
        whole = false;
    }

    private double secondsBehind() {
        return active && !whole
                ? Duration.ofNanos(System.nanoTime() - lastWhole).toMillis() / 1000.0
                : 0;
    }
}
