package dev.tandem.query.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        String payload) {}
