package dev.tandem.walk;

import dev.tandem.openapi.JsonForms;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All bodies that are a given one but for one value, which is at the edge of its type. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where nobody says how many entries a list may have, as in {@code Bound} of the intake. */
    private static final int LIST = 100;

    private final ObjectNode body;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(ObjectNode body) {
        this.body = body;
    }

    /**
     * A body that differs in one value.
     *
     * @param path where, such as {@code reasons[0].observed}
     * @param value what stands there instead; null: nothing
     */
    record Mutation(ObjectNode body, String path, @Nullable JsonNode value) {}

    /** Those of a body of that command. */
    static List<Mutation> of(Class<?> command, ObjectNode body) {
        Mutations mutations = new Mutations(body);
        mutations.members(command, List.of());
        return mutations.found;
    }

    private void members(Class<?> type, List<Object> path) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<Object> at = with(path, component.getName());
            add(at, null);
            add(at, JSON.nullNode());
            value(component.getAnnotatedType(), at, component.getAccessor(), component.getAnnotatedType());
        }
    }

    private void value(AnnotatedType annotated, List<Object> at, AnnotatedElement... where) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            container(generic, at, where);
            return;
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (isObject(type)) {
            add(at, JSON.objectNode());
            add(at, ordinary(annotated));
            if (find(at) instanceof ObjectNode) {
                members(type, at);
            }
        } else {
            ExtremeValues.of(type, where).forEach(extreme -> add(at, extreme));
        }
    }

    private void container(AnnotatedParameterizedType type, List<Object> at, AnnotatedElement... where) {
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        AnnotatedType entry = arguments[arguments.length - 1];
        if (Map.class.isAssignableFrom(raw(type))) {
            add(at, JSON.objectNode());
            if (find(at) instanceof ObjectNode map && !map.isEmpty()) {
                value(entry, with(at, map.propertyNames().iterator().next()), entry);
            }
            return;
        }
        ArrayNode given = find(at) instanceof ArrayNode array && !array.isEmpty()
                ? array
                : JSON.arrayNode().add(ordinary(entry));
        int most = ExtremeValues.most(LIST, where);
        add(at, JSON.arrayNode());
        add(at, JSON.arrayNode().add(JSON.nullNode()));
        add(at, given);
        add(at, copies(given.get(0), most));
        add(at, copies(given.get(0), most + 1));
        if (find(at) == given) {
            value(entry, with(at, 0), entry);
        }
    }

    /** An ordinary value of that type. */
    private static JsonNode ordinary(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            return Map.class.isAssignableFrom(raw(generic))
                    ? JSON.objectNode()
                    : JSON.arrayNode().add(ordinary(generic.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (!isObject(type)) {
            return ExtremeValues.of(type, annotated).getFirst();
        }
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            object.set(component.getName(), ordinary(component.getAnnotatedType()));
        }
        return object;
    }

    private static boolean isObject(Class<?> type) {
        return JsonForms.kind(type) == JsonForms.JsonKind.OBJECT;
    }

    private static Class<?> raw(AnnotatedParameterizedType type) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (!Collection.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw)) {
            throw new AssertionError("neither a list nor a map: " + raw);
        }
        return raw;
    }

    private static ArrayNode copies(JsonNode entry, int times) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            list.add(entry.deepCopy());
        }
        return list;
    }

    private static List<Object> with(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private @Nullable JsonNode find(List<Object> path) {
        return find(body, path);
    }

    private static @Nullable JsonNode find(JsonNode whole, List<Object> path) {
        @Nullable JsonNode node = whole;
        for (Object step : path) {
            if (node == null) {
                return null;
            }
            node = step instanceof Integer place ? node.get(place) : node.get((String) step);
        }
        return node;
    }

    private void add(List<Object> path, @Nullable JsonNode value) {
        ObjectNode changed = body.deepCopy();
        @Nullable JsonNode parent = find(changed, path.subList(0, path.size() - 1));
        JsonNode copy = value == null ? null : value.deepCopy();
        switch (parent) {
            case ObjectNode object when copy == null -> object.remove((String) path.getLast());
            case ObjectNode object -> object.set((String) path.getLast(), copy);
            case ArrayNode array when copy != null -> array.set((Integer) path.getLast(), copy);
            case null, default -> throw new AssertionError("nothing to change at " + path);
        }
        if (!changed.equals(body)) {
            found.add(new Mutation(changed, named(path), value));
        }
    }

    private static String named(List<Object> path) {
        StringBuilder name = new StringBuilder();
        for (Object step : path) {
            name.append(step instanceof Integer ? "[" + step + "]" : (name.isEmpty() ? "" : ".") + step);
        }
        return name.toString();
    }
}
