package dev.tandem.command.dispatch;

import dev.tandem.access.RequestOrigin;
import dev.tandem.command.decision.Command;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command, who gives it, and on which terms.
 *
 * @param command what is ordered; valid
 * @param actor who orders it
 * @param roles in which roles they may act
 * @param occurredAt when it happened in the world; null: now
 * @param onBehalfOf who did it in the world, where somebody else brings it in; null: as the requisition tells
 * @param after what came before it in a history, as a digest; null: it is not said
 * @param idempotencyKey the same request again gives the same answer; null: each request counts
 * @param unchangedSince only if nothing that the decision reads was stored after this position; null: whatever was
 * @param correlationId what one request from outside causes, end to end
 * @param traceparent W3C trace context, if there is one
 * @param origin where it came from; null: not from outside
 * @param newIds what it makes is called so, one after the other, and by ids that are new once these are used; mostly there are none
 */
public record CommandRequest<C extends Command>(
        C command,
        PersonId actor,
        Set<Role> roles,
        @Nullable Instant occurredAt,
        @Nullable PersonId onBehalfOf,
        @Nullable String after,
        @Nullable IdempotencyKey idempotencyKey,
        @Nullable Long unchangedSince,
        String correlationId,
        @Nullable String traceparent,
        @Nullable RequestOrigin origin,
        List<String> newIds) {

    /** A command without terms. */
    public static <C extends Command> CommandRequest<C> of(
            C command, PersonId actor, Set<Role> roles, String correlationId) {
        return new CommandRequest<>(
                command, actor, roles, null, null, null, null, null, correlationId, null, null, List.of());
    }
}
