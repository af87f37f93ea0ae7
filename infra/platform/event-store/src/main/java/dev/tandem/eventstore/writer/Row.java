package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.Metadata;
import dev.tandem.eventstore.log.NewEvent;
import java.time.Instant;

/**
 * An event in the forms that the database takes. Made on the thread of whoever appends, of which there are many, so that the
 * one that writes has less to do.
 *
 * @param id as text
 * @param metadata as JSON
 * @param occurredUs microseconds since 1970
 * @param tags as one text, with {@link #SEPARATOR} between them
 */
record Row(String id, String type, String version, byte[] payload, String metadata, long occurredUs, String tags) {

    /** Separates tags, and types, within one text. */
    static final String SEPARATOR = "\u001f";

    static Row of(NewEvent event) {
        return new Row(
                event.id().toString(),
                event.type(),
                event.version(),
                event.payload(),
                Metadata.write(event.metadata()),
                microseconds(event.occurredAt()),
                String.join(SEPARATOR, event.tags()));
    }

    private static long microseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
