package dev.tandem.command.dispatch;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.DecisionModel.Folding;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * States that are asked for again and again, as {@link dev.tandem.command.decision.Lookup#read} would tell them: those that were asked for
 * are kept, and brought up to the end of the log when somebody asks next, by the events that were stored meanwhile alone. Thread-safe.
 *
 * @param <K> what has a state
 * @param <S> the state
 */
public final class FollowedStates<K, S> {

    /** After so many events since somebody asked last, all is read anew: few of them are about what is kept. */
    private static final int FAR_BEHIND = 5_000;

    private static final int PAGE = 500;

    private final Supplier<EventStore> store;
    private final EventCodec codec;
    private final Function<K, DecisionModel<S>> model;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, Followed> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, List<Followed>> byTag = new HashMap<>();
    private long seen;

    /**
     * Nothing is kept yet.
     *
     * @param model how the log tells the state; of something that never happened it tells one, too
     * @param most how many states are kept at most, those that were asked for last
     */
    public FollowedStates(Supplier<EventStore> store, EventCodec codec, Function<K, DecisionModel<S>> model, int most) {
        this.store = store;
        this.codec = codec;
        this.model = model;
        this.most = most;
    }

    /** One that is kept. */
    private final class Followed {

        private final List<Criterion> criteria;
        private final Folding<S> folding;

        Followed(DecisionModel<S> model) {
            this.criteria = model.criteria().stream().map(StoredLog::criterion).toList();
            this.folding = model.begin();
        }

        void see(StoredEvent stored) {
            if (criteria.stream().anyMatch(criterion -> criterion.matches(stored))) {
                Event event = stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
                folding.see(new RecordedEvent<>(stored.id(), event, stored.occurredAt()));
            }
        }

        /** By which it is found: whatever concerns it has one of these. */
        Set<String> tags() {
            Set<String> tags = new LinkedHashSet<>();
            criteria.forEach(criterion -> tags.add(criterion.tags().iterator().next()));
            return tags;
        }
    }

    /**
     * Their states, as of all that was stored before this was called.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    public Map<K, S> of(Collection<K> keys) {
        long head = store.get().head();
        Map<K, Followed> missing = new LinkedHashMap<>();
        Map<K, S> states = new LinkedHashMap<>();
        lock.lock();
        try {
            catchUp(head);
            for (K key : keys) {
                Followed known = kept.get(key);
                if (known == null) {
                    missing.computeIfAbsent(key, one -> new Followed(model.apply(one)));
                } else {
                    states.put(key, known.folding.state());
                }
            }
        } finally {
            lock.unlock();
        }
        if (!missing.isEmpty()) {
            read(missing, states);
        }
        return states;
    }

    /** Others may ask meanwhile: what they have seen since is made up for. */
    private void read(Map<K, Followed> missing, Map<K, S> states) {
        List<Criterion> criteria = missing.values().stream()
                .flatMap(one -> one.criteria.stream())
                .distinct()
                .toList();
        Map<String, List<Followed>> their = new HashMap<>();
        missing.values().forEach(one -> index(one, their));
        Sourced sourced = store.get().source(criteria, 0, true);
        sourced.events().forEach(event -> tell(event, their));
        lock.lock();
        try {
            catchUp(sourced.marker());
            for (long at = sourced.marker(); at < seen; ) {
                List<StoredEvent> since = store.get().read(at, PAGE);
                for (StoredEvent event : since) {
                    if (event.position() <= seen) {
                        tell(event, their);
                    }
                }
                at = since.isEmpty() ? seen : since.getLast().position();
            }
            missing.forEach((key, one) -> {
                states.put(key, one.folding.state());
                keep(key, one);
            });
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(long head) {
        if (head - seen > FAR_BEHIND) {
            forget(head);
        }
        while (seen < head) {
            List<StoredEvent> since = store.get().read(seen, PAGE);
            if (since.isEmpty()) { // this process has not heard yet of what another one stored
                forget(head);
                return;
            }
            for (StoredEvent event : since) {
                tell(event, byTag);
                seen = event.position();
            }
        }
    }

    private void forget(long head) {
        kept.clear();
        byTag.clear();
        seen = head;
    }

    private void tell(StoredEvent event, Map<String, List<Followed>> to) {
        Set<Followed> concerned = Collections.newSetFromMap(new IdentityHashMap<>(2));
        for (String tag : event.tags()) {
            concerned.addAll(to.getOrDefault(tag, List.of()));
        }
        concerned.forEach(one -> one.see(event));
    }

    private void keep(K key, Followed one) {
        if (kept.putIfAbsent(key, one) != null) {
            return; // somebody else was quicker
        }
        index(one, byTag);
        for (Iterator<Followed> oldest = kept.values().iterator(); kept.size() > most; ) {
            Followed gone = oldest.next();
            oldest.remove();
            gone.tags()
                    .forEach(tag -> byTag.computeIfPresent(tag, (_, all) -> {
                        all.remove(gone);
                        return all.isEmpty() ? null : all;
                    }));
        }
    }

    private void index(Followed one, Map<String, List<Followed>> into) {
        one.tags()
                .forEach(tag ->
                        into.computeIfAbsent(tag, _ -> new ArrayList<>(1)).add(one));
    }
}
