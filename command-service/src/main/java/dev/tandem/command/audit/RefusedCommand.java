package dev.tandem.command.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that was refused.
 *
 * @param number its own, ascending
 * @param at when
 * @param person who gave it
 * @param roles in which roles they came
 * @param command its name
 * @param rule the name of the rule that refused it
 * @param requisition about which search; null: none, or it is not known
 * @param application likewise
 * @param candidate likewise
 * @param requestId of the request; null: it did not come from outside
 * @param clientAddress from which IP address; null: unknown, or whoever gave it has been forgotten
 */
public record RefusedCommand(
        long number,
        Instant at,
        String person,
        List<String> roles,
        String command,
        String rule,
        @Nullable String requisition,
        @Nullable String application,
        @Nullable String candidate,
        String correlationId,
        @Nullable String requestId,
        @Nullable String clientAddress)
        implements Addressed<RefusedCommand> {

    @Override
    public RefusedCommand from(@Nullable String address) {
        return new RefusedCommand(
                number,
                at,
                person,
                roles,
                command,
                rule,
                requisition,
                application,
                candidate,
                correlationId,
                requestId,
                address);
    }
}
