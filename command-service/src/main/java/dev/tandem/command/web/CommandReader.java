package dev.tandem.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.decision.Command;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads commands strictly and complains once: everything that is wrong with a body, missing, unknown, of the wrong type or
 * against a constraint, is in one answer, each with its path.
 */
final class CommandReader {

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // named before, as missing
            .build();

    /** Without what is null, so that a command that gains a field is still the same command. */
    private final JsonMapper canonical = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final ConcurrentMap<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Validator validator;

    CommandReader(Validator validator) {
        this.validator = validator;
    }

    /** The record of that type in this body, valid; a problem that lists all that is wrong otherwise. */
    <C> C read(Class<C> type, byte[] body) {
        ObjectNode tree = tree(body);
        List<FieldError> errors = new ArrayList<>(Shape.fit(type, tree));
        C command = bound(type, tree, errors);
        if (command != null) {
            validator.validate(command).stream()
                    .map(CommandReader::error)
                    .filter(error -> isNews(error, errors))
                    .forEach(errors::add);
        }
        if (!errors.isEmpty() || command == null) {
            errors.sort(Comparator.comparing(FieldError::field));
            throw CommandProblems.invalid(errors).exception();
        }
        return command;
    }

    /** A form of the command, and of the time for which it is given, that is the same whenever they are. */
    byte[] canonical(Command command, @Nullable Instant occurredAt) {
        ObjectNode tree = canonical.valueToTree(command);
        if (occurredAt != null) {
            tree.put(CommandHeaders.OCCURRED_AT, occurredAt.toString());
        }
        return canonical.writeValueAsBytes(tree);
    }

    /** The JSON object that a body is; a problem if it is none. */
    ObjectNode tree(byte[] body) {
        if (body.length == 0) {
            throw CommonProblems.malformedBody("There is no body.").exception();
        }
        try {
            JsonNode tree = json.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw CommonProblems.malformedBody(
                            "The body is " + tree.getNodeType().name().toLowerCase(Locale.ROOT) + ", not an object.")
                    .exception();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw CommonProblems.malformedBody("The body is not well-formed JSON"
                            + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + ": " + e.getOriginalMessage() + ".")
                    .exception();
        }
    }

    private <C> @Nullable C bound(Class<C> type, ObjectNode tree, List<FieldError> errors) {
        FieldErrors found = new FieldErrors(errors);
        try {
            ObjectReader reader = readers.computeIfAbsent(type, json::readerFor);
            return reader.withHandler(found).readValue(tree);
        } catch (DatabindException e) {
            found.add(FieldErrors.path(e), FieldErrors.sentence(e));
            return null;
        }
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceFirst("\\.<[a-z ]+>$", "");
        return new FieldError(path, Objects.requireNonNull(violation.getMessage()));
    }

    /** Not about a field, or a part of one, that is already known to be wrong. */
    private static boolean isNews(FieldError error, List<FieldError> known) {
        return known.stream().noneMatch(other -> FieldErrors.covers(other.field(), error.field()));
    }
}
