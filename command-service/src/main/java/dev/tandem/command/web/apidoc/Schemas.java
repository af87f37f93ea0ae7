package dev.tandem.command.web.apidoc;

import dev.tandem.command.intake.BodyStructure;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.openapi.Docs;
import dev.tandem.openapi.JsonForms;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * JSON Schemas (2020-12, as in OpenAPI 3.1) of records, from what the code says: components, constraints, nullness,
 * comments. Each record, enum and id type is one named schema.
 */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String ID_FORM = "^[A-Za-z0-9._-]{1,64}$";

    private final Map<String, Object> named = new LinkedHashMap<>();
    private final Map<String, Class<?>> owners = new LinkedHashMap<>();

    /** All schemas that were referred to, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** Adds a schema that no record stands for. */
    void add(String name, Map<String, Object> schema) {
        named.put(name, schema);
    }

    /** A reference to the schema of that type, which is made if it is new. */
    Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            name = type.getEnclosingClass() == null
                    ? type.getPackageName().replaceFirst(".*\\.", "") + name
                    : type.getEnclosingClass().getSimpleName() + name;
            owner = owners.putIfAbsent(name, type);
        }
        if (owner == null) {
            named.put(name, Map.of()); // a record may refer to itself
            named.put(name, type.isRecord() && JsonForms.singleValue(type) == null ? object(type) : value(type));
        }
        return ordered("$ref", PREFIX + name);
    }

    private Map<String, Object> object(Class<?> type) {
        Docs docs = Docs.of(type);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean mustBeGiven = BodyStructure.isRequired(component);
            Map<String, Object> schema = typed(component.getAnnotatedType());
            constrain(schema, component.getAccessor().getAnnotations());
            if (!mustBeGiven) {
                schema = nullable(schema);
            } else {
                required.add(component.getName());
            }
            String said = docs.members().get(component.getName());
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
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A type of its own that is spelled as a single value: an id or an enum. */
    private Map<String, Object> value(Class<?> type) {
        Map<String, Object> schema = ordered("type", "string");
        String text = Docs.of(type).text();
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        if (type.isEnum()) {
            schema.put("enum", JsonForms.constants(type));
        } else if (Id.class.isAssignableFrom(type) || type == PersonId.class) {
            schema.put("pattern", ID_FORM);
        }
        return schema;
    }

    private Map<String, Object> typed(AnnotatedType annotated) {
        Class<?> type = annotated.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
        if (type.isRecord() || type.isEnum() && type.getPackageName().startsWith("dev.tandem")) {
            return reference(type);
        }
        Map<String, Object> schema = ordered("type", JsonForms.kind(type).name().toLowerCase(Locale.ROOT));
        if (JsonForms.kind(type) == JsonForms.JsonKind.ARRAY && annotated instanceof AnnotatedParameterizedType list) {
            AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            Map<String, Object> items = typed(element);
            constrain(items, element.getAnnotations());
            schema.put("items", items);
            if (Set.class.isAssignableFrom(type)) {
                schema.put("uniqueItems", true);
            }
        } else {
            schema.putAll(JsonForms.format(type));
        }
        return schema;
    }

    private static void constrain(Map<String, Object> schema, Annotation[] constraints) {
        boolean list = "array".equals(schema.get("type"));
        for (Annotation constraint : constraints) {
            switch (constraint) {
                case NotBlank _ -> {
                    schema.putIfAbsent("minLength", 1);
                    schema.put("pattern", "\\S");
                }
                case NotEmpty _ -> schema.putIfAbsent(list ? "minItems" : "minLength", 1);
                case Size size -> {
                    if (size.min() > 0) {
                        schema.put(list ? "minItems" : "minLength", size.min());
                    }
                    if (size.max() < Integer.MAX_VALUE) {
                        schema.put(list ? "maxItems" : "maxLength", size.max());
                    }
                }
                case Min min -> schema.put("minimum", min.value());
                case Max max -> schema.put("maximum", max.value());
                case Positive _ -> schema.put("exclusiveMinimum", 0);
                case PositiveOrZero _ -> schema.put("minimum", 0);
                case DecimalMin min -> schema.put("minimum", new BigDecimal(min.value()));
                case DecimalMax max -> schema.put("maximum", new BigDecimal(max.value()));
                case Pattern pattern -> schema.put("pattern", pattern.regexp());
                case Email _ -> schema.put("format", "email");
                default -> {}
            }
        }
    }

    /** The same, or nothing. */
    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", Stream.of(type, "null").toList());
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
