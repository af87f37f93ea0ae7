package dev.tandem.query.history;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it is kept; what its components mean, {@link Entry} says.
 *
 * @param payload as it was published: personal data in it is sealed
 */
record RecordedEvent(
        long position,
        UUID id,
        String type,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        PersonId actor,
        Role actorRole,
        @Nullable String command,
        @Nullable String causedBy,
        @Nullable String correlationId,
        int partition,
        long offset,
        JsonNode payload) {

    /**
     * How it is told, once its payload can be read.
     *
     * @param untold what of it cannot
     */
    Entry told(SealedTexts.Untold untold) {
        return new Entry(
                position,
                id,
                type,
                version,
                occurredAt,
                recordedAt,
                actor,
                actorRole,
                command,
                causedBy,
                correlationId,
                partition,
                offset,
                payload,
                untold.erased(),
                untold.unreadable());
    }
}
