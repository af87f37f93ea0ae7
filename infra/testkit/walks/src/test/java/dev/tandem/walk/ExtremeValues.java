package dev.tandem.walk;

import dev.tandem.events.Id;
import dev.tandem.events.Language;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.value.Day;
import dev.tandem.events.value.Moment;
import dev.tandem.events.value.Span;
import dev.tandem.events.value.Text;
import dev.tandem.openapi.JsonForms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What stands in JSON for a single value at the edges of its type, on both sides of each edge: an ordinary one first. The edges are those
 * of {@link dev.tandem.events.value} and of the constraints at the value.
 */
final class ExtremeValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AnnotatedElement[] where;

    private ExtremeValues(AnnotatedElement... where) {
        this.where = where;
    }

    /**
     * The values, an ordinary one first.
     *
     * @param type no container, and no record that is an object in JSON
     * @param where what carries its constraints
     */
    static List<JsonNode> of(Class<?> type, AnnotatedElement... where) {
        return new ExtremeValues(where).of(type);
    }

    /** The greatest length that is allowed there. */
    static int most(int otherwise, AnnotatedElement... where) {
        return annotation(Size.class, where)
                .map(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .orElse(otherwise);
    }

    private List<JsonNode> of(Class<?> type) {
        if (type == String.class) {
            return texts();
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return numbers();
        }
        if (type == BigDecimal.class) {
            return decimals();
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of(JSON.booleanNode(true), JSON.booleanNode(false));
        }
        if (type.isEnum()) {
            return strings(Stream.concat(JsonForms.constants(type).stream(), Stream.of("NONE_OF_THEM")));
        }
        if (type == Instant.class) {
            return strings(
                    "2026-03-01T09:30:00Z",
                    Moment.EARLIEST.toString(),
                    Moment.EARLIEST.minusNanos(1000).toString(),
                    "1900-01-01T00:00:00+18:00",
                    "1899-12-31T06:00:00-18:00",
                    Moment.LATEST.toString(),
                    "9999-12-31T23:59:59.999999999Z",
                    "9999-12-31T23:59:59-18:00",
                    Moment.LATEST.plusNanos(1000).toString(),
                    "+20270-02-03T10:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "2026-02-29T00:00:00Z");
        }
        if (type == LocalDate.class) {
            return strings(
                    "2026-03-01",
                    Day.EARLIEST.toString(),
                    Day.EARLIEST.minusDays(1).toString(),
                    Day.LATEST.toString(),
                    Day.LATEST.plusDays(1).toString(),
                    "2024-02-29",
                    "2026-02-29");
        }
        if (type == LocalTime.class) {
            return strings("09:30", "00:00", "23:59:59", "24:00", "12:00:00.5");
        }
        if (type == Duration.class) {
            return strings(
                    "PT48H",
                    "PT0S",
                    "PT0.001S",
                    "PT0.0001S",
                    "-PT1S",
                    "P731D",
                    Span.LONGEST.toString(),
                    Span.LONGEST.plusMillis(1).toString(),
                    "PT9223372036854775807S");
        }
        if (type == ZoneId.class) {
            return strings("Europe/Lisbon", "Z", "+18:00", "-18:00", "Pacific/Kiritimati", "+18:01", "Nowhere/City");
        }
        if (type == Currency.class) {
            return strings("EUR", "JPY", "XXX", "EURO");
        }
        if (type == UUID.class) {
            return strings(new UUID(1, 1).toString(), new UUID(0, 0).toString(), new UUID(-1, -1).toString(), "none");
        }
        if (type == Stage.class) {
            return strings("SCREEN", "S", "S".repeat(40), "S".repeat(41), "HIRED");
        }
        if (type == Language.class) {
            return strings("en", "de", "xzz", "EN", "e", "engl", "d1");
        }
        if (type == PersonId.class) {
            return strings("pia", "p", "P".repeat(64), "P".repeat(65), "system", "5Y5-TEM");
        }
        if (Id.class.isAssignableFrom(type) || JsonForms.singleValue(type) != null) {
            return strings("some-1", "s", "S".repeat(64), "S".repeat(65), "", "so me");
        }
        throw new AssertionError("what the edges of " + type + " are, nobody says");
    }

    private List<JsonNode> texts() {
        int most = most(Text.LONGEST, where);
        int least = annotation(Size.class, where).map(Size::min).orElse(1);
        return strings(
                "Ordinary words, as many as it takes to say it".substring(0, Math.min(most, 45)),
                "x".repeat(Math.max(1, least)),
                "x".repeat(most),
                "x".repeat(most + 1),
                "\uD83D\uDE00".repeat(most / 2),
                "\u202e\uffff e\u0301 \\u0000 \"{},'\\ %s $1 --",
                "two lines\n\tand a tab",
                "Back\0end, ten letters",
                "half \ud800 a character",
                "\u0085 is a control",
                "\u200b",
                "");
    }

    private List<JsonNode> numbers() {
        long least = annotation(Min.class, where).map(Min::value).orElse((long) Integer.MIN_VALUE);
        long most = annotation(Max.class, where).map(Max::value).orElse((long) Integer.MAX_VALUE);
        return List.of(
                JSON.numberNode(Math.max(least, Math.min(most, 3))),
                JSON.numberNode(least),
                JSON.numberNode(least - 1),
                JSON.numberNode(most),
                JSON.numberNode(most + 1),
                JSON.numberNode(new BigDecimal("1.5")));
    }

    private static List<JsonNode> decimals() {
        return Stream.of(
                        "1",
                        "0",
                        "-1",
                        "0.5",
                        "999999999999999.99999999999999999999",
                        "1E-20",
                        "1E-21",
                        "1000000000000000",
                        "1E+14")
                .<JsonNode>map(number -> JSON.numberNode(new BigDecimal(number)))
                .toList();
    }

    private static List<JsonNode> strings(String... values) {
        return strings(Arrays.stream(values));
    }

    private static List<JsonNode> strings(Stream<String> values) {
        return new ArrayList<>(values.<JsonNode>map(JSON::stringNode).toList());
    }

    private static <A extends Annotation> Optional<A> annotation(Class<A> type, AnnotatedElement... where) {
        return Arrays.stream(where)
                .map(element -> element.getAnnotation(type))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
