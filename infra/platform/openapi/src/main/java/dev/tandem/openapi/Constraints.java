package dev.tandem.openapi;

import dev.tandem.events.value.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a value that somebody sends has to be beside its type, by the annotations where it is declared. The door demands it and the
 * documents say it, both by these lines.
 */
public final class Constraints {

    private static final int LIST = 100;

    private Constraints() {}

    /** Whether a value has to be given: it may not be null, and if it is a list, it may not be empty. */
    public static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isPrimitive() || has(component, NotEmpty.class) || has(component, NotNull.class)) {
            return true;
        }
        return !isOptional(component) && JsonForms.kind(type) != JsonForms.JsonKind.ARRAY;
    }

    /** Whether a value may be null. */
    public static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint)
                || component.getAnnotatedType().isAnnotationPresent(constraint);
    }

    /** How many characters the text may have that is annotated so; there is a bound also where nobody thought of one. */
    public static int mostCharacters(AnnotatedElement... where) {
        return most(Text.LONGEST, where);
    }

    /** How many entries the list or map may have that is annotated so; there is a bound also where nobody thought of one. */
    public static int mostEntries(AnnotatedElement... where) {
        return most(LIST, where);
    }

    private static int most(int otherwise, AnnotatedElement... where) {
        return Arrays.stream(where)
                .flatMap(element -> Stream.ofNullable(element.getAnnotation(Size.class)))
                .mapToInt(Size::max)
                .filter(max -> max < Integer.MAX_VALUE)
                .min()
                .orElse(otherwise);
    }

    /** Says in the schema of a value what is demanded of it, bounds included that nobody wrote down. */
    static void describe(Map<String, Object> schema, Type type, AnnotatedElement... where) {
        boolean list = "array".equals(schema.get("type"));
        Arrays.stream(where)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .forEach(constraint -> describe(schema, list, constraint));
        if (type == String.class) { // Text.objection
            schema.putIfAbsent("minLength", 1);
            schema.putIfAbsent("pattern", "\\S");
            schema.put("maxLength", mostCharacters(where));
        } else if (list) {
            schema.put("maxItems", mostEntries(where));
        } else if (schema.containsKey("additionalProperties")) {
            schema.put("maxProperties", mostEntries(where));
        }
    }

    private static void describe(Map<String, Object> schema, boolean list, Annotation constraint) {
        switch (constraint) {
            case NotBlank _ -> schema.putIfAbsent("minLength", 1);
            case NotEmpty _ -> schema.putIfAbsent(list ? "minItems" : "minLength", 1);
            case Size size when size.min() > 0 -> schema.put(list ? "minItems" : "minLength", size.min());
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
