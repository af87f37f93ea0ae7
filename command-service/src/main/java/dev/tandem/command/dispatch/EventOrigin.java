package dev.tandem.command.dispatch;

import dev.tandem.access.RequestOrigin;
import dev.tandem.command.decision.ActingFor;
import dev.tandem.command.decision.RulesEdition;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.wire.ActorKind;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;

/** What an event says of the command that caused it: here types become the strings that are stored. */
final class EventOrigin {

    private EventOrigin() {}

    /**
     * Of all events of one command.
     *
     * @param actingFor for whom the actor acts; null: for themselves
     * @param causation the id of the command's message
     * @param sealing seals the address that it came from
     */
    static Metadata of(
            DispatchedCommand<?> dispatched, @Nullable ActingFor actingFor, String causation, Sealing sealing) {
        CommandRequest<?> request = dispatched.request();
        Map<String, String> origin = new HashMap<>();
        origin.put(EventMetadata.ACTOR, request.actor().value());
        origin.put(
                EventMetadata.ACTOR_KIND,
                ActorKind.of(request.actor().value(), dispatched.actingRole().wireName())
                        .name());
        origin.put(EventMetadata.ACTOR_ROLE, dispatched.actingRole().wireName());
        if (actingFor != null) {
            origin.put(EventMetadata.ON_BEHALF_OF, actingFor.owner().value());
            origin.put(EventMetadata.ACTING_AS, actingFor.relation());
        } else if (request.onBehalfOf() != null) {
            origin.put(EventMetadata.ON_BEHALF_OF, request.onBehalfOf().value());
        }
        origin.put(EventMetadata.CORRELATION_ID, request.correlationId());
        origin.put(EventMetadata.CAUSATION_ID, causation);
        origin.put(EventMetadata.COMMAND, request.command().getClass().getSimpleName());
        origin.put(EventMetadata.RULES, RulesEdition.CURRENT);
        if (request.traceparent() != null) {
            origin.put(EventMetadata.TRACEPARENT, request.traceparent());
        }
        RequestOrigin from = request.origin();
        if (from != null) {
            origin.put(EventMetadata.REQUEST_ID, from.requestId());
            try {
                origin.put(EventMetadata.CLIENT_ADDRESS, sealing.seal(request.actor(), from.clientAddress()));
            } catch (PersonalDataErasedException _) {
                // nothing that tells of whoever was forgotten is written down any more
            }
        }
        IdempotencyKey key = request.idempotencyKey();
        if (key != null) {
            origin.put(EventMetadata.IDEMPOTENCY, key.hash());
            origin.put(EventMetadata.REQUEST_DIGEST, key.digest());
        }
        return Metadata.from(origin);
    }
}
