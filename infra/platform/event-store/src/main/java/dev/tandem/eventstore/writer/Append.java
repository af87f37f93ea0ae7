package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An append on its way into the log. */
final class Append {

    private final List<NewEvent> events;
    private final List<EncodedEvent> encoded;
    private final Condition condition;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();
    private int losses;

    Append(List<NewEvent> events, Condition condition) {
        this.events = List.copyOf(events);
        this.condition = condition;
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
        if (events.size() > 1 && events.stream().map(NewEvent::id).distinct().count() < events.size()) {
            throw new IllegalArgumentException("each event of an append has an id of its own");
        }
        this.encoded = this.events.stream().map(EncodedEvent::of).toList();
    }

    List<NewEvent> events() {
        return events;
    }

    /** The events, encoded for the database. */
    List<EncodedEvent> encoded() {
        return encoded;
    }

    Condition condition() {
        return condition;
    }

    /** Completed when the outcome is known. */
    CompletableFuture<Appended> outcome() {
        return outcome;
    }

    /** Counts that it was not stored because the connection was lost; returns how often that happened. */
    int lost() {
        return ++losses;
    }
}
