package dev.tandem.eventstore.log;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Metadata as a JSON object of strings, as it is stored. */
public final class MetadataJson {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(STRINGS);
    private static final ObjectReader READER = MAPPER.readerFor(STRINGS);

    private MetadataJson() {}

    /** Writes it as JSON. */
    public static String write(Map<String, String> metadata) {
        return WRITER.writeValueAsString(metadata);
    }

    /** Reads it from JSON. */
    public static Map<String, String> read(String json) {
        return READER.readValue(json);
    }
}
