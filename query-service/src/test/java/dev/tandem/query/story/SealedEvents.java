package dev.tandem.query.story;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonalData;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
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
        UnaryOperator<String> seal = event instanceof OfPerson of
                ? text -> KeyHolder.seal(of.person(), text)
                : text -> KeyHolder.seal(candidate, text);
        seal(json, event.getClass(), seal);
        return json;
    }

    private static void seal(@Nullable JsonNode node, Type type, UnaryOperator<String> seal) {
        if (node instanceof ArrayNode array && type instanceof ParameterizedType list) {
            array.forEach(element -> seal(element, list.getActualTypeArguments()[0], seal));
        }
        if (!(node instanceof ObjectNode object) || !(type instanceof Class<?> plain) || !plain.isRecord()) {
            return;
        }
        for (RecordComponent component : plain.getRecordComponents()) {
            String name = component.getName();
            if (!component.isAnnotationPresent(PersonalData.class)) {
                seal(object.get(name), component.getGenericType(), seal);
            } else if (object.hasNonNull(name)) {
                object.put(name, seal.apply(object.get(name).asString()));
            }
        }
    }
}
