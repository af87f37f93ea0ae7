package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Set;

/**
 * Events that are cached together.
 *
 * @param tag which they carry
 * @param types which they have; empty: all events of the tag
 * @param limit more events than this are not cached
 */
public record CacheKey(String tag, Set<String> types, int limit) {

    private boolean has(StoredEvent event) {
        return event.tags().contains(tag) && (types.isEmpty() || types.contains(event.type()));
    }

    /** Those of the events that belong to this key. */
    List<StoredEvent> select(List<StoredEvent> events) {
        return events.stream().filter(this::has).toList();
    }
}
