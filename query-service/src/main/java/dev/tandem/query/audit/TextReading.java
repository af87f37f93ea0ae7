package dev.tandem.query.audit;

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
 * @param correlationId of what it was part of
 * @param requestId of the request; null: it did not come from outside
 * @param clientAddress from which IP address; null: unknown, or whoever read has been forgotten
 */
public record TextReading(
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
        @Nullable String clientAddress) {

    /** The same in a sentence. */
    public String sentence() {
        return person + " (" + String.join(", ", roles) + "): read " + String.join(", ", things) + " about the "
                + aboutKind + " " + about + ", allowed as " + String.join(", ", allowedBy) + ".";
    }
}
