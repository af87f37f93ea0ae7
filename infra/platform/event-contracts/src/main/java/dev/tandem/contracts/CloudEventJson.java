package dev.tandem.contracts;

import dev.tandem.events.wire.EventAttributes;
import dev.tandem.events.wire.EventHeaders;
import tools.jackson.core.JsonGenerator;

/** An event in the JSON format of CloudEvents 1.0: the attributes of the envelope as members by their names. */
public final class CloudEventJson {

    /** One event by itself. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private CloudEventJson() {}

    /**
     * Writes the attributes, and of what kind the data is, into the object that was begun.
     *
     * @param schemas below which address the schemas of events are to be had
     */
    public static void attributes(EventAttributes attributes, String schemas, JsonGenerator json) {
        attributes.forEach(
                schemas,
                (header, value) -> json.writeStringProperty(header.substring(EventHeaders.PREFIX.length()), value));
        json.writeStringProperty("datacontenttype", "application/json");
    }
}
