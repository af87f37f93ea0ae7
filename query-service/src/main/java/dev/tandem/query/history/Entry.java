package dev.tandem.query.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it was recorded, with all that can still be read of it.
 *
 * @param position where it stands in the store's one order, from 1
 * @param id the event's id
 * @param type what kind of event, such as {@code hiring.CandidateSubmitted}
 * @param summary what happened, in a sentence; null where this version of the service does not know the type
 * @param version the version of that type's shape
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was stored
 * @param actor who did it; {@code system} for what automations did
 * @param actorRole in which role, such as {@code hiring-manager}
 * @param onBehalfOf for whom: the owner of a side of the search, if the actor is a deputy of theirs; null: for themselves
 * @param actingAs by which relation to the search they acted for that person: a duty such as {@code CO_MANAGER}, or
 *     {@code DELEGATE}; null: for themselves
 * @param command why: the command that led to it; null if its producer did not say
 * @param causedBy the id of the command or event that directly caused it
 * @param correlationId what one request from outside caused, end to end
 * @param partition the topic's partition it came by
 * @param offset where it stands in that partition
 * @param payload all that the event says; personal data stands there in clear; {@code {"erased": {"on": …}}} stands for what was
 *     erased, null for what is unreadable
 * @param unreadable where in {@code payload} something stands that cannot be opened, though nobody was forgotten: it was not sealed
 *     with its candidate's key, or was changed since. JSON pointers (RFC 6901) such as {@code /evidence/0/text}; empty unless something is wrong with what is stored. Any null
 *     that it does not name was never said
 */
record Entry(
        long position,
        UUID id,
        String type,
        @Nullable String summary,
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
        JsonNode payload,
        List<String> unreadable) {}
