package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.wire.EventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts from the JSON and the headers that the topic carries. Components that a newer producer added are ignored. */
final class EventDecoder {

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Decodes a record.
     *
     * @throws RuntimeException if it cannot be read for what it is; the message says why
     */
    Envelope decode(Arrival arrival) {
        if (Long.parseLong(required(arrival, EventHeaders.POSITION)) <= 0) {
            throw new IllegalArgumentException("positions begin at 1");
        }
        Class<? extends Event> type = EventCatalog.find(required(arrival, EventHeaders.TYPE));
        if (type == null) {
            throw new IllegalArgumentException("no such type of fact: " + arrival.type());
        }
        int version = Integer.parseInt(required(arrival, EventHeaders.VERSION));
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
                UUID.fromString(required(arrival, EventHeaders.ID)),
                version,
                Instant.parse(required(arrival, EventHeaders.TIME)),
                Instant.parse(required(arrival, EventHeaders.RECORDED_TIME)),
                new PersonId(required(arrival, EventHeaders.ACTOR)),
                Role.fromWire(required(arrival, EventHeaders.ACTOR_ROLE)),
                arrival.header(EventHeaders.COMMAND),
                arrival.header(EventHeaders.CORRELATION_ID),
                arrival.header(EventHeaders.CAUSATION_ID),
                decode(type, value));
    }

    Event decode(Class<? extends Event> type, byte[] value) {
        return json.readValue(value, type);
    }

    byte[] encode(Event event) {
        return json.writeValueAsBytes(event);
    }

    private static String required(Arrival arrival, String header) {
        @Nullable String value = arrival.header(header);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + header);
        }
        return value;
    }
}
