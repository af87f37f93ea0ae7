package dev.tandem.query.projection.topic;

import dev.tandem.eventjson.EventReader;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.projection.api.Envelope;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads events from the JSON and the headers that the topic carries, whatever version stored them. */
public final class EventDecoder {

    private final EventReader events = new EventReader();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Decodes a record; what cannot be read for what it is, is received with the failure that says why. */
    public Received read(Arrival arrival) {
        try {
            return new Received(arrival, decode(arrival), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Received(arrival, null, e);
        }
    }

    private Envelope decode(Arrival arrival) {
        Map<String, String> headers = arrival.texts();
        if (Long.parseLong(required(headers, EventHeaders.POSITION)) <= 0) {
            throw new IllegalArgumentException("positions begin at 1");
        }
        String type = required(headers, EventHeaders.TYPE);
        int version = Integer.parseInt(required(headers, EventHeaders.VERSION));
        byte[] value = arrival.value();
        if (value == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        return new Envelope(
                arrival.position(),
                arrival.partition(),
                arrival.offset(),
                arrival.key(),
                UUID.fromString(required(headers, EventHeaders.ID)),
                version,
                Instant.parse(required(headers, EventHeaders.TIME)),
                Instant.parse(required(headers, EventHeaders.RECORDED_TIME)),
                new PersonId(required(headers, EventHeaders.ACTOR)),
                Role.fromWire(required(headers, EventHeaders.ACTOR_ROLE)),
                headers.get(EventHeaders.COMMAND),
                headers.get(EventHeaders.CORRELATION_ID),
                headers.get(EventHeaders.CAUSATION_ID),
                events.read(type, version, value));
    }

    /** The event of that type at its newest revision in this JSON. */
    public Event decode(Class<? extends Event> type, byte[] value) {
        return events.read(EventCatalog.nameOf(type), EventCatalog.versionOf(type), value);
    }

    public byte[] encode(Event event) {
        return json.writeValueAsBytes(event);
    }

    private static String required(Map<String, String> headers, String header) {
        @Nullable String value = headers.get(header);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + header);
        }
        return value;
    }
}
