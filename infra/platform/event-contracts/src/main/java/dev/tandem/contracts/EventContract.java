package dev.tandem.contracts;

import dev.tandem.events.Event;
import dev.tandem.events.wire.DataClass;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What consumers may rely on of one revision of one type of event.
 *
 * @param name of the type when it was stored at that revision, such as {@code hiring.CandidateSubmitted}
 * @param version the revision
 * @param event the type as it is now
 * @param current whether it is the newest revision, which is the one that is published from now on
 * @param since the day on which it was first written down
 * @param schema a JSON Schema (2020-12) of the event's data, which needs no other; not to be changed
 * @param examples payloads as they were stored
 */
public record EventContract(
        String name,
        int version,
        Class<? extends Event> event,
        boolean current,
        LocalDate since,
        ObjectNode schema,
        List<JsonNode> examples) {

    /** Names the day on which a schema was first written down. */
    static final String SINCE = "x-since";

    /** Where its schema is found below the address of all schemas. */
    public String path() {
        return path(name, version);
    }

    /** Where the schema of that revision of that type is found below the address of all schemas. */
    public static String path(String name, int version) {
        return name + "/" + version;
    }

    /** What a file is called that has something of that revision of that type. */
    static String file(String name, int version) {
        return name + "." + version + ".json";
    }

    /** How much care its data takes. */
    public DataClass dataClass() {
        return DataClass.of(event);
    }

    /** Its name and revision alone. */
    @Override
    public String toString() {
        return name + " " + version;
    }
}
