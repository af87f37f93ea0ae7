package dev.tandem.walk;

import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.Decisions;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as the door takes them in: by name, with a body of JSON. */
public final class Orders {

    private static final CommandCatalog CATALOG = new CommandCatalog(Decisions.in("dev.tandem.command"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Orders() {}

    /** The names of all commands that people can give, in alphabetical order. */
    static List<String> names() {
        return CATALOG.forPeople().stream().map(CommandType::name).toList();
    }

    /** What is known of the command of that name. */
    static CommandType<?> type(String command) {
        return Objects.requireNonNull(CATALOG.find(command), command);
    }

    /** That command in this body; null if the door would not let it in. */
    static @Nullable Command read(CommandType<?> type, JsonNode body) {
        Command command = JSON.treeToValue(body, type.type());
        return VALIDATOR.validate(command).isEmpty() ? command : null;
    }

    /**
     * That command in this body.
     *
     * @throws IllegalArgumentException if the door would not let it in
     */
    public static Command of(String name, String body) {
        Command command = JSON.readValue(body, type(name).type());
        var violations = VALIDATOR.validate(command);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(name + " " + body + ": " + violations);
        }
        return command;
    }
}
