package dev.tandem.query.story;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as they are on the topic: what is personal data in them is sealed. */
public final class SealedEvents {

    private SealedEvents() {}

    /** The JSON of that event about this candidate. */
    public static JsonNode sealed(Event event, CandidateId candidate) {
        JsonNode json = JsonMapper.shared().valueToTree(event);
        seal(json, event.getClass(), candidate);
        return json;
    }

    private static void seal(@Nullable JsonNode node, Type type, CandidateId candidate) {
        if (node instanceof ArrayNode array && type instanceof ParameterizedType list) {
            array.forEach(element -> seal(element, list.getActualTypeArguments()[0], candidate));
        }
        if (!(node instanceof ObjectNode object) || !(type instanceof Class<?> plain) || !plain.isRecord()) {
            return;
        }
        for (RecordComponent component : plain.getRecordComponents()) {
            String name = component.getName();
            if (!component.isAnnotationPresent(PersonalData.class)) {
                seal(object.get(name), component.getGenericType(), candidate);
            } else if (object.hasNonNull(name)) {
                object.put(name, KeyHolder.seal(candidate, object.get(name).asString()));
            }
        }
    }
}
