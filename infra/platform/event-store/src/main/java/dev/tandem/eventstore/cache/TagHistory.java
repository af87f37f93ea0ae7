package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cached events of one tag: all of them (the part without types), or those of some types. Immutable.
 *
 * @param parts each with a different set of types
 */
record TagHistory(List<Part> parts) {

    static final TagHistory NOTHING = new TagHistory(List.of());

    /** The whole history of a new tag, which begins with this event. */
    static TagHistory beginningWith(StoredEvent event, int limit) {
        return new TagHistory(List.of(
                new Part(Set.of(), new StoredEvent[] {event}, limit, Part.OVERHEAD + RecentEvents.weight(event))));
    }

    /**
     * The events of the tag that have one of these types.
     *
     * @param types empty: all events of the tag
     * @param events in order; null: too many to cache
     * @param limit how many events are cached at most
     * @param weight approximate memory, in bytes
     */
    record Part(Set<String> types, StoredEvent @Nullable [] events, int limit, int weight) {

        private static final int OVERHEAD = 200;

        static Part of(CacheKey key, List<StoredEvent> events) {
            if (events.size() > key.limit()) {
                return tooMany(key.types(), key.limit());
            }
            int weight = OVERHEAD;
            for (StoredEvent event : events) {
                weight += RecentEvents.weight(event);
            }
            return new Part(key.types(), events.toArray(StoredEvent[]::new), key.limit(), weight);
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
                return this; // already loaded from the database
            }
            if (count == limit) {
                return tooMany(types, limit);
            }
            StoredEvent[] more = Arrays.copyOf(events, count + 1);
            more[count] = event;
            return new Part(types, more, limit, weight + RecentEvents.weight(event));
        }
    }

    /** The part with these types; null if it was not loaded. */
    @Nullable
    Part part(Set<String> types) {
        for (Part part : parts) {
            if (part.types().equals(types)) {
                return part;
            }
        }
        return null;
    }

    /** A copy with a part added or replaced. */
    TagHistory with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.removeIf(known -> known.types().equals(part.types()));
        all.add(part);
        return new TagHistory(List.copyOf(all));
    }

    /** A copy with the event added to each part it belongs to; this object if there is none. */
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

    /** Approximate memory, in bytes. */
    int weight() {
        int weight = 100;
        for (Part part : parts) {
            weight += part.weight();
        }
        return weight;
    }
}
