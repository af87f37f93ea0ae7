package dev.tandem.command.intake;

import dev.tandem.events.value.Text;
import dev.tandem.openapi.Constraints;
import dev.tandem.openapi.JsonForms;
import dev.tandem.openapi.JsonForms.JsonKind;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a body against the records that it is to become: which members there are, which of them have to be given, which kind of
 * JSON each is, how long texts and lists are and what is in texts. What does not fit is named and taken out, so that the rest can
 * still be bound and complained about in the same answer. A list that is left out is empty.
 */
final class BodyStructure {

    /** Reflection is not for each request. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        }
    };

    private final Complaints complaints;

    private BodyStructure(Complaints complaints) {
        this.complaints = complaints;
    }

    private record Member(String name, Value value, boolean required, boolean optional) {

        static Member of(RecordComponent component) {
            AnnotatedType type = component.getAnnotatedType();
            Value value = Value.of(type, component.getAccessor(), type);
            return new Member(
                    component.getName(), value, Constraints.isRequired(component), Constraints.isOptional(component));
        }
    }

    /**
     * What a value has to be.
     *
     * @param most how many characters or entries it may have
     * @param entries what those of a list or map have to be; null of anything else
     */
    private record Value(
            Class<?> type,
            JsonKind kind,
            int most,
            @Nullable Value entries) {

        static Value of(AnnotatedType annotated, AnnotatedElement... where) {
            boolean generic = annotated.getType() instanceof ParameterizedType;
            Class<?> type = generic
                    ? (Class<?>) ((ParameterizedType) annotated.getType()).getRawType()
                    : (Class<?>) annotated.getType();
            if (!(annotated instanceof AnnotatedParameterizedType list)) {
                return new Value(type, JsonForms.kind(type), Constraints.mostCharacters(where), null);
            }
            AnnotatedType[] arguments = list.getAnnotatedActualTypeArguments();
            AnnotatedType entry = arguments[arguments.length - 1];
            return new Value(type, JsonForms.kind(type), Constraints.mostEntries(where), of(entry, entry));
        }
    }

    /** Complains of all that does not fit; afterwards the body holds only what does. */
    static void fit(Class<?> type, ObjectNode body, Complaints complaints) {
        new BodyStructure(complaints).members(type, body, "");
    }

    private void members(Class<?> type, ObjectNode object, String path) {
        List<Member> members = MEMBERS.get(type);
        List<String> names = members.stream().map(Member::name).toList();
        for (String name : List.copyOf(object.propertyNames())) {
            if (!names.contains(name)) {
                object.remove(name);
                if (!complaints.isFull()) {
                    complaints.add(member(path, name), "is not a field here; " + suggestion(name, names));
                }
            }
        }
        for (Member member : members) {
            String at = member(path, member.name());
            JsonNode value = object.get(member.name());
            if (value == null || value.isNull()) {
                if (member.required()) {
                    complaints.add(at, "is required");
                } else if (!member.optional()) {
                    object.putArray(member.name());
                }
            } else if (!fits(member.value(), value, at)) {
                object.putNull(member.name());
            }
        }
    }

    /** Looks into lists and objects; false if the value itself does not fit. */
    private boolean fits(Value wanted, JsonNode value, String path) {
        if (!isOfKind(wanted, value)) {
            complaints.add(path, "has to be " + JsonForms.words(wanted.type()) + ", not " + kind(value));
            return false;
        }
        if (wanted.type() == String.class) {
            var objection = Text.objection(value.asString(), wanted.most());
            objection.ifPresent(why -> complaints.add(path, why));
            return objection.isEmpty();
        }
        Value entries = wanted.entries();
        if (entries != null && value.size() > wanted.most()) {
            complaints.add(path, "has " + value.size() + " entries, which is more than " + wanted.most());
            return false;
        }
        if (value instanceof ArrayNode array && entries != null) {
            for (int i = 0; i < array.size() && !complaints.isFull(); i++) {
                if (!isEntry(entries, array.get(i), path + "[" + i + "]")) {
                    array.setNull(i);
                }
            }
        } else if (value instanceof ObjectNode object && wanted.type().isRecord()) {
            members(wanted.type(), object, path);
        } else if (value instanceof ObjectNode map && entries != null) {
            for (Map.Entry<String, JsonNode> entry : List.copyOf(map.properties())) {
                if (!isEntry(entries, entry.getValue(), member(path, entry.getKey()))) {
                    map.putNull(entry.getKey());
                }
            }
        }
        return true;
    }

    /** No list or map has an entry that is left out. */
    private boolean isEntry(Value wanted, JsonNode entry, String path) {
        if (entry.isNull()) {
            complaints.add(path, "is required");
            return false;
        }
        return fits(wanted, entry, path);
    }

    private static boolean isOfKind(Value wanted, JsonNode value) {
        Class<?> type = wanted.type();
        return switch (wanted.kind()) {
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
}
