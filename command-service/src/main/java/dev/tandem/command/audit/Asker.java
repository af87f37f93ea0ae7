package dev.tandem.command.audit;

import dev.tandem.access.Caller;
import dev.tandem.access.RequestOrigin;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for something, and from where.
 *
 * @param correlationId what the request is part of
 * @param origin null: not from outside
 */
public record Asker(
        Caller caller, String correlationId, @Nullable RequestOrigin origin) {

    String person() {
        return caller.person().value();
    }

    String[] roles() {
        return caller.roles().stream().sorted().map(Role::wireName).toArray(String[]::new);
    }

    @Nullable
    String requestId() {
        return origin == null ? null : origin.requestId();
    }

    /** The address, as it is kept; null if there is none, or whoever asked has been forgotten. */
    @Nullable
    String sealedAddress(Sealing sealing) {
        try {
            return origin == null ? null : sealing.seal(caller.person(), origin.clientAddress());
        } catch (PersonalDataErasedException _) {
            return null;
        }
    }
}
