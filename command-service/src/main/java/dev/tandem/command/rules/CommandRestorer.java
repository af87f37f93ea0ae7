package dev.tandem.command.rules;

import dev.tandem.command.decision.Command;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a command of the events that it led to. A command is not stored; what it said is, in events whose fields are called as its own. What
 * stands sealed there stays sealed: it is only passed on.
 */
final class CommandRestorer {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * The command.
     *
     * @param events what it led to, as JSON, in order
     */
    RestoredCommand restored(Class<? extends Command> type, List<JsonNode> events) {
        ObjectNode said = json.createObjectNode();
        List<String> untold = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<JsonNode> told = told(component.getName(), events);
            if (told.isPresent()) {
                said.set(component.getName(), told.get());
            } else {
                untold.add(component.getName());
            }
        }
        try {
            return new RestoredCommand(json.treeToValue(said, type), untold);
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return new RestoredCommand(null, untold);
        }
    }

    /** In one of the events, or else in something that one of them tells of, such as the terms that were proposed. */
    private static Optional<JsonNode> told(String name, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.has(name))
                .map(event -> event.get(name))
                .findFirst()
                .or(() -> events.stream()
                        .flatMap(event -> event.values().stream())
                        .filter(value -> value.isObject() && value.has(name))
                        .map(value -> value.get(name))
                        .reduce((_, last) -> last)); // what is now stands behind what was
    }
}
