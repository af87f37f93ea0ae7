package dev.tandem.query.projection.topic;

import dev.tandem.eventjson.EventReader;
import dev.tandem.eventjson.UnreadableEventException;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events from the JSON and the headers that the topic carries, whatever version stored them. What rows cannot hold is
 * replaced: characters as {@link StorableJson} says, times as {@link TimeRange} does.
 */
public final class EventDecoder {

    private final EventReader events = new EventReader(new TimesInRange());
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * The event, read.
     *
     * @throws ForeignRecordException if the record is no event
     * @throws RuntimeException if it is one that this version of the service cannot read
     */
    Envelope typed(TopicRecord record) {
        Headers headers = new Headers(record.texts());
        String type = headers.required(EventHeaders.TYPE);
        int version = headers.version();
        return new Envelope(
                record.position(),
                record.partition(),
                record.offset(),
                record.key(),
                headers.id(),
                version,
                TimeRange.clamp(headers.time(EventHeaders.TIME)),
                TimeRange.clamp(headers.time(EventHeaders.RECORDED_TIME)),
                new PersonId(headers.required(EventHeaders.AUTH_ID)),
                Role.fromWire(headers.required(EventHeaders.ACTOR_ROLE)),
                headers.find(EventHeaders.COMMAND),
                headers.find(EventHeaders.CORRELATION_ID),
                headers.find(EventHeaders.CAUSATION_ID),
                read(type, version, record.json()));
    }

    /**
     * The event, read off as it was published.
     *
     * @throws RuntimeException if it is one that this version of the service cannot read
     */
    public Envelope typed(RawEvent raw) {
        return new Envelope(
                raw.position(),
                raw.partition(),
                raw.offset(),
                raw.key(),
                raw.id(),
                raw.version(),
                TimeRange.clamp(raw.occurredAt()),
                TimeRange.clamp(raw.recordedAt()),
                new PersonId(raw.actor()),
                Role.fromWire(raw.actorRole()),
                raw.command(),
                raw.correlationId(),
                raw.causationId(),
                read(raw.type(), raw.version(), raw.payload().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The event as it was published.
     *
     * @throws ForeignRecordException if the record is no event
     */
    RawEvent raw(TopicRecord record) {
        Headers headers = new Headers(record.texts());
        byte[] payload = record.json();
        requireJson(payload);
        return new RawEvent(
                record.position(),
                record.partition(),
                record.offset(),
                record.key(),
                headers.id(),
                headers.required(EventHeaders.TYPE),
                headers.version(),
                headers.time(EventHeaders.TIME),
                headers.time(EventHeaders.RECORDED_TIME),
                headers.required(EventHeaders.AUTH_ID),
                headers.required(EventHeaders.ACTOR_ROLE),
                headers.find(EventHeaders.ON_BEHALF_OF),
                headers.find(EventHeaders.ACTING_AS),
                headers.find(EventHeaders.COMMAND),
                headers.find(EventHeaders.CORRELATION_ID),
                headers.find(EventHeaders.CAUSATION_ID),
                new String(payload, StandardCharsets.UTF_8));
    }

    /** The event of that type at its newest revision in this JSON. */
    public Event decode(Class<? extends Event> type, byte[] value) {
        return read(EventCatalog.nameOf(type), EventCatalog.versionOf(type), value);
    }

    private Event read(String type, int version, byte[] value) {
        try {
            return events.read(type, version, StorableJson.of(value));
        } catch (UnreadableEventException e) {
            if (e.getCause() instanceof StreamReadException notJson) {
                throw notJson(notJson);
            }
            throw e;
        }
    }

    private void requireJson(byte[] value) {
        try (var parser = json.createParser(value)) {
            parser.nextToken();
            parser.skipChildren();
        } catch (StreamReadException e) {
            throw notJson(e);
        }
    }

    private static ForeignRecordException notJson(StreamReadException e) {
        return new ForeignRecordException("its value is not JSON: " + e.getOriginalMessage());
    }

    /** The headers of a record; each that an event must have and this has not, makes it foreign. */
    private record Headers(Map<String, String> texts) {

        String required(String header) {
            @Nullable String value = find(header);
            if (value == null) {
                throw new ForeignRecordException("it has no header " + header);
            }
            return value;
        }

        @Nullable
        String find(String header) {
            return EventHeaders.find(header, texts::get);
        }

        int version() {
            String text = required(EventHeaders.VERSION);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw malformed(EventHeaders.VERSION, text);
            }
        }

        Instant time(String header) {
            String text = required(header);
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw malformed(header, text);
            }
        }

        UUID id() {
            String text = required(EventHeaders.ID);
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw malformed(EventHeaders.ID, text);
            }
        }

        private static ForeignRecordException malformed(String header, String text) {
            return new ForeignRecordException("its header " + header + " says '" + text + "'");
        }
    }
}
