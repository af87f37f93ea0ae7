package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One caller's events on their way into the log. */
final class Append {

    private final List<NewEvent> events;
    private final List<Row> rows;
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
        this.rows = this.events.stream().map(Row::of).toList();
    }

    List<NewEvent> events() {
        return events;
    }

    /** The events in the forms that the database takes. */
    List<Row> rows() {
        return rows;
    }

    Condition condition() {
        return condition;
    }

    /** Completed once it is known what became of the events. */
    CompletableFuture<Appended> outcome() {
        return outcome;
    }

    /** Counts how often the connection was lost while storing this, and it turned out not to be stored. */
    int lost() {
        return ++losses;
    }
}
