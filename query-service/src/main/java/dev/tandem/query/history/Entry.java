package dev.tandem.query.history;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it was recorded.
 *
 * @param position where it stands in the store's one order, from 1
 * @param id the fact's id
 * @param type what kind of fact, such as {@code hiring.CandidateSubmitted}
 * @param version the version of that type's shape
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was stored
 * @param actor who did it; {@code system} for what automations did
 * @param actorRole in which role
 * @param command why: the command that led to it; null if its producer did not say
 * @param causedBy the id of the command or fact that directly caused it
 * @param correlationId what one request from outside caused, end to end
 * @param partition the topic's partition it came by
 * @param offset where it stands in that partition
 * @param payload all that the fact says
 */
record Entry(
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
        JsonNode payload) {}
