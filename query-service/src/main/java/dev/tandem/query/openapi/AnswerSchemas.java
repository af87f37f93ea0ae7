package dev.tandem.query.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.openapi.Docs;
import dev.tandem.openapi.JsonForms;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schemas (2020-12, as in OpenAPI 3.1) of what is answered, from the records: components, nullness, comments. A
 * component is always there; where it can be null, the code says {@code @Nullable}.
 */
final class AnswerSchemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String ID_FORM = "^[A-Za-z0-9._-]{1,64}$";

    private final Map<String, Object> named = new LinkedHashMap<>();
    private final Map<String, Type> owners = new LinkedHashMap<>();

    /** All schemas that were referred to, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of a value of that type: of a record, an enum or an id a reference to one that has a name. */
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> variables) {
        return switch (type) {
            case TypeVariable<?> variable -> of(variables.getOrDefault(variable, Object.class), Map.of());
            case ParameterizedType generic -> generic(generic, (Class<?>) generic.getRawType(), variables);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalStateException("no schema for " + type);
        };
    }

    private Map<String, Object> generic(ParameterizedType type, Class<?> raw, Map<TypeVariable<?>, Type> variables) {
        Type[] arguments = type.getActualTypeArguments();
        Map<String, Object> schema = new LinkedHashMap<>();
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array");
            schema.put("items", of(arguments[0], variables));
        } else if (Map.class.isAssignableFrom(raw)) {
            schema.put("type", "object");
            schema.put("additionalProperties", of(arguments[1], variables));
            if (arguments[0] instanceof Class<?> key && key.isEnum()) {
                schema.put("propertyNames", of(key));
            }
        } else {
            return reference(
                    name((Class<?>) arguments[0]) + raw.getSimpleName(),
                    type,
                    raw,
                    Map.of(raw.getTypeParameters()[0], arguments[0]));
        }
        return schema;
    }

    private Map<String, Object> plain(Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) {
            return ordered("type", "object");
        }
        if (type.getPackageName().startsWith("dev.tandem") && (type.isRecord() || type.isEnum())) {
            return reference(name(type), type, type, Map.of());
        }
        Map<String, Object> schema = ordered("type", JsonForms.kind(type).name().toLowerCase(Locale.ROOT));
        schema.putAll(JsonForms.format(type));
        return schema;
    }

    private Map<String, Object> reference(String name, Type type, Class<?> raw, Map<TypeVariable<?>, Type> variables) {
        Type owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            named.put(name, Map.of()); // a record may refer to itself
            named.put(name, raw.isRecord() && JsonForms.singleValue(raw) == null ? object(raw, variables) : value(raw));
        } else if (!owner.equals(type)) {
            throw new IllegalStateException(owner + " and " + type + " would both be called " + name);
        }
        return ordered("$ref", PREFIX + name);
    }

    /** A record that is part of another carries its name, so that an offer on the board is not an offer in a metric. */
    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + type.getSimpleName();
    }

    private Map<String, Object> object(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        Docs docs = Docs.of(type);
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        boolean leavesNullsOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            Map<String, Object> schema = of(component.getGenericType(), variables);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable && !leavesNullsOut) {
                schema = orNull(schema);
            }
            if (!nullable || !leavesNullsOut) {
                required.add(component.getName());
            }
            @Nullable String said = docs.members().get(component.getName());
            if (said != null) {
                schema.put("description", said);
            }
            properties.put(component.getName(), schema);
        }
        Map<String, Object> schema = ordered("type", "object");
        if (!docs.text().isEmpty()) {
            schema.put("description", docs.text());
        }
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    /** A type of its own that is spelled as a single value: an id or an enum. */
    private static Map<String, Object> value(Class<?> type) {
        Map<String, Object> schema = ordered("type", "string");
        Docs docs = Docs.of(type);
        StringBuilder text = new StringBuilder(docs.text());
        if (type.isEnum()) {
            schema.put("enum", JsonForms.constants(type));
            docs.members().forEach((constant, said) -> text.append("\n* `%s`: %s".formatted(constant, said)));
        } else if (Id.class.isAssignableFrom(type) || type == PersonId.class) {
            schema.put("pattern", ID_FORM);
        }
        if (!text.isEmpty()) {
            schema.put("description", text.toString());
        }
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            return schema;
        }
        return ordered("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static Map<String, Object> ordered(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
