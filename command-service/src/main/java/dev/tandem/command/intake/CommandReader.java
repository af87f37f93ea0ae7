package dev.tandem.command.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.decision.Command;
import dev.tandem.events.value.Text;
import dev.tandem.http.JsonBounds;
import dev.tandem.http.JsonValues;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads commands strictly and complains once: everything that is wrong with a body, missing, unknown, of the wrong type or
 * against a constraint, is in one answer, each with its path (the first {@value Complaints#MOST} of them).
 */
public final class CommandReader {

    /** What any command may hold; what each of its values may be is narrower. */
    private static final JsonBounds COMMAND = new JsonBounds(12, 20_000, 1_000, 100, Text.LONGEST);

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(JsonValues.module())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // named before, as missing
            .build();

    /** Without what is null, so that a command that gains a field is still the same command. */
    private final JsonMapper canonical = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final ConcurrentMap<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Validator validator;

    public CommandReader(Validator validator) {
        this.validator = validator;
    }

    /** The record of that type in this body, valid; a problem that lists what is wrong otherwise. */
    public <C> C read(Class<C> type, byte[] body) {
        return read(type, body, COMMAND);
    }

    /** The record of that type in this body, which may hold so much; a problem that lists what is wrong otherwise. */
    public <C> C read(Class<C> type, byte[] body, JsonBounds bounds) {
        ObjectNode tree = tree(body, bounds);
        Complaints complaints = new Complaints();
        BodyStructure.fit(type, tree, complaints);
        C command = bound(type, tree, complaints);
        if (command != null) {
            for (ConstraintViolation<C> violation : validator.validate(command)) {
                complaints.add(path(violation), Objects.requireNonNull(violation.getMessage()));
            }
        }
        if (!complaints.isEmpty() || command == null) {
            throw CommandProblems.invalid(complaints.sorted()).exception();
        }
        return command;
    }

    /** A form of the command, and of the time for which it is given, that is the same whenever they are. */
    byte[] canonical(Command command, @Nullable Instant occurredAt) {
        if (occurredAt == null) {
            return canonical.writeValueAsBytes(command);
        }
        ObjectNode tree = canonical.valueToTree(command);
        tree.put(CommandHeaders.OCCURRED_AT, occurredAt.toString());
        return canonical.writeValueAsBytes(tree);
    }

    /** The JSON object that a body is; a problem if it is none, or holds more than it may. */
    private ObjectNode tree(byte[] body, JsonBounds bounds) {
        if (body.length == 0) {
            throw CommonProblems.malformedBody("There is no body.").exception();
        }
        try (JsonParser parser = json.createParser(body)) {
            FieldError excess = bounds.firstExcess(parser);
            if (excess != null) {
                throw CommandProblems.invalid(List.of(excess)).exception();
            }
            JsonNode tree = json.readTree(body);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw CommonProblems.malformedBody(
                            "The body is " + tree.getNodeType().name().toLowerCase(Locale.ROOT) + ", not an object.")
                    .exception();
        } catch (JacksonException e) {
            throw malformed(e).exception();
        }
    }

    /** What is said of a body that is no JSON: where it breaks off, and why, in words that do not speak of classes. */
    public static Problem malformed(JacksonException e) {
        var at = e.getLocation();
        String why = e instanceof StreamConstraintsException
                ? "a number, a text or a name in it is too long, or it is nested too deeply"
                : e.getOriginalMessage().replaceFirst("(?s)(?: \\(|: |; )?(?:enable |to enable|`).*", "");
        return CommonProblems.malformedBody("The body is not well-formed JSON"
                + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()) + ": " + why + ".");
    }

    private <C> @Nullable C bound(Class<C> type, ObjectNode tree, Complaints complaints) {
        try {
            ObjectReader reader = readers.computeIfAbsent(type, json::readerFor);
            return reader.withHandler(new FieldErrors(complaints)).readValue(tree);
        } catch (DatabindException e) {
            complaints.addUnlessKnown(FieldErrors.path(e), FieldErrors.sentence(e));
            return null;
        }
    }

    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceFirst("\\.<[a-z ]+>$", "");
    }
}
