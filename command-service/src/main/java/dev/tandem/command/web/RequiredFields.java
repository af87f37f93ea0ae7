package dev.tandem.command.web;

import dev.tandem.access.Problem.FieldError;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a record must be given: every component that is not marked {@code @Nullable}. The same is said in the schema. Found
 * before binding, so that all that is missing is named at once, whatever the records' constructors do with nulls.
 */
final class RequiredFields {

    private RequiredFields() {}

    /** Everything that is missing or null in this value of that record type, and in the records inside it. */
    static List<FieldError> missing(Class<?> type, JsonNode value) {
        List<FieldError> errors = new ArrayList<>();
        collect(type, value, "", errors);
        return errors;
    }

    /** Whether a value has to be given. */
    static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive()
                || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether JSON spells it as an object with the components as members, not as a single value. */
    static boolean isObject(Class<?> type) {
        return type.isRecord() && JsonForms.singleValue(type) == null;
    }

    private static void collect(Type type, JsonNode value, String path, List<FieldError> errors) {
        if (type instanceof ParameterizedType list && value.isArray() && isCollection(list.getRawType())) {
            Type element = list.getActualTypeArguments()[0];
            for (int i = 0; i < value.size(); i++) {
                collect(element, value.get(i), path + "[" + i + "]", errors);
            }
        } else if (type instanceof Class<?> object && value.isObject() && isObject(object)) {
            for (RecordComponent component : object.getRecordComponents()) {
                String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
                JsonNode member = value.get(component.getName());
                if (member != null && !member.isNull()) {
                    collect(component.getGenericType(), member, at, errors);
                } else if (isRequired(component)) {
                    errors.add(new FieldError(at, "is required"));
                }
            }
        }
    }

    private static boolean isCollection(Type raw) {
        return raw instanceof Class<?> type && Collection.class.isAssignableFrom(type);
    }

    /** The type of the elements of a list, with its annotations; null if it is not a list. */
    static @Nullable AnnotatedType elements(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType list
                        && list.getType() instanceof ParameterizedType parameterized
                        && isCollection(parameterized.getRawType())
                ? list.getAnnotatedActualTypeArguments()[0]
                : null;
    }
}
