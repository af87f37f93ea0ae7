package dev.tandem.events.integration;

import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import dev.tandem.events.WebhookId;
import java.util.Set;

/** An event about a webhook. */
public sealed interface IntegrationEvent extends Event
        permits WebhookSubscribed, WebhookSecretRotated, WebhookPaused, WebhookResumed, WebhookUnsubscribed {

    /** Which webhook. */
    WebhookId webhook();

    @Override
    default Set<Tag> tags() {
        return Tag.setOf(webhook().tag(), Tag.WEBHOOKS);
    }
}
