package dev.tandem.eventstore.log;

import java.util.Set;

/**
 * Matches events that carry all of the tags and are of any of the types.
 *
 * @param tags tags ({@code key:value}), all of which an event must carry; empty: any event
 * @param types type names, one of which an event must have; empty: any type
 */
public record Criterion(Set<String> tags, Set<String> types) {

    public Criterion {
        tags = Set.copyOf(tags);
        types = Set.copyOf(types);
    }

    /** Whether an event with that type and those tags matches. */
    public boolean matches(String type, Set<String> eventTags) {
        return (types.isEmpty() || types.contains(type)) && eventTags.containsAll(tags);
    }

    /** Whether the event matches. */
    public boolean matches(StoredEvent event) {
        return matches(event.type(), event.tags());
    }
}
