package dev.tandem.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schemas (2020-12, as in OpenAPI 3.1) of what is sent and of what is answered, from what the code says: components, nullness,
 * constraints, comments. Each record, enum, id and sealed type is one named schema; a type that is part of another carries its
 * name, so that an offer on a board is not an offer in a metric.
 */
public final class Schemas {

    /** What languages that clients are generated in mean by these names already; types of ours that are called so are named apart. */
    static final Set<String> TAKEN = Set.of(
            "Array",
            "Blob",
            "Boolean",
            "Cache",
            "Comment",
            "Date",
            "Document",
            "Element",
            "Error",
            "Event",
            "File",
            "Function",
            "History",
            "Image",
            "Iterator",
            "Location",
            "Map",
            "Node",
            "Notification",
            "Number",
            "Object",
            "Option",
            "Partial",
            "Promise",
            "Range",
            "Readonly",
            "Record",
            "Request",
            "Required",
            "Response",
            "Selection",
            "Set",
            "Storage",
            "String",
            "Symbol",
            "Text",
            "Worker");

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Named> owners = new HashMap<>();

    /** Whose a name is; of what is spelled as a single value both ways are the same. */
    private record Named(Type type, @Nullable Direction direction) {}

    private final Function<RecordComponent, @Nullable String> words;

    /** What components mean, the comments on their records say. */
    public Schemas() {
        this(component -> Docs.of(component.getDeclaringRecord()).members().get(component.getName()));
    }

    /**
     * What components mean, those words say.
     *
     * @param words of a component; null: nobody says what it means
     */
    public Schemas(Function<RecordComponent, @Nullable String> words) {
        this.words = words;
    }

    /** All schemas that were referred to, by name. */
    public Map<String, Object> named() {
        return named;
    }

    /** The schema of a value of that type that somebody sends. */
    public Map<String, Object> sent(Class<?> type) {
        return plain(type, Direction.SENT);
    }

    /**
     * The schema of a record that somebody sends with an operation of its own. What it is for, the operation says: the schema says nothing of
     * it.
     */
    public Map<String, Object> body(Class<?> type) {
        Map<String, Object> reference = plain(type, Direction.SENT);
        Map<?, ?> schema = (Map<?, ?>) Objects.requireNonNull(named.get(name(type)));
        schema.remove("description");
        return reference;
    }

    /** The schema of a value of that type that is answered. */
    public Map<String, Object> answered(Class<?> type) {
        return plain(type, Direction.ANSWERED);
    }

    /** The schema of a value of that type that is answered. */
    public Map<String, Object> answered(AnnotatedType type) {
        return typed(type, Map.of(), Direction.ANSWERED);
    }

    /**
     * The schema of a value of that type as it is recorded. A text that is personal data, which is sealed there, has {@code x-personal-data}.
     */
    public Map<String, Object> recorded(Class<?> type) {
        return plain(type, Direction.RECORDED);
    }

    private Map<String, Object> typed(
            AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> variables, Direction direction) {
        return switch (annotated.getType()) {
            case TypeVariable<?> variable ->
                typed(Objects.requireNonNull(variables.get(variable)), Map.of(), direction);
            case ParameterizedType generic ->
                generic(
                        generic,
                        ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments(),
                        variables,
                        direction);
            case Class<?> plain -> plain(plain, direction);
            default -> throw new IllegalStateException("no schema for " + annotated);
        };
    }

