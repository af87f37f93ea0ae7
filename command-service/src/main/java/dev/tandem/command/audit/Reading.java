package dev.tandem.command.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody had texts about somebody opened.
 *
 * @param number its own, ascending
 * @param at when
 * @param person who read
 * @param roles in which roles they came
 * @param things what the texts belong to, such as {@code FEEDBACK}
 * @param allowedBy by which role or relation they were opened, such as {@code auditor} or {@code HIRING_MANAGER}
 * @param aboutKind {@code candidate} or {@code person}
 * @param about whom the texts are about
 * @param requisition on which search; null: whoever read reads all there is of such texts
 * @param requestId of the request; null: it did not come from outside
 * @param clientAddress from which IP address; null: unknown, or whoever read has been forgotten
 */
public record Reading(
        long number,
        Instant at,
        String person,
        List<String> roles,
        List<String> things,
        List<String> allowedBy,
        String aboutKind,
        String about,
        @Nullable String requisition,
        String correlationId,
        @Nullable String requestId,
        @Nullable String clientAddress)
        implements Addressed<Reading> {

    @Override
    public Reading from(@Nullable String address) {
        return new Reading(
                number,
                at,
                person,
                roles,
                things,
                allowedBy,
                aboutKind,
                about,
                requisition,
                correlationId,
                requestId,
                address);
    }
}
