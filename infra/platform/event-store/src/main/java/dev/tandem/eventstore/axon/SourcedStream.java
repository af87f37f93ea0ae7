package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;

/** Events that are already read, followed by the marker for the append. For one thread at a time. */
final class SourcedStream implements MessageStream<EventMessage> {

    private final List<StoredEvent> events;
    private final long marker;

    /** Index of the next event; then of the marker; then nothing follows. */
    private int next;

    SourcedStream(Sourced sourced) {
        this.events = sourced.events();
        this.marker = sourced.marker();
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        if (entry.isPresent()) {
            next++;
        }
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        if (next < events.size()) {
            return Optional.of(StoredEntry.of(events.get(next)));
        }
        return next == events.size() ? Optional.of(terminal()) : Optional.empty();
    }

    private Entry<EventMessage> terminal() {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(marker)));
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return next > events.size();
    }

    @Override
    public boolean hasNextAvailable() {
        return next <= events.size();
    }

    @Override
    public void close() {
        next = events.size() + 1;
    }
}
