package dev.tandem.agreement.promise;

import dev.tandem.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a search, in order. One more event costs the same however many there are. Immutable. */
final class SearchHistory {

    /** Before anything happened. */
    static final SearchHistory NONE = new SearchHistory(null);

    private final @Nullable Node last;

    private SearchHistory(@Nullable Node last) {
        this.last = last;
    }

    /** An event, and when it occurred. */
    record Happened(Event event, Instant at) {}

    private record Node(Happened happened, @Nullable Node before) {}

    SearchHistory and(Event event, Instant at) {
        return new SearchHistory(new Node(new Happened(event, at), last));
    }

    /** All of it, the first to be recorded first. */
    List<Happened> all() {
        List<Happened> newestFirst = new ArrayList<>();
        for (Node node = last; node != null; node = node.before()) {
            newestFirst.add(node.happened());
        }
        return newestFirst.reversed();
    }
}
