package dev.tandem.walk;

import dev.tandem.command.dispatch.CommandType;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody is about to order.
 *
 * @param type which command
 * @param body its JSON, to be changed by nobody
 * @param person who gives it
 * @param role in which role
 * @param occurredAt when it happened; before now only where a past is brought in
 */
record Order(CommandType<?> type, ObjectNode body, PersonId person, Role role, Instant occurredAt) {

    /** The name of the command. */
    String command() {
        return type.name();
    }
}
