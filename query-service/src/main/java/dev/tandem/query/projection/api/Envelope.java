package dev.tandem.query.projection.api;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from the topic, with what is known around it.
 *
 * @param position where it stands in the store's one order, from 1
 * @param partition the topic's partition it came from
 * @param offset where it stands in that partition
 * @param key the record's key: its requisition, else its candidate, else its headcount; order holds within a key
 * @param id the event's id
 * @param version the version of its type's shape
 * @param occurredAt when it happened in the world; clocks and metrics go by it
 * @param recordedAt when it was stored
 * @param actor who did it
 * @param actorRole in which role
 * @param command the name of the command that led to it, if the producer said
 * @param correlationId what one request from outside caused, end to end
 * @param causationId the command or event that directly caused it
 * @param event the event itself
 */
public record Envelope(
        long position,
        int partition,
        long offset,
        String key,
        UUID id,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        PersonId actor,
        Role actorRole,
        @Nullable String command,
        @Nullable String correlationId,
        @Nullable String causationId,
        Event event)
        implements PublishedEvent {}
