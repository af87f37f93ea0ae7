package dev.tandem.testing.golden;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event as it is stored, in the words of whichever version stored it.
 *
 * @param id the event's
 * @param key its key on the topic
 * @param type its name, such as {@code hiring.OfferExtended}
 * @param version the revision of its shape
 * @param payload its JSON, in UTF-8
 * @param actor who ordered it
 * @param actorRole in which role, by its wire name
 * @param command the name of the command that led to it
 * @param tags all that it concerns, as {@code key:value}
 */
public record OldEvent(
        UUID id,
        String key,
        String type,
        int version,
        byte[] payload,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String actorRole,
        String command,
        List<String> tags) {}
