package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An append on its way into the log. */
final class Append {

    /** It was never sent to the database. */
    static final long UNSENT = -1;

    private final List<NewEvent> events;
    private final List<EncodedEvent> encoded;
    private final Condition condition;
    private final CompletableFuture<Appended> outcome = new CompletableFuture<>();
    private int losses;
    private long sentAfter = UNSENT;

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

    /** It is about to be sent, when the log ends at this position. */
    void sentAfter(long head) {
        sentAfter = head;
    }

    /** The head of the log when it was last sent: an event found there or before was not stored by this append. */
    long sentAfter() {
        return sentAfter;
    }

    /** Counts that it was not stored because the connection was lost; returns how often that happened. */
    int lost() {
        return ++losses;
    }
}
