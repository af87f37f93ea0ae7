package dev.tandem.command.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event as it is stored.
 *
 * @param position its place in the one order, from 1
 * @param recordedAt when it was stored, by the database's clock
 * @see NewEvent for the rest
 */
public record StoredEvent(
        long position,
        UUID id,
        String type,
        String version,
        byte[] payload,
        Map<String, String> metadata,
        Instant occurredAt,
        Instant recordedAt,
        Set<String> tags) {}
