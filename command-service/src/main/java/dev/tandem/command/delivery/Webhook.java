package dev.tandem.command.delivery;

import dev.tandem.events.integration.WebhookForm;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, as its events say.
 *
 * @param types the names in the store of the events that it takes; empty: all
 * @param requisitions the searches of which it takes events; empty: all
 * @param secret the number of its newest secret
 * @param formerUntil until when the one before that signs, too
 * @param position up to where events have been lined up for it
 */
record Webhook(
        String webhook,
        String owner,
        String url,
        Set<String> types,
        Set<String> requisitions,
        WebhookForm form,
        int secret,
        @Nullable Instant formerUntil,
        long position) {

    /** Whether it takes an event of that type about that search, or about none. */
    boolean takes(String type, @Nullable String requisition) {
        return (types.isEmpty() || types.contains(type))
                && (requisitions.isEmpty() || requisition != null && requisitions.contains(requisition));
    }
}
