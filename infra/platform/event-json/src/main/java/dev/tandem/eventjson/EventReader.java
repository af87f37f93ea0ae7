package dev.tandem.eventjson;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Revisions;
import dev.tandem.events.UnknownRevisionException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events from their JSON. What was stored at an earlier revision, or under a name that its type had before, is read as
 * the newest; a member that this version does not know is passed over, since a newer producer may say more. Readers are made
 * once for each type. Thread-safe.
 */
public final class EventReader {

    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper json;

    private final Map<String, ObjectReader> readers = new HashMap<>();

    /**
     * For every type of {@link EventCatalog}.
     *
     * @param modules say how values of some types are read otherwise than usual
     */
    public EventReader(JacksonModule... modules) {
        json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What an upcaster is given and gives back is exactly what was stored.
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
                .addModules(modules)
                .build();
        for (Class<? extends Event> type : EventCatalog.types().values()) {
            EventCatalog.namesOf(type).forEach(name -> readers.put(name, json.readerFor(type)));
        }
    }

    /**
     * The event in this JSON.
     *
     * @param type the name of its type when it was stored, such as {@code hiring.CandidateSubmitted}
     * @param version the revision of its shape when it was stored
     * @throws UnreadableEventException if this version of Tandem knows no such type or revision, or the JSON is no such event
     */
    public Event read(String type, int version, byte[] stored) {
        Revisions revisions = EventCatalog.revisionsOf(type);
        ObjectReader reader = readers.get(type);
        if (revisions == null || reader == null) {
            throw new UnreadableEventException("no event of this version is called " + type, null);
        }
        return (Event) read(revisions, reader, version, stored);
    }

    /**
     * The same for a type with those revisions.
     *
     * @throws UnreadableEventException see {@link #read(String, int, byte[])}
     */
    Object read(Revisions revisions, int version, byte[] stored) {
        return read(revisions, json.readerFor(revisions.type()), version, stored);
    }

    private Object read(Revisions revisions, ObjectReader reader, int version, byte[] stored) {
        try {
            if (version == revisions.newest()) {
                return reader.readValue(stored);
            }
            Map<String, @Nullable Object> members = json.readValue(stored, MEMBERS);
            return reader.readValue(json.writeValueAsBytes(revisions.upcast(version, members)));
        } catch (UnknownRevisionException e) {
            throw new UnreadableEventException(String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw new UnreadableEventException(
                    "not a " + revisions.names().getFirst() + ": " + e.getOriginalMessage(), e);
        }
    }
}
