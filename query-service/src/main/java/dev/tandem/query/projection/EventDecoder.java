package dev.tandem.query.projection;

import dev.tandem.events.Event;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts from the JSON that the topic carries. Components that a newer producer added are ignored. */
final class EventDecoder {

    private final JsonMapper json = JsonMapper.builder().build();

    Event decode(Class<? extends Event> type, byte[] value) {
        return json.readValue(value, type);
    }

    byte[] encode(Event event) {
        return json.writeValueAsBytes(event);
    }
}
