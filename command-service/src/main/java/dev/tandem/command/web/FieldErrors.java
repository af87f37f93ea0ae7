package dev.tandem.command.web;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.openapi.JsonForms;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** Notes what does not fit while a body is bound, puts nothing in its place, and goes on to find the rest. */
final class FieldErrors extends DeserializationProblemHandler {

    /** The path of what is wrong with the body as a whole. */
    private static final String WHOLE = "body";

    private final List<FieldError> errors;

    FieldErrors(List<FieldError> errors) {
        this.errors = errors;
    }

    /** Adds an error, unless what it is about is already known to be wrong. */
    void add(String path, String message) {
        if (errors.stream().noneMatch(known -> covers(known.field(), path) || covers(path, known.field()))) {
            errors.add(new FieldError(path, message));
        }
    }

    /** Whether {@code inner} is {@code outer} or a part of it. */
    static boolean covers(String outer, String inner) {
        return outer.equals(WHOLE)
                || inner.equals(outer)
                || inner.startsWith(outer + ".")
                || inner.startsWith(outer + "[");
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        add(here(context), "'" + shortened(value) + "' is not " + JsonForms.words(type));
        return nothing(type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failure) {
        add(here(context), value + " is not " + JsonForms.words(type));
        return nothing(type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure) {
        add(here(context), "has to be " + JsonForms.words(type.getRawClass()) + ", not " + words(token));
        parser.skipChildren();
        return nothing(type.getRawClass());
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        // What a value type's own constructor says is a sentence about its bounds.
        add(
                here(context),
                root instanceof IllegalArgumentException && root.getMessage() != null
                        ? root.getMessage()
                        : "is not " + JsonForms.words(type));
        return nothing(type);
    }

    /** Of what ended the binding. */
    static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }

    /** Of what ended the binding. */
    static String sentence(DatabindException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "has to be " + JsonForms.words(mismatch.getTargetType())
                : Objects.requireNonNullElse(e.getOriginalMessage(), "cannot be read");
    }

    private static String here(DeserializationContext context) {
        return path(context.getParser().streamReadContext().pathAsPointer());
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement() && rest.getMatchingIndex() >= 0) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.isEmpty() ? WHOLE : path.toString();
    }

    private static @Nullable Object nothing(Class<?> type) {
        Object[] zero = {0, 0L, 0.0, false};
        return type.isPrimitive()
                ? Arrays.stream(zero)
                        .filter(value -> ClassUtils.isAssignableValue(type, value))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "nothing";
        };
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
