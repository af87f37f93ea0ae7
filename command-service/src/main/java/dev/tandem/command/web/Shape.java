package dev.tandem.command.web;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.openapi.JsonForms;
import dev.tandem.openapi.JsonForms.Kind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a body against the records that it is to become: which members there are, which of them have to be given, and
 * which kind of JSON each is. What does not fit is named and taken out, so that the rest can still be bound and complained
 * about in the same answer. A list that is left out is empty.
 */
final class Shape {

    /** Reflection is not for each request. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private final List<FieldError> errors = new ArrayList<>();

    private Shape() {}

    private record Member(String name, Type type, boolean required, boolean optional) {

        static Member of(RecordComponent component) {
            return new Member(
                    component.getName(), component.getGenericType(), isRequired(component), isOptional(component));
        }
    }

    /** All that does not fit; afterwards the body holds only what does. */
    static List<FieldError> fit(Class<?> type, ObjectNode body) {
        Shape shape = new Shape();
        shape.members(type, body, "");
        return shape.errors;
    }

    /** Whether a value has to be given: it may not be null, and if it is a list, it may not be empty. */
    static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isPrimitive() || has(component, NotEmpty.class) || has(component, NotNull.class)) {
            return true;
        }
        return !isOptional(component) && JsonForms.kind(type) != Kind.ARRAY;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint)
                || component.getAnnotatedType().isAnnotationPresent(constraint);
    }

    private void members(Class<?> type, ObjectNode object, String path) {
        List<Member> members = MEMBERS.get(type);
        List<String> names = members.stream().map(Member::name).toList();
        for (String name : List.copyOf(object.propertyNames())) {
            if (!names.contains(name)) {
                object.remove(name);
                error(member(path, name), "is not a field here; " + suggestion(name, names));
            }
        }
        for (Member member : members) {
            String at = member(path, member.name());
            JsonNode value = object.get(member.name());
            if (value == null || value.isNull()) {
                if (member.required()) {
                    error(at, "is required");
                } else if (!member.optional()) {
                    object.putArray(member.name());
                }
            } else if (!fits(member.type(), value, at)) {
                object.putNull(member.name());
            }
        }
    }

    /** Looks into lists and objects; false if the value itself is of the wrong kind. */
    private boolean fits(Type generic, JsonNode value, String path) {
        Class<?> type = generic instanceof ParameterizedType list ? (Class<?>) list.getRawType() : (Class<?>) generic;
        if (!isOfKind(type, value)) {
            error(path, "has to be " + JsonForms.words(type) + ", not " + kind(value));
            return false;
        }
        if (value instanceof ArrayNode array && generic instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            for (int i = 0; i < array.size(); i++) {
                if (!array.get(i).isNull() && !fits(element, array.get(i), path + "[" + i + "]")) {
                    array.setNull(i);
                }
            }
        } else if (value instanceof ObjectNode object && type.isRecord()) {
            members(type, object, path);
        }
        return true;
    }

    private static boolean isOfKind(Class<?> type, JsonNode value) {
        return switch (JsonForms.kind(type)) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isString();
            case BOOLEAN -> value.isBoolean();
            case NUMBER -> value.isNumber();
            case INTEGER ->
                type == long.class || type == Long.class ? value.canConvertToLong() : value.canConvertToInt();
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "the number " + value;
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }

    private static String suggestion(String name, List<String> names) {
        List<String> nearest = Spelling.nearest(name, names);
        return nearest.isEmpty()
                ? "those there are: " + String.join(", ", names)
                : "did you mean " + String.join(" or ", nearest) + "?";
    }

    private static String member(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void error(String path, String message) {
        errors.add(new FieldError(path, message));
    }
}
