package dev.tandem.query.projection.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was published, whether or not this version of the service knows its type; see {@link Envelope} for what its
 * components mean.
 *
 * @param type the name of its type, such as {@code hiring.CandidateSubmitted}
 * @param actor who did it: a person's id, or {@code system}
 * @param actorRole in which role, by the role's name on the wire
 * @param onBehalfOf for whom, if not for themselves
 * @param actingAs by which relation to the search they did it for that person
 * @param payload its JSON object, not a character of it changed
 */
public record RawEvent(
        long position,
        int partition,
        long offset,
        String key,
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
        @Nullable String correlationId,
        @Nullable String causationId,
        String payload)
        implements PublishedEvent {}
