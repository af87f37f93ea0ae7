package dev.tandem.command.decision;

import dev.tandem.events.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same concept for each of many things, such as for each application of a requisition; see {@link Part#each}. Immutable.
 *
 * @param <K> what tells the things apart
 * @param <P> the concept
 */
public final class Each<K, P> {

    private final Part<P> part;
    private final Function<Event, K> key;
    private final @Nullable Node events;

    /** The newest event, and those before it: one more costs the same however many there are. */
    private record Node(RecordedEvent<?> newest, @Nullable Node before) {}

    Each(Part<P> part, Function<Event, K> key) {
        this(part, key, null);
    }

    private Each(Part<P> part, Function<Event, K> key, @Nullable Node events) {
        this.part = part;
        this.key = key;
        this.events = events;
    }

    Each<K, P> and(RecordedEvent<?> recorded) {
        return new Each<>(part, key, new Node(recorded, events));
    }

    /** The concept for each thing that an event was about, in the order of their first events. */
    public Map<K, P> all() {
        List<RecordedEvent<?>> oldestFirst = new ArrayList<>();
        for (Node node = events; node != null; node = node.before()) {
            oldestFirst.add(node.newest());
        }
        Map<K, P> states = new LinkedHashMap<>();
        for (RecordedEvent<?> recorded : oldestFirst.reversed()) {
            K one = key.apply(recorded.event());
            states.put(one, part.after(states.getOrDefault(one, part.initial()), recorded));
        }
        return states;
    }
}
