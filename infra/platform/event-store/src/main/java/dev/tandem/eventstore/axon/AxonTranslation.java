package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/** Translates Axon's types to the store's. */
final class AxonTranslation {

    private static final Criterion ANYTHING = new Criterion(Set.of(), Set.of());

    private AxonTranslation() {}

    static List<Criterion> criteria(EventCriteria criteria) {
        return criteria.hasCriteria()
                ? criteria.flatten().stream().map(AxonTranslation::criterion).toList()
                : List.of(ANYTHING);
    }

    private static Criterion criterion(EventCriterion criterion) {
        Set<String> types = new HashSet<>();
        for (QualifiedName type : criterion.types()) {
            types.add(type.name());
        }
        return new Criterion(tags(criterion.tags()), types);
    }

    static Condition condition(AppendCondition condition) {
        ConsistencyMarker marker = condition.consistencyMarker();
        return marker == ConsistencyMarker.INFINITY
                ? Condition.NONE
                : new Condition(
                        Math.max(0, GlobalIndexConsistencyMarker.position(marker)), criteria(condition.criteria()));
    }

    static NewEvent event(TaggedEventMessage<?> tagged, Converter converter) {
        EventMessage event = tagged.event();
        return new NewEvent(
                UUID.fromString(event.identifier()),
                event.type().name(),
                event.type().version(),
                Objects.requireNonNull(event.payloadAs(byte[].class, converter), "an event has a payload"),
                event.metadata(),
                event.timestamp(),
                tags(tagged.tags()));
    }

    private static Set<String> tags(Set<Tag> tags) {
        Set<String> stored = new HashSet<>();
        for (Tag tag : tags) {
            stored.add(tag.key() + ":" + tag.value());
        }
        return stored;
    }
}
