package dev.tandem.events.integration;

import dev.tandem.events.PersonId;
import dev.tandem.events.WebhookId;

/**
 * Nothing is delivered to a webhook any more; its secrets are destroyed.
 *
 * @param webhook which webhook
 * @param unsubscribedBy who wanted it
 */
public record WebhookUnsubscribed(WebhookId webhook, PersonId unsubscribedBy) implements IntegrationEvent {}
