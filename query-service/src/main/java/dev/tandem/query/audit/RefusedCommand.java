package dev.tandem.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that was refused. What it said is not kept.
 *
 * @param number its own, ascending
 * @param at when
 * @param person who gave it
 * @param roles in which roles they came
 * @param command its name
 * @param rule the rule that refused it, as the problem that they were answered with named it
 * @param requisition about which search; null: none, or it is not known
 * @param application about which application; null: likewise
 * @param candidate about whom; null: likewise
 * @param correlationId of what it was part of, as the caller said or it was made
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
        @Nullable String clientAddress) {

    /** The same in a sentence. */
    public String sentence() {
        return person + " (" + String.join(", ", roles) + "): " + command + " was refused by " + rule + ".";
    }
}
