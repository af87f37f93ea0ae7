package dev.tandem.events.integration;

import dev.tandem.events.PersonId;
import dev.tandem.events.WebhookId;
import java.time.Instant;

/**
 * A webhook signs with a new secret from now on, and for a while with the one before it, too.
 *
 * @param webhook which webhook
 * @param secret which of its secrets is the new one: 2 for the first that follows another
 * @param formerUntil until when deliveries carry a signature with the secret before it as well
 * @param rotatedBy who wanted it
 */
public record WebhookSecretRotated(WebhookId webhook, int secret, Instant formerUntil, PersonId rotatedBy)
        implements IntegrationEvent {}
