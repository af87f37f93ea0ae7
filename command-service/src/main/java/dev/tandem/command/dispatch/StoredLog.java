package dev.tandem.command.dispatch;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.decision.Seen;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log in the database as it stood at one position. For one thread at a time. */
final class StoredLog implements Lookup {

    private static final long UNKNOWN = -1;

    private final Supplier<EventStore> store;
    private final EventCodec codec;
    private final Supplier<Sighting> sighting;
    private final @Nullable Rehearsal rehearsal;
    private long position;

    /** As it stands when it is first asked. */
    StoredLog(Supplier<EventStore> store, EventCodec codec, Supplier<Sighting> sighting) {
        this(store, codec, sighting, UNKNOWN);
    }

    /** As it stood at that position. */
    StoredLog(Supplier<EventStore> store, EventCodec codec, Supplier<Sighting> sighting, long position) {
        this(store, codec, sighting, position, null);
    }

    private StoredLog(
            Supplier<EventStore> store,
            EventCodec codec,
            Supplier<Sighting> sighting,
            long position,
            @Nullable Rehearsal rehearsal) {
        this.store = store;
        this.codec = codec;
        this.sighting = sighting;
        this.position = position;
        this.rehearsal = rehearsal;
    }

    /** The same log, with what was rehearsed after it; also what is rehearsed later. */
    StoredLog with(Rehearsal after) {
        return new StoredLog(store, codec, sighting, position, after);
    }

    @Override
    public long position() {
        if (position == UNKNOWN) {
            position = store.get().head();
        }
        return position;
    }

    @Override
    public <S> S read(DecisionModel<S> model) {
        List<Criterion> criteria =
                model.criteria().stream().map(StoredLog::criterion).toList();
        DecisionModel.Folding<S> folding = model.begin();
        if (!criteria.isEmpty() && (rehearsal == null || !rehearsal.onNothing())) {
            Sourced sourced = store.get().source(criteria, 0, true);
            if (position == UNKNOWN) {
                position = sourced.marker(); // of the same snapshot: it need not be asked for
            }
            for (StoredEvent stored : sourced.events()) {
                if (stored.position() <= position) {
                    Event event =
                            stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
                    folding.see(new RecordedEvent<>(stored.id(), event, stored.occurredAt()));
                }
            }
        }
        if (rehearsal != null) {
            rehearsal.selected(model.criteria()).forEach(folding::see);
        }
        return folding.state();
    }

    @Override
    public Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone) {
        return sighting.get().reachedAt(email, phone, this);
    }

    @Override
    public Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches) {
        return sighting.get().applicationsOf(candidate, searches, this);
    }

    static Criterion criterion(DecisionModel.Criterion criterion) {
        return new Criterion(
                criterion.tags().stream().map(Tag::toString).collect(Collectors.toSet()),
                criterion.types().stream()
                        .flatMap(type -> EventCatalog.namesOf(type).stream())
                        .collect(Collectors.toSet()));
    }
}
