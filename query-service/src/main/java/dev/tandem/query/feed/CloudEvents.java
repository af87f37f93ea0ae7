package dev.tandem.query.feed;

import dev.tandem.contracts.CloudEventJson;
import dev.tandem.contracts.ShownData;
import dev.tandem.events.wire.EventAttributes;
import dev.tandem.query.projection.api.RawEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events in the JSON format of CloudEvents 1.0: the attributes of the envelope as members by their names, the data as it is shown.
 *
 * @param schemas below which address the schemas of events are to be had
 */
record CloudEvents(String schemas) {

    /** Several in one array. */
    static final String BATCH = "application/cloudevents-batch+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes those in one array. */
    void batch(List<RawEvent> events, ShownData shown, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            events.forEach(event -> write(event, shown, json));
            json.writeEndArray();
        }
    }

    /** Writes those, one a line. */
    void lines(List<RawEvent> events, ShownData shown, OutputStream out) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 20);
        for (RawEvent event : events) {
            try (JsonGenerator json = JSON.createGenerator(lines)) {
                write(event, shown, json);
            }
            lines.write('\n');
        }
        lines.writeTo(out);
    }

    /** That one alone. */
    byte[] one(RawEvent event, ShownData shown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.payload().length() + 1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(event, shown, json);
        }
        return bytes.toByteArray();
    }

    private void write(RawEvent event, ShownData shown, JsonGenerator json) {
        json.writeStartObject();
        CloudEventJson.attributes(attributes(event), schemas, json);
        shown.write(event.type(), event.version(), event.payload(), json);
        json.writeEndObject();
    }

    /** Of the trace in which it was recorded, the topic alone tells. */
    private static EventAttributes attributes(RawEvent event) {
        return new EventAttributes(
                event.position(),
                event.id(),
                event.type(),
                Integer.toString(event.version()),
                event.key(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.actorRole(),
                event.onBehalfOf(),
                event.actingAs(),
                event.command(),
                event.correlationId(),
                event.causationId(),
                null);
    }
}
