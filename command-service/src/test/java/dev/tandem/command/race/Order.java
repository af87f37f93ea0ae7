package dev.tandem.command.race;

import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandRequest;
import java.util.Map;
import java.util.UUID;

/** A command and who gives it. */
record Order(Person by, Command command) {

    CommandRequest<?> request() {
        return CommandRequest.of(command, by.id(), by.roles(), "race");
    }

    /** An id that nobody used before, under that name. */
    static Map<String, String> fresh(String field) {
        return Map.of(field, field + "-" + UUID.randomUUID());
    }
}
