package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.MetadataJson;
import dev.tandem.eventstore.log.NewEvent;
import java.time.Instant;

/**
 * An event encoded for the database. Encoded on the caller's thread, so that the writer's has less to do.
 *
 * @param id as text
 * @param metadata as JSON
 * @param occurredUs microseconds since 1970
 * @param tags joined with {@link #SEPARATOR}
 */
record EncodedEvent(
        String id, String type, String version, byte[] payload, String metadata, long occurredUs, String tags) {

    /** Separates tags, and types, in one string. */
    static final String SEPARATOR = "\u001f";

    static EncodedEvent of(NewEvent event) {
        return new EncodedEvent(
                event.id().toString(),
                event.type(),
                event.version(),
                event.payload(),
                MetadataJson.write(event.metadata()),
                microseconds(event.occurredAt()),
                String.join(SEPARATOR, event.tags()));
    }

    private static long microseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
