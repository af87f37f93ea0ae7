package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one tag: all of its events (the part with no types), or those of some types. Immutable.
 *
 * @param parts each with a set of types of its own
 */
record TagHistory(List<Part> parts) {

    static final TagHistory NOTHING = new TagHistory(List.of());

    /** The whole history of a tag that no event had before this one. */
    static TagHistory beginningWith(StoredEvent event, int limit) {
        return new TagHistory(
                List.of(new Part(Set.of(), new StoredEvent[] {event}, limit, Part.OVERHEAD + Tail.weight(event))));
    }

    /**
     * Every event of the tag that is of these types.
     *
     * @param types empty: every event of the tag
     * @param events in order; null: too many to remember
     * @param limit beyond which they are too many
     * @param weight what this takes in memory, in bytes, about
     */
    record Part(Set<String> types, StoredEvent @Nullable [] events, int limit, int weight) {

        private static final int OVERHEAD = 200;

        static Part of(Selection selection, List<StoredEvent> events) {
            if (events.size() > selection.limit()) {
                return tooMany(selection.types(), selection.limit());
            }
            int weight = OVERHEAD;
            for (StoredEvent event : events) {
                weight += Tail.weight(event);
            }
            return new Part(selection.types(), events.toArray(StoredEvent[]::new), selection.limit(), weight);
        }

        private static Part tooMany(Set<String> types, int limit) {
            return new Part(types, null, limit, OVERHEAD);
        }

        Part with(StoredEvent event) {
            if (events == null || !types.isEmpty() && !types.contains(event.type())) {
                return this;
            }
            int count = events.length;
            if (count > 0 && events[count - 1].position() >= event.position()) {
                return this; // it was loaded from the database before this process heard of it otherwise
            }
            if (count == limit) {
                return tooMany(types, limit);
            }
            StoredEvent[] more = Arrays.copyOf(events, count + 1);
            more[count] = event;
            return new Part(types, more, limit, weight + Tail.weight(event));
        }
    }

    /** The part with these types, if it was ever loaded. */
    @Nullable
    Part part(Set<String> types) {
        for (Part part : parts) {
            if (part.types().equals(types)) {
                return part;
            }
        }
        return null;
    }

    /** The same with a part added or replaced. */
    TagHistory with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.removeIf(known -> known.types().equals(part.types()));
        all.add(part);
        return new TagHistory(List.copyOf(all));
    }

    /** The same with the event in each part where it belongs; this very object if it belongs in none. */
    TagHistory with(StoredEvent event) {
        Part[] changed = null;
        for (int i = 0; i < parts.size(); i++) {
            Part before = parts.get(i);
            Part after = before.with(event);
            if (after != before) {
                if (changed == null) {
                    changed = parts.toArray(Part[]::new);
                }
                changed[i] = after;
            }
        }
        return changed == null ? this : new TagHistory(List.of(changed));
    }

    /** What this takes in memory, in bytes, about. */
    int weight() {
        int weight = 100;
        for (Part part : parts) {
            weight += part.weight();
        }
        return weight;
    }
}
