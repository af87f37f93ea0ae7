package dev.tandem.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas that have a name of their own, with what the comments say. */
final class NamedSchemas {

    private static final String ID_FORM = "^[A-Za-z0-9._-]{1,64}$";

    /** Marks what is sealed where it is recorded. */
    static final String PERSONAL = "x-personal-data";

    private NamedSchemas() {}

    /**
     * A record that is an object; {@code schemas} knows those of its components' types, and {@code personal} that of a text about
     * somebody in an answer; {@code words} say what a component means, or null.
     */
    static Map<String, Object> ofRecord(
            Class<?> type,
            Direction direction,
            Function<AnnotatedType, Map<String, Object>> schemas,
            Supplier<Map<String, Object>> personal,
            Function<RecordComponent, @Nullable String> words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            Map<String, Object> schema = schemas.apply(component.getAnnotatedType());
            if (direction == Direction.SENT) {
                Constraints.describe(
                        schema, component.getType(), component.getAccessor(), component.getAnnotatedType());
            }
            boolean text = direction == Direction.ANSWERED && component.isAnnotationPresent(PersonalData.class);
            if (text) {
                schema = personal.get();
            }
            if (isRequired(component, direction)) {
                required.add(component.getName());
            }
            if (!text && mayBeNull(component, direction)) {
                schema = Schemas.orNull(schema);
            }
            if (direction == Direction.RECORDED && component.isAnnotationPresent(PersonalData.class)) {
                schema.put(PERSONAL, true);
            }
            String said = words.apply(component);
            if (said != null) {
                schema.put("description", said);
            }
            properties.put(component.getName(), schema);
        }
        Map<String, Object> schema = described("object", Docs.of(type).text());
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (direction == Direction.SENT) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static boolean isRequired(RecordComponent component, Direction direction) {
        return switch (direction) {
            case SENT -> Constraints.isRequired(component);
            case ANSWERED -> !Constraints.isOptional(component) || !leavesNullsOut(component);
            case RECORDED -> !Constraints.isOptional(component);
        };
    }

    private static boolean mayBeNull(RecordComponent component, Direction direction) {
        return switch (direction) {
            case SENT -> !Constraints.isRequired(component);
            case ANSWERED -> Constraints.isOptional(component) && !leavesNullsOut(component);
            case RECORDED -> Constraints.isOptional(component);
        };
    }

    private static boolean leavesNullsOut(RecordComponent component) {
        JsonInclude include = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** What is spelled as a single value: an enum, an id, a record that stands for its only component. */
    static Map<String, Object> ofValue(Class<?> type) {
        Docs docs = Docs.of(type);
        StringBuilder text = new StringBuilder(docs.text());
        if (type.isEnum()) {
            docs.members().forEach((constant, said) -> text.append("\n* `%s`: %s".formatted(constant, said)));
        }
        Map<String, Object> schema = described(JsonForms.kind(type).name().toLowerCase(Locale.ROOT), text.toString());
        if (type.isEnum()) {
            schema.put("enum", JsonForms.constants(type));
        } else if (Id.class.isAssignableFrom(type) || type == PersonId.class) {
            schema.put("pattern", ID_FORM);
        }
        return schema;
    }

    /** The component that holds JSON of one of several types; null if none does. */
    static @Nullable RecordComponent union(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(OneOfSealed.class))
                .findFirst()
                .orElse(null);
    }

    /**
     * A record with such a component: what all have in common, and for each of the types its name and its shape. That there is a name, what
     * they have in common says for all.
     */
    static Map<String, Object> ofUnion(
            RecordComponent union, Map<String, Object> common, Function<Class<?>, Map<String, Object>> schemas) {
        OneOfSealed said = union.getAccessor().getAnnotation(OneOfSealed.class);
        List<Map<String, Object>> all = leaves(said.value())
                .filter(type -> Arrays.stream(said.but()).noneMatch(one -> one.isAssignableFrom(type)))
                .map(type -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put(said.namedBy(), Map.of("const", type.getSimpleName()));
                    members.put(union.getName(), schemas.apply(type));
                    return Schemas.ordered("properties", members);
                })
                .toList();
        return Schemas.ordered("allOf", List.of(common, Schemas.ordered("oneOf", all)));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(NamedSchemas::leaves)
                : Stream.of(type);
    }

    /** One of the types that a sealed one permits; {@code schemas} knows theirs. */
    static Map<String, Object> ofSealed(Class<?> type, Function<Class<?>, Map<String, Object>> schemas) {
        Map<String, Object> schema = Schemas.ordered(
                "oneOf",
                Arrays.stream(type.getPermittedSubclasses()).map(schemas).toList());
        String text = Docs.of(type).text();
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        return schema;
    }

    private static Map<String, Object> described(String type, String text) {
        Map<String, Object> schema = Schemas.ordered("type", type);
        if (!text.isEmpty()) {
            schema.put("description", text);
        }
        return schema;
    }
}
