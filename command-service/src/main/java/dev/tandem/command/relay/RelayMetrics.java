package dev.tandem.command.relay;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What the relay did and how far it is behind. Gauges ask the database when they are read; without it they are NaN. */
final class RelayMetrics implements Consumer<List<StoredEvent>> {

    private final Counter sent;
    private final DistributionSummary batch;

    RelayMetrics(MeterRegistry registry) {
        sent = Counter.builder("tandem.relay.sent")
                .description("events brought to Kafka by this instance")
                .register(registry);
        batch = DistributionSummary.builder("tandem.relay.batch.size")
                .description("events in one Kafka transaction")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    @Override
    public void accept(List<StoredEvent> relayed) {
        sent.increment(relayed.size());
        batch.record(relayed.size());
    }

    /** Shows where the relay is; {@code registry} asks whenever it is read. */
    static void show(MeterRegistry registry, Relay relay, TopicProgress topic, EventStore store) {
        gauge(
                registry,
                "tandem.relay.position",
                "position of the last event on the topic",
                relay,
                _ -> topic.position());
        gauge(registry, "tandem.relay.lag", "stored events that are not on the topic yet", relay, _ -> {
            // In this order, or what is relayed in between would count as a negative lag.
            long position = topic.position();
            return store.head() - position;
        });
        gauge(
                registry,
                "tandem.relay.lag.seconds",
                "age of the oldest event that is not on the topic yet",
                relay,
                _ -> topic.secondsBehind());
        gauge(
                registry,
                "tandem.relay.active",
                "1 in the instance that relays, else 0",
                relay,
                it -> it.status().state() == RelayStatus.State.LEADING ? 1 : 0);
        gauge(
                registry,
                "tandem.relay.troubled",
                "1 while the relay waits or is stuck, else 0",
                relay,
                it -> it.status().troubled() ? 1 : 0);
    }

    private static void gauge(
            MeterRegistry registry, String name, String description, Relay relay, ToDoubleFunction<Relay> value) {
        Gauge.builder(name, relay, value).description(description).register(registry);
    }
}
