package dev.tandem.query.projection.topic;

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

/** Reads events from the JSON and the headers that the topic carries. Components that a newer producer added are ignored. */
public final class EventDecoder {

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
        Class<? extends Event> type = EventCatalog.find(required(headers, EventHeaders.TYPE));
        if (type == null) {
            throw new IllegalArgumentException("no such type of event: " + arrival.type());
        }
        int version = Integer.parseInt(required(headers, EventHeaders.VERSION));
        if (version > EventCatalog.versionOf(type)) {
            // A new version says that an old reader would misread it, so this one does not try.
            throw new IllegalArgumentException(arrival.type() + " has version " + version + ", known up to "
                    + EventCatalog.versionOf(type) + ": update query-service");
        }
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
                decode(type, value));
    }

    public Event decode(Class<? extends Event> type, byte[] value) {
        return json.readValue(value, type);
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
