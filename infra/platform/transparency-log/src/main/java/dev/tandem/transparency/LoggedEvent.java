package dev.tandem.transparency;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import dev.tandem.transparency.tiles.EntryBundle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An event as it is stored: every column of its row, as the database prints it. What {@link #text} makes of it is what the log commits to.
 *
 * @param position its place in the store, from 1
 * @param payload its bytes, not decoded and not decrypted: an erasure leaves them as they are
 * @param metadata its text as the database prints it
 * @param occurredAt to the microsecond
 * @param recordedAt to the microsecond
 * @param tags in the order in which they are stored
 */
public record LoggedEvent(
        long position,
        UUID id,
        String type,
        String version,
        byte[] payload,
        String metadata,
        Instant occurredAt,
        Instant recordedAt,
        List<String> tags) {

    private static final String FORM = "tandem.dev/event@v1";
    private static final String LONG_FORM = "tandem.dev/long-event@v1";

    /** An event. */
    public LoggedEvent {
        if (position < 1) {
            throw new IllegalArgumentException("positions begin with 1, not with " + position);
        }
        tags = List.copyOf(tags);
    }

    /**
     * All of it as one text that a person can read, too, and that can be read in one way only: before everything that may be of any length
     * stands how many bytes it has.
     */
    public byte[] text() {
        FieldWriter text = new FieldWriter(FORM)
                .number("position", position)
                .word("id", id.toString())
                .bytes("type", type)
                .bytes("version", version)
                .number("occurred", micros(occurredAt))
                .number("recorded", micros(recordedAt))
                .number("tags", tags.size());
        tags.forEach(tag -> text.bytes("tag", tag));
        return text.bytes("metadata", metadata).bytes("payload", payload).done();
    }

    /** What stands in the log for it: its text, or if that is too long for an entry, its length and hash. */
    public byte[] entry() {
        return entry(text());
    }

    /** Its hash as a leaf of the tree. */
    public Hash leaf() {
        return Hashing.leaf(entry());
    }

    /** What stands in the log for an event with such a text. */
    public static byte[] entry(byte[] text) {
        return text.length <= EntryBundle.LONGEST_ENTRY
                ? text
                : new FieldWriter(LONG_FORM)
                        .number("size", text.length)
                        .word("sha256", Hashing.sha256(text).toString())
                        .done();
    }

    /**
     * Reads the text of an event.
     *
     * @throws MalformedException if it is not exactly what {@link #text} writes
     */
    public static LoggedEvent parse(byte[] text) {
        FieldReader fields = new FieldReader(text, FORM);
        long position = fields.number("position");
        UUID id = id(fields.word("id"));
        String type = Strict.utf8(fields.bytes("type"));
        String version = Strict.utf8(fields.bytes("version"));
        Instant occurredAt = instant(fields.signed("occurred"));
        Instant recordedAt = instant(fields.signed("recorded"));
        long tagCount = fields.number("tags");
        List<String> tags = new ArrayList<>();
        for (long tag = 0; tag < tagCount; tag++) {
            tags.add(Strict.utf8(fields.bytes("tag")));
        }
        String metadata = Strict.utf8(fields.bytes("metadata"));
        byte[] payload = fields.bytes("payload");
        fields.end();
        if (position < 1) {
            throw new MalformedException("positions begin with 1");
        }
        return new LoggedEvent(position, id, type, version, payload, metadata, occurredAt, recordedAt, tags);
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for what is read but would be written otherwise.
        }
        throw new MalformedException("an id is expected, not " + Strict.shown(text));
    }

    private static long micros(Instant time) {
        if (time.getNano() % 1_000 != 0) {
            throw new IllegalArgumentException("times are stored to the microsecond: " + time);
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
