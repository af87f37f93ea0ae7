package dev.tandem.events.integration;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.WebhookId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From now on events are delivered to an address, as far as the owner may read them when they are sent.
 *
 * @param webhook the new webhook
 * @param owner whose it is, and as whom it reads
 * @param url where deliveries go
 * @param types the types of event that are delivered; empty: all
 * @param requisitions the searches of which events are delivered; empty: all, and what is about no search
 * @param form how much of each event is told
 * @param after behind which position deliveries begin; null: behind this event
 */
public record WebhookSubscribed(
        WebhookId webhook,
        PersonId owner,
        String url,
        Set<String> types,
        Set<RequisitionId> requisitions,
        WebhookForm form,
        @Nullable Long after)
        implements IntegrationEvent {}
