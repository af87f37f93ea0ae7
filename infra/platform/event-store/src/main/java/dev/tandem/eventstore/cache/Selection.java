package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Set;

/**
 * Events worth remembering together.
 *
 * @param tag that they carry
 * @param types that they are of; empty: all of the tag's
 * @param limit with more than so many events it is not worth it
 */
public record Selection(String tag, Set<String> types, int limit) {

    private boolean has(StoredEvent event) {
        return event.tags().contains(tag) && (types.isEmpty() || types.contains(event.type()));
    }

    List<StoredEvent> from(List<StoredEvent> events) {
        return events.stream().filter(this::has).toList();
    }
}
