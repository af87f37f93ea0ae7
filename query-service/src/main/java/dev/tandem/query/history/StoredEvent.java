package dev.tandem.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it is kept; what its components mean, {@link Entry} says.
 *
 * @param payload the JSON as it was published, to the letter: personal data in it is sealed
 */
record StoredEvent(
        long position,
        UUID id,
        String type,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String actorRole,
        @Nullable String onBehalfOf,
        @Nullable String actingAs,
        @Nullable String command,
        @Nullable String causedBy,
        @Nullable String correlationId,
        int partition,
        long offset,
        String payload) {

    /**
     * How it is told, once its payload can be read.
     *
     * @param read its payload, in which nothing is sealed any more
     * @param unreadable where something stands in it that cannot be opened: JSON pointers
     */
    Entry told(JsonNode read, List<String> unreadable) {
        return new Entry(
                position,
                id,
                type,
                Summaries.of(type),
                version,
                occurredAt,
                recordedAt,
                actor,
                actorRole,
                onBehalfOf,
                actingAs,
                command,
                causedBy,
                correlationId,
                partition,
                offset,
                read,
                unreadable);
    }
}
