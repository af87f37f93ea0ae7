package dev.tandem.command.contest;

import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandRequest;

/** A command and who gives it. */
record Order(Person by, Command command) {

    CommandRequest<?> request() {
        return CommandRequest.of(command, by.id(), by.roles(), "contest");
    }
}
