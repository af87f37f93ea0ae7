package dev.tandem.eventstore.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An event to be stored.
 *
 * @param id unique in the log
 * @param type name of the type, such as {@code courses.StudentSubscribed}
 * @param version of the payload's schema
 * @param payload JSON, UTF-8
 * @param metadata who, why and caused by what, under names of the application's choice
 * @param occurredAt when it happened in the world; stored in microseconds
 * @param tags {@code key:value}, without control characters
 */
public record NewEvent(
        UUID id,
        String type,
        String version,
        byte[] payload,
        Map<String, String> metadata,
        Instant occurredAt,
        Set<String> tags) {

    /**
     * The longest type and version, in characters. Type and tag share an entry of a B-tree, which in PostgreSQL takes at most
     * 2,704 bytes, and a character takes up to three. Checked here, because the index is filled after the append.
     */
    public static final int LONGEST_TYPE = 255;

    /** The longest tag, in characters. */
    public static final int LONGEST_TAG = 512;

    /**
     * An event to be stored.
     *
     * @throws IllegalArgumentException if a type or tag is empty, too long or holds a control character, or metadata holds
     *     U+0000 (which PostgreSQL cannot store)
     */
    public NewEvent {
        requirePlain("type", type, LONGEST_TYPE);
        requirePlain("version", version, LONGEST_TYPE);
        tags.forEach(tag -> requirePlain("tag", tag, LONGEST_TAG));
        metadata.forEach((key, value) -> {
            if (key.indexOf(0) >= 0 || value.indexOf(0) >= 0) {
                throw new IllegalArgumentException("metadata cannot hold U+0000: " + key);
            }
        });
        metadata = Map.copyOf(metadata);
        tags = Set.copyOf(tags);
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** This event once stored. */
    public StoredEvent stored(long position, Instant recordedAt) {
        return new StoredEvent(position, id, type, version, payload, metadata, occurredAt, recordedAt, tags);
    }

    private static void requirePlain(String what, String text, int longest) {
        if (text.isEmpty() || text.length() > longest || holdsControl(text)) {
            throw new IllegalArgumentException(
                    "a " + what + " has 1 to " + longest + " characters and no control characters: " + text);
        }
    }

    private static boolean holdsControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
