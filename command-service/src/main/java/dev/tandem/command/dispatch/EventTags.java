package dev.tandem.command.dispatch;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** An event says itself what it concerns; one of a command with an idempotency key carries that too, for the store alone. */
final class EventTags implements TagResolver {

    @Override
    public Set<Tag> resolve(EventMessage message) {
        if (!(message.payload() instanceof Event event)) {
            throw new IllegalArgumentException(message.type() + " is not an event of this catalogue");
        }
        Set<Tag> tags = new HashSet<>();
        event.tags().forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
        String key = message.metadata().get(EventMetadata.IDEMPOTENCY);
        if (key != null) {
            tags.add(new Tag(IdempotencyKey.TAG, key));
        }
        return tags;
    }
}
