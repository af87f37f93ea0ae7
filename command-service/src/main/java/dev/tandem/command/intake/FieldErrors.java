package dev.tandem.command.intake;

import dev.tandem.http.JsonBounds;
import dev.tandem.openapi.JsonForms;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** Notes what does not fit while a body is bound, puts nothing in its place, and goes on to find the rest. */
final class FieldErrors extends DeserializationProblemHandler {

    private final Complaints complaints;

    FieldErrors(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        complaints.addUnlessKnown(here(context), "'" + shortened(value) + "' is not " + JsonForms.words(type));
        return nothing(type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failure) {
        complaints.addUnlessKnown(here(context), value + " is not " + JsonForms.words(type));
        return nothing(type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure) {
        complaints.addUnlessKnown(
                here(context), "has to be " + JsonForms.words(type.getRawClass()) + ", not " + words(token));
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
        complaints.addUnlessKnown(
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
        return path.isEmpty() ? Complaints.WHOLE : path.toString();
    }

    /** Of what ended the binding; never Jackson's own words, which speak of classes. */
    static String sentence(DatabindException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "has to be " + JsonForms.words(mismatch.getTargetType())
                : "cannot be read";
    }

    private static String here(DeserializationContext context) {
        return JsonBounds.path(context.getParser().streamReadContext().pathAsPointer());
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
