package dev.tandem.command.deadline;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The agreed clock of each requisition, read when first asked for and kept for a while. Used by one thread at a time. */
final class RequisitionClocks {

    private static final int KEPT = 10_000;

    private final EventStore store;
    private final EventCodec codec;
    private final Map<RequisitionId, SlaClock> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RequisitionId, SlaClock> eldest) {
            return size() > KEPT;
        }
    };

    RequisitionClocks(EventStore store, EventCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /** The types of events that change a clock. */
    static Set<Class<? extends Event>> types() {
        return SlaClock.TYPES;
    }

    /** The clock, as it was when it was last read: at least as new as the last {@link #changed}. */
    SlaClock of(RequisitionId requisition) {
        SlaClock known = kept.get(requisition);
        if (known == null) {
            known = read(requisition);
            kept.put(requisition, known);
        }
        return known;
    }

    /** An event was stored that changes it. */
    void changed(RequisitionId requisition) {
        kept.remove(requisition);
    }

    /** What is stored about a requisition, of these types, in order. */
    List<StoredEvent> events(RequisitionId requisition, Set<Class<? extends Event>> types) {
        return stored(types, Set.of(requisition.tag()));
    }

    private List<StoredEvent> stored(Set<Class<? extends Event>> types, Set<Tag> tags) {
        Criterion criterion = new Criterion(
                tags.stream().map(Tag::toString).collect(Collectors.toUnmodifiableSet()),
                types.stream()
                        .flatMap(type -> EventCatalog.namesOf(type).stream())
                        .collect(Collectors.toUnmodifiableSet()));
        return store.source(List.of(criterion), 0, true).events();
    }

    /** The searches that such events are stored about. */
    Set<RequisitionId> searches(Set<Class<? extends Event>> types, Set<Tag> tags) {
        return stored(types, tags).stream()
                .flatMap(event -> Tag.findStored(Tag.REQUISITION, event.tags()).stream())
                .map(RequisitionId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether such an event is stored. */
    boolean isStored(Class<? extends Event> type, Tag tag) {
        return !stored(Set.of(type), Set.of(tag)).isEmpty();
    }

    /** The event in a stored event of a known type. */
    RecordedEvent<?> recorded(StoredEvent stored) {
        return new RecordedEvent<>(
                stored.id(), codec.read(stored.type(), stored.version(), stored.payload()), stored.occurredAt());
    }

    private SlaClock read(RequisitionId requisition) {
        SlaClock clock = SlaClock.NONE;
        for (StoredEvent stored : events(requisition, SlaClock.TYPES)) {
            RecordedEvent<?> recorded = recorded(stored);
            clock = clock.after(recorded.event(), recorded.occurredAt());
        }
        return clock;
    }
}
