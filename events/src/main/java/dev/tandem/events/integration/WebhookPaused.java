package dev.tandem.events.integration;

import dev.tandem.events.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What concerns one search, or whatever else keys events, is not delivered any more to a webhook: it has failed for too long. It waits, in
 * its order, until somebody has it go on.
 *
 * @param webhook which webhook
 * @param partitionKey what is paused: the key that its events have on the topic
 * @param failingSince when the first of the attempts was made that failed
 * @param attempts how many have failed since
 * @param status what the last attempt was answered; null: nothing
 */
public record WebhookPaused(
        WebhookId webhook,
        String partitionKey,
        Instant failingSince,
        int attempts,
        @Nullable Integer status) implements IntegrationEvent {}
