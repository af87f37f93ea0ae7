package dev.tandem.query.feed;

import dev.tandem.query.projection.api.RawEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** How much of the data of events a reader is shown. */
enum Shown {
    /** All of it as it was published; what is sealed stays sealed. */
    AS_PUBLISHED {
        @Override
        Optional<TextPaths.Node> leftOut(RawEvent event) {
            return Optional.empty();
        }
    },
    /** All but personal data. */
    WITHOUT_PERSONAL_DATA {
        @Override
        Optional<TextPaths.Node> leftOut(RawEvent event) {
            return TextPaths.personal(event.type(), event.version());
        }
    },
    /** No text that anybody wrote: ids, codes, figures and times. */
    WITHOUT_TEXTS {
        @Override
        Optional<TextPaths.Node> leftOut(RawEvent event) {
            return TextPaths.all(event.type(), event.version());
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    abstract Optional<TextPaths.Node> leftOut(RawEvent event);

    /** Writes what of the event's data is shown, as the value of {@code data}; of what this version does not know, nothing is. */
    void write(RawEvent event, JsonGenerator json) {
        json.writeName("data");
        if (this == AS_PUBLISHED) {
            json.writeRawValue(event.payload());
            return;
        }
        TextPaths.@Nullable Node leftOut = leftOut(event).orElse(null);
        if (leftOut == null) {
            json.writeStartObject();
            json.writeEndObject();
            return;
        }
        try (JsonParser parser = JSON.createParser(event.payload())) {
            parser.nextToken();
            copy(parser, json, leftOut);
        }
    }

    private static void copy(JsonParser parser, JsonGenerator json, TextPaths.@Nullable Node at) {
        if (at == null) {
            json.copyCurrentStructureExact(parser);
        } else if (at.text() && parser.currentToken() == JsonToken.VALUE_STRING) {
            json.writeString("");
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            json.writeStartObject();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                json.writeName(name);
                parser.nextToken();
                copy(parser, json, at.member(name));
            }
            json.writeEndObject();
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            json.writeStartArray();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                copy(parser, json, at.each());
            }
            json.writeEndArray();
        } else {
            json.copyCurrentEventExact(parser);
        }
    }
}
