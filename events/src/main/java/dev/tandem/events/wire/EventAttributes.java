package dev.tandem.events.wire;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the envelope of an event says, whichever way it goes out: as headers on the topic, as members of the JSON in the feed. What each
 * attribute means, {@link EventHeaders} says.
 *
 * @param position where it stands in the store's one order
 * @param type the name of its type when it was stored
 * @param version the revision of its shape then
 * @param key what keys it
 * @param actor who did it; null in events that were stored without
 * @param actorRole in which role
 * @param onBehalfOf for whom
 * @param actingAs by which relation
 */
public record EventAttributes(
        long position,
        UUID id,
        String type,
        String version,
        String key,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String actorRole,
        @Nullable String onBehalfOf,
        @Nullable String actingAs,
        @Nullable String command,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** Always the same. */
    public static final String SOURCE = "/tandem/command-service";

    private static final String SPEC_VERSION = "1.0";
    private static final String SYSTEM = PersonId.SYSTEM.value();

    /**
     * Tells each attribute that it has: the name of its header, and its value.
     *
     * @param schemas below which address the schemas of events are to be had
     */
    public void forEach(String schemas, BiConsumer<String, String> told) {
        told.accept(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        told.accept(EventHeaders.ID, id.toString());
        told.accept(EventHeaders.SOURCE, SOURCE);
        told.accept(EventHeaders.TYPE, type);
        told.accept(EventHeaders.VERSION, version);
        told.accept(EventHeaders.DATA_SCHEMA, schemas + "/" + type + "/" + version);
        told.accept(EventHeaders.TIME, occurredAt.toString());
        told.accept(EventHeaders.RECORDED_TIME, recordedAt.toString());
        told.accept(EventHeaders.SUBJECT, key);
        told.accept(EventHeaders.PARTITION_KEY, key);
        told.accept(EventHeaders.SEQUENCE, EventHeaders.sequence(position));
        @Nullable Class<? extends Event> known = EventCatalog.find(type);
        tell(
                told,
                EventHeaders.DATA_CLASSIFICATION,
                known == null ? null : DataClass.of(known).label());
        tell(told, EventHeaders.CORRELATION_ID, correlationId);
        tell(told, EventHeaders.CAUSATION_ID, causationId);
        tell(told, EventHeaders.AUTH_TYPE, actor == null ? null : actor.equals(SYSTEM) ? SYSTEM : "user");
        tell(told, EventHeaders.AUTH_ID, actor);
        tell(told, EventHeaders.ACTOR_ROLE, actorRole);
        tell(told, EventHeaders.ON_BEHALF_OF, onBehalfOf);
        tell(told, EventHeaders.ACTING_AS, actingAs);
        tell(told, EventHeaders.COMMAND, command);
        tell(told, EventHeaders.TRACEPARENT, traceparent);
    }

    private static void tell(BiConsumer<String, String> told, String header, @Nullable String value) {
        if (value != null) {
            told.accept(header, value);
        }
    }
}
