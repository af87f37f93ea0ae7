package dev.tandem.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.events.value.Day;
import dev.tandem.events.value.Moment;
import dev.tandem.events.value.Span;
import dev.tandem.events.value.TimeOfDay;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values are spelled in JSON, in words that a caller understands. */
public final class JsonForms {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "a text"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"),
            Map.entry(BigDecimal.class, "a number"),
            Map.entry(double.class, "a number"),
            Map.entry(Double.class, "a number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Instant.class, Moment.WORDS),
            Map.entry(LocalDate.class, Day.WORDS),
            Map.entry(LocalTime.class, TimeOfDay.WORDS),
            Map.entry(Duration.class, Span.WORDS),
            Map.entry(Period.class, "a period in ISO 8601, such as P6W"),
            Map.entry(ZoneId.class, "a time zone, such as Europe/Lisbon"),
            Map.entry(DayOfWeek.class, "a day of the week, such as MONDAY"),
            Map.entry(Currency.class, "a currency in ISO 4217, such as EUR"));

    private static final Map<Class<?>, Map<String, Object>> FORMATS = Map.ofEntries(
            Map.entry(int.class, Map.of("format", "int32")),
            Map.entry(Integer.class, Map.of("format", "int32")),
            Map.entry(long.class, Map.of("format", "int64")),
            Map.entry(Long.class, Map.of("format", "int64")),
            Map.entry(Instant.class, Map.of("format", "date-time")),
            Map.entry(LocalDate.class, Map.of("format", "date")),
            Map.entry(LocalTime.class, Map.of("pattern", "^\\d{2}:\\d{2}(:\\d{2})?$", "examples", List.of("09:30"))),
            Map.entry(Duration.class, Map.of("format", "duration", "examples", List.of("PT48H"))),
            Map.entry(Period.class, Map.of("format", "duration", "examples", List.of("P6W"))),
            Map.entry(ZoneId.class, Map.of("examples", List.of("Europe/Lisbon"))),
            Map.entry(
                    DayOfWeek.class,
                    Map.of(
                            "enum",
                            Arrays.stream(DayOfWeek.values()).map(Enum::name).toList())),
            Map.entry(Currency.class, Map.of("pattern", "^[A-Z]{3}$", "examples", List.of("EUR"))),
            Map.entry(UUID.class, Map.of("format", "uuid")));

    private JsonForms() {}

    /** Whether the type is one of the JDK's whose spelling is known. */
    static boolean isKnown(Class<?> type) {
        return WORDS.containsKey(type) || FORMATS.containsKey(type);
    }

    /** What a value of that type has to be, such as "a whole number" or "one of HIGH, LOW". */
    public static String words(Class<?> type) {
        String known = WORDS.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", constants(type));
        }
        RecordComponent single = singleValue(type);
        if (single != null) {
            return words(single.getType());
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return "an object";
    }

    /** What JSON calls a value of that type; a record that stands for a single value is of that value's kind. */
    public static JsonKind kind(Class<?> type) {
        RecordComponent single = singleValue(type);
        if (single != null) {
            return kind(single.getType());
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return JsonKind.INTEGER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return JsonKind.BOOLEAN;
        }
        if (type == double.class || Number.class.isAssignableFrom(type)) {
            return JsonKind.NUMBER;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return JsonKind.ARRAY;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? JsonKind.OBJECT : JsonKind.STRING;
    }

    /** What a schema says of a JDK value beside its kind: format, pattern, an example. */
    public static Map<String, Object> format(Class<?> type) {
        return FORMATS.getOrDefault(type, Map.of());
    }

    /** What JSON calls a value. */
    public enum JsonKind {
        OBJECT,
        ARRAY,
        STRING,
        BOOLEAN,
        NUMBER,
        INTEGER
    }

    /** How the constants of an enum are spelled. */
    public static List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        Method spelling = null;
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(JsonValue.class)) {
                method.setAccessible(true);
                spelling = method;
            }
        }
        for (Object constant : type.getEnumConstants()) {
            try {
                names.add(spelling == null ? ((Enum<?>) constant).name() : String.valueOf(spelling.invoke(constant)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot spell " + constant, e);
            }
        }
        return names;
    }

    /** The component that stands for the whole record in JSON ({@code @JsonValue}), such as an id's; null if none does. */
    public static @Nullable RecordComponent singleValue(Class<?> type) {
        if (!type.isRecord()) {
            return null;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(JsonValue.class)
                    || component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                return component;
            }
        }
        return null;
    }
}