    private Map<String, Object> generic(
            ParameterizedType type,
            AnnotatedType[] arguments,
            Map<TypeVariable<?>, AnnotatedType> variables,
            Direction direction) {
        Class<?> raw = (Class<?>) type.getRawType();
        if (Collection.class.isAssignableFrom(raw)) {
            Map<String, Object> schema = ordered("type", "array");
            schema.put("items", element(arguments[0], variables, direction));
            if (Set.class.isAssignableFrom(raw)) {
                schema.put("uniqueItems", true);
            }
            return schema;
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<String, Object> schema = ordered("type", "object");
            schema.put("additionalProperties", element(arguments[1], variables, direction));
            if (arguments[0].getType() instanceof Class<?> key && key.isEnum()) {
                schema.put("propertyNames", plain(key, direction));
            }
            return schema;
        }
        Map<TypeVariable<?>, AnnotatedType> own = new HashMap<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            own.put(raw.getTypeParameters()[i], arguments[i]);
            name.append(name((Class<?>) arguments[i].getType()));
        }
        return reference(name.append(name(raw)).toString(), type, raw, own, direction);
    }

    private Map<String, Object> element(
            AnnotatedType annotated, Map<TypeVariable<?>, AnnotatedType> variables, Direction direction) {
        Map<String, Object> schema = typed(annotated, variables, direction);
        if (direction == Direction.SENT) {
            Constraints.describe(schema, annotated.getType(), annotated);
        }
        return annotated.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private Map<String, Object> plain(Class<?> type, Direction direction) {
        if (JsonNode.class.isAssignableFrom(type)) {
            return ordered("type", "object");
        }
        if (JsonForms.isKnown(type)) {
            Map<String, Object> schema =
                    ordered("type", JsonForms.kind(type).name().toLowerCase(Locale.ROOT));
            schema.putAll(new TreeMap<>(JsonForms.format(type)));
            return schema;
        }
        if (type.isRecord() || type.isEnum() || type.isSealed()) {
            return reference(name(type), type, type, Map.of(), direction);
        }
        throw new IllegalStateException("nobody says how " + type + " is spelled in JSON");
    }

    private Map<String, Object> reference(
            String name, Type type, Class<?> raw, Map<TypeVariable<?>, AnnotatedType> variables, Direction direction) {
        boolean single = raw.isEnum() || JsonForms.singleValue(raw) != null;
        Named wanted = new Named(type, single ? null : direction);
        Named owner = owners.putIfAbsent(name, wanted);
        if (owner == null) {
            named.put(name, Map.of()); // a record may refer to itself
            named.put(name, single ? NamedSchemas.ofValue(raw) : ofMembers(name, raw, variables, direction));
        } else if (!owner.equals(wanted)) {
            throw new IllegalStateException(owner + " and " + wanted + " would both be called " + name);
        }
        return ordered("$ref", PREFIX + name);
    }

    private Map<String, Object> ofMembers(
            String name, Class<?> raw, Map<TypeVariable<?>, AnnotatedType> variables, Direction direction) {
        if (!raw.isRecord()) {
            return NamedSchemas.ofSealed(raw, one -> plain(one, direction));
        }
        Map<String, Object> schema = NamedSchemas.ofRecord(
                raw, direction, component -> typed(component, variables, direction), this::personalText, words);
        RecordComponent union = NamedSchemas.union(raw);
        if (union == null) {
            return schema;
        }
        String common = "Any" + name;
        named.put(common, schema);
        return NamedSchemas.ofUnion(union, ordered("$ref", PREFIX + common), one -> plain(one, direction));
    }

    /** A text about somebody in an answer: what it says, that they were erased, or null. */
    private Map<String, Object> personalText() {
        String name = "PersonalText";
        if (!named.containsKey(name)) {
            Map<String, Object> schema = ordered(
                    "anyOf",
                    List.of(Map.of("type", List.of("string", "null")), plain(ErasedText.class, Direction.ANSWERED)));
            schema.put(
                    "description",
                    "A text about somebody, or what stands in its place once they were erased; null where the reader may not read"
                            + " it, or nothing was said.");
            named.put(name, schema);
        }
        return ordered("$ref", PREFIX + name);
    }

    private static String name(Class<?> type) {
        String name = nested(type);
        return TAKEN.contains(name) ? "Tandem" + name : name;
    }

    private static String nested(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : nested(type.getEnclosingClass()) + type.getSimpleName();
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            return schema;
        }
        return ordered("anyOf", List.of(schema, Map.of("type", "null")));
    }

    /** A schema to add to, with the members that it has in the order in which they were put. */
    static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
