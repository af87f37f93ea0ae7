package dev.tandem.command.dispatch;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.correlation.CorrelationDataProvider;

/** What a command message carries beside the command, and what of it goes on to the events that it causes. */
final class CommandMetadata implements CorrelationDataProvider {

    /** Hash of actor and idempotency key, on commands and events. */
    static final String IDEMPOTENCY = "idempotency";
    /** The actor's roles, wire names with spaces between. */
    static final String ROLES = "roles";
    /** RFC 3339; absent: now. */
    static final String OCCURRED_AT = "occurredAt";
    /** A position; absent: any. */
    static final String UNCHANGED_SINCE = "unchangedSince";
    /** How often it was tried before; absent: never. */
    static final String TRIES = "tries";

    private static final Set<String> PASSED_ON = Set.of(
            EventMetadata.ACTOR,
            EventMetadata.ACTOR_ROLE,
            EventMetadata.CORRELATION_ID,
            EventMetadata.COMMAND,
            EventMetadata.TRACEPARENT,
            EventMetadata.REQUEST_DIGEST,
            IDEMPOTENCY);

    @Override
    public Map<String, String> correlationDataFor(Message message) {
        Map<String, String> passedOn = new HashMap<>();
        for (String key : PASSED_ON) {
            String value = message.metadata().get(key);
            if (value != null) {
                passedOn.put(key, value);
            }
        }
        passedOn.put(EventMetadata.CAUSATION_ID, message.identifier());
        return passedOn;
    }

    static Map<String, String> of(CommandType<?> type, CommandRequest<?> request, Role actingRole) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, request.actor().value());
        metadata.put(EventMetadata.ACTOR_ROLE, actingRole.wireName());
        metadata.put(EventMetadata.CORRELATION_ID, request.correlationId());
        metadata.put(EventMetadata.COMMAND, type.name());
        metadata.put(
                ROLES,
                String.join(" ", request.roles().stream().map(Role::wireName).toList()));
        if (request.traceparent() != null) {
            metadata.put(EventMetadata.TRACEPARENT, request.traceparent());
        }
        if (request.occurredAt() != null) {
            metadata.put(OCCURRED_AT, request.occurredAt().toString());
        }
        if (request.unchangedSince() != null) {
            metadata.put(UNCHANGED_SINCE, request.unchangedSince().toString());
        }
        if (request.idempotencyKey() != null) {
            metadata.put(IDEMPOTENCY, request.idempotencyKey().hash());
            metadata.put(EventMetadata.REQUEST_DIGEST, request.idempotencyKey().digest());
        }
        return metadata;
    }

    static Set<Role> roles(Message message) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String names = message.metadata().getOrDefault(ROLES, "");
        Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::fromWire)
                .forEach(roles::add);
        return roles;
    }

    static int tries(Message message) {
        return Integer.parseInt(message.metadata().getOrDefault(TRIES, "0"));
    }
}
