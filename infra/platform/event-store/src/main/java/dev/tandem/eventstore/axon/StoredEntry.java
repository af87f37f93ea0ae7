package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as a message of Axon, with the token to continue from. Made once per cached event; since Axon's message keeps
 * its converted payload, that is decoded once, too.
 */
final class StoredEntry implements Entry<EventMessage> {

    private final EventMessage message;
    private final TrackingToken token;

    private StoredEntry(EventMessage message, TrackingToken token) {
        this.message = message;
        this.token = token;
    }

    static StoredEntry of(StoredEvent event) {
        return event.decoded(StoredEntry.class, StoredEntry::translate);
    }

    private static StoredEntry translate(StoredEvent event) {
        return new StoredEntry(
                new GenericEventMessage(
                        event.id().toString(),
                        new MessageType(event.type(), event.version()),
                        event.payload(),
                        event.metadata(),
                        event.occurredAt()),
                new GlobalSequenceTrackingToken(event.position()));
    }

    @Override
    public EventMessage message() {
        return message;
    }

    @Override
    public <M extends Message> Entry<M> map(Function<EventMessage, M> mapper) {
        return new SimpleEntry<>(mapper.apply(message), context());
    }

    @Override
    public boolean containsResource(ResourceKey<?> key) {
        return key.equals(TrackingToken.RESOURCE_KEY);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the one key there is has that type
    public <T> @Nullable T getResource(ResourceKey<T> key) {
        return containsResource(key) ? (T) token : null;
    }

    @Override
    public <T> Entry<EventMessage> withResource(ResourceKey<T> key, T resource) {
        return new SimpleEntry<>(message, context().withResource(key, resource));
    }

    @Override
    public Map<ResourceKey<?>, Object> resources() {
        return Map.of(TrackingToken.RESOURCE_KEY, token);
    }

    private Context context() {
        return Context.with(TrackingToken.RESOURCE_KEY, token);
    }
}
