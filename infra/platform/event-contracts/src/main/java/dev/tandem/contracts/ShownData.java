package dev.tandem.contracts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** How much of the data of events a reader is shown, wherever they read them. */
public enum ShownData {
    /** All of it as it was published; what is sealed stays sealed. */
    AS_PUBLISHED {
        @Override
        Optional<TextPaths.Node> leftOut(String type, int version) {
            return Optional.empty();
        }
    },
    /** All but personal data. */
    WITHOUT_PERSONAL_DATA {
        @Override
        Optional<TextPaths.Node> leftOut(String type, int version) {
            return TextPaths.personal(type, version);
        }
    },
    /** No text that anybody wrote: ids, codes, figures and times. */
    WITHOUT_TEXTS {
        @Override
        Optional<TextPaths.Node> leftOut(String type, int version) {
            return TextPaths.all(type, version);
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    abstract Optional<TextPaths.Node> leftOut(String type, int version);

    /**
     * Writes what of an event's data is shown, as the value of {@code data}; of what this version does not know, nothing is.
     *
     * @param type the name of its type when it was stored
     * @param version the revision of its shape then
     * @param payload its JSON, as it was stored
     */
    public void write(String type, int version, String payload, JsonGenerator json) {
        json.writeName("data");
        if (this == AS_PUBLISHED) {
            json.writeRawValue(payload);
            return;
        }
        TextPaths.@Nullable Node leftOut = leftOut(type, version).orElse(null);
        if (leftOut == null) {
            json.writeStartObject();
            json.writeEndObject();
            return;
        }
        try (JsonParser parser = JSON.createParser(payload)) {
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
