package dev.tandem.command.intake;

import dev.tandem.events.Id;
import dev.tandem.events.Language;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.value.Text;
import dev.tandem.openapi.JsonForms;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** For any command a body that holds as much as it may: every member, lists as long and texts as long as is allowed. */
public final class LargestBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private int counted;
    private int times;

    private LargestBodies() {}

    /** That of this command. */
    public static ObjectNode of(Class<?> command) {
        return new LargestBodies().object(command);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            object.set(component.getName(), value(component.getAnnotatedType(), component.getAccessor()));
        }
        return object;
    }

    private JsonNode value(AnnotatedType annotated, AnnotatedElement where) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            Class<?> type = (Class<?>) ((ParameterizedType) annotated.getType()).getRawType();
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            int size = Math.min(most(where, annotated, 100), distinct(arguments[0]));
            if (Map.class.isAssignableFrom(type)) {
                ObjectNode map = JSON.objectNode();
                for (int i = 1; i <= size; i++) {
                    map.set("" + i, value(arguments[1], arguments[1]));
                }
                return map;
            }
            ArrayNode list = JSON.arrayNode();
            for (int i = 0; i < size; i++) {
                list.add(value(arguments[0], arguments[0]));
            }
            return list;
        }
        return single((Class<?>) annotated.getType(), annotated, where);
    }

    private static int distinct(AnnotatedType element) {
        return element.getType() == DayOfWeek.class ? 7 : Integer.MAX_VALUE;
    }

    private JsonNode single(Class<?> type, AnnotatedType annotated, AnnotatedElement where) {
        if (type == String.class) {
            return text(most(where, annotated, Text.LONGEST), where, annotated);
        }
        if (type == Stage.class) {
            return JSON.stringNode("S".repeat(34) + "%06d".formatted(counted++));
        }
        if (type == Language.class) {
            return JSON.stringNode(Language.ENGLISH.code());
        }
        if (type == DayOfWeek.class) {
            return JSON.stringNode(DayOfWeek.of(counted++ % 7 + 1).name());
        }
        if (type.isEnum()) {
            return JSON.stringNode(JsonForms.constants(type).getLast());
        }
        if (Id.class.isAssignableFrom(type) || type == PersonId.class || JsonForms.singleValue(type) != null) {
            return JSON.stringNode("i".repeat(58) + "%06d".formatted(counted++));
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> JSON.stringNode("2099-12-31T23:59:59.999999999+00:00");
            case "LocalDate" ->
                JSON.stringNode(LocalDate.of(2099, 12, 31).minusDays(counted++).toString());
            case "LocalTime" -> JSON.stringNode(times++ % 2 == 0 ? "09:00:00" : "18:00:00");
            case "Duration" -> JSON.stringNode("PT48H");
            case "ZoneId" -> JSON.stringNode("America/Argentina/ComodRivadavia");
            case "Currency" -> JSON.stringNode("EUR");
            case "UUID" -> JSON.stringNode("00000000-0000-4000-8000-%012d".formatted(counted++));
            case "BigDecimal" -> JSON.numberNode(1);
            case "boolean", "Boolean" -> JSON.booleanNode(true);
            case "int", "Integer", "long", "Long" -> {
                Max max = annotation(Max.class, where, annotated);
                yield JSON.numberNode(max == null ? 1 : (int) max.value());
            }
            default -> object(type);
        };
    }

    private static JsonNode text(int most, AnnotatedElement... where) {
        for (AnnotatedElement element : where) {
            if (element.isAnnotationPresent(Email.class)) {
                return JSON.stringNode("noor@example.org");
            }
            if (element.isAnnotationPresent(Pattern.class)) {
                return JSON.stringNode("2026-Q1");
            }
        }
        return JSON.stringNode("x".repeat(most));
    }

    private static int most(AnnotatedElement where, AnnotatedType type, int otherwise) {
        Size size = annotation(Size.class, where, type);
        return size == null || size.max() == Integer.MAX_VALUE ? otherwise : size.max();
    }

    private static <A extends Annotation> @Nullable A annotation(Class<A> type, AnnotatedElement... where) {
        for (AnnotatedElement element : where) {
            A found = element.getAnnotation(type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
