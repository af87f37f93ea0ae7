package dev.tandem.command.store;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event to be stored.
 *
 * @param id unique for ever
 * @param type name of the type, such as {@code hiring.CandidateSubmitted}
 * @param version of the type's shape
 * @param payload JSON, UTF-8
 * @param metadata who, why and caused by what; see {@link EventMetadata}
 * @param occurredAt when it happened in the world
 * @param tags stored forms, {@code key:value}
 */
public record NewEvent(
        UUID id,
        String type,
        String version,
        byte[] payload,
        Map<String, String> metadata,
        Instant occurredAt,
        Set<String> tags) {}
