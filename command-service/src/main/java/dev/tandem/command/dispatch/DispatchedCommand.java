package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.events.Role;
import java.util.Objects;
import org.axonframework.messaging.core.Message;

/**
 * What goes over the command bus.
 *
 * @param request the command, who gives it, and on which terms
 * @param actingRole in which of their roles they give it
 * @param tries how often it was tried before; 0 the first time
 */
record DispatchedCommand<C extends Command>(CommandRequest<C> request, Role actingRole, int tries) {

    /** Sent for the first time. */
    static <C extends Command> DispatchedCommand<C> first(CommandRequest<C> request, Role actingRole) {
        return new DispatchedCommand<>(request, actingRole, 0);
    }

    /** That of a message on the command bus; there are no others. */
    static DispatchedCommand<?> in(Message message) {
        return (DispatchedCommand<?>) Objects.requireNonNull(message.payload());
    }

    /** The same, to be tried once more. */
    DispatchedCommand<C> again() {
        return new DispatchedCommand<>(request, actingRole, tries + 1);
    }

    /** Whether it is read on the database's word and not from what this process remembers. */
    boolean fresh() {
        return tries > 0;
    }
}
