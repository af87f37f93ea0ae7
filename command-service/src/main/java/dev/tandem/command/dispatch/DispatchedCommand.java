package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Lookup;
import dev.tandem.events.Role;
import java.util.Objects;
import org.axonframework.messaging.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the command bus.
 *
 * @param request the command, who gives it, and on which terms
 * @param actingRole in which of their roles they give it
 * @param tries how often it was tried before; 0 the first time
 * @param checkedOn the log on which it is only checked, and nothing stored; null: it is given
 * @param rehearsal what would be there besides, and what joins it if this would be done; null: nothing
 */
record DispatchedCommand<C extends Command>(
        CommandRequest<C> request,
        Role actingRole,
        int tries,
        @Nullable Lookup checkedOn,
        @Nullable Rehearsal rehearsal) {

    /** Given for the first time. */
    static <C extends Command> DispatchedCommand<C> first(CommandRequest<C> request, Role actingRole) {
        return new DispatchedCommand<>(request, actingRole, 0, null, null);
    }

    /** To be checked on that log. */
    static <C extends Command> DispatchedCommand<C> check(
            CommandRequest<C> request, Role actingRole, Lookup log, @Nullable Rehearsal rehearsal) {
        return new DispatchedCommand<>(request, actingRole, 0, log, rehearsal);
    }

    /** That of a message on the command bus; there are no others. */
    static DispatchedCommand<?> in(Message message) {
        return (DispatchedCommand<?>) Objects.requireNonNull(message.payload());
    }

    /** The same, to be tried once more. */
    DispatchedCommand<C> again() {
        return new DispatchedCommand<>(request, actingRole, tries + 1, checkedOn, rehearsal);
    }

    /** Whether it is read on the database's word and not from what this process remembers. */
    boolean fresh() {
        return tries > 0 || checkedOn != null;
    }
}
