package dev.tandem.events.integration;

import dev.tandem.events.PersonId;
import dev.tandem.events.WebhookId;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries to a webhook go on, at once, whether they were paused or waited for another attempt.
 *
 * @param webhook which webhook
 * @param partitionKey which of them: those with that key; null: all
 * @param after behind which position everything is delivered once more, under the ids it had; null: they go on where they were
 * @param resumedBy who wanted it
 */
public record WebhookResumed(
        WebhookId webhook,
        @Nullable String partitionKey,
        @Nullable Long after,
        PersonId resumedBy) implements IntegrationEvent {}
