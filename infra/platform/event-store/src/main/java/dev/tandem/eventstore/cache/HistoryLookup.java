package dev.tandem.eventstore.cache;

import com.github.benmanes.caffeine.cache.Cache;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers criteria from the cached histories of tags. Changes none of them, and needs no lock. */
final class HistoryLookup {

    private final StoreLimits limits;
    private final Cache<String, TagHistory> histories;
    private final TagBloomFilter tags;

    HistoryLookup(StoreLimits limits, Cache<String, TagHistory> histories, TagBloomFilter tags) {
        this.limits = limits;
        this.histories = histories;
        this.tags = tags;
    }

    /**
     * The events that match the criteria, if all are cached; otherwise null.
     *
     * @param after only events after that position
     * @param marker only events up to that position
     * @param missing receives what to load to answer; stays empty if that is not worth caching
     */
    @Nullable
    Sourced find(List<Criterion> criteria, long after, long marker, Set<CacheKey> missing) {
        boolean complete = true;
        List<StoredEvent> events = new ArrayList<>();
        for (Criterion criterion : criteria) {
            complete &= find(criterion, after, marker, events, missing);
        }
        if (!complete) {
            return null;
        }
        return new Sourced(criteria.size() == 1 ? events : inOrder(events), marker);
    }

    private boolean find(
            Criterion criterion, long after, long marker, List<StoredEvent> events, Set<CacheKey> missing) {
        if (criterion.tags().isEmpty()) {
            return false;
        }
        Set<CacheKey> lacking = new LinkedHashSet<>();
        StoredEvent @Nullable [] rarest = null;
        for (String tag : criterion.tags()) {
            TagHistory history = histories.getIfPresent(tag);
            if (history == null && tags.isDefinitelyAbsent(tag)) {
                return true;
            }
            TagHistory.Part whole = history == null ? null : history.part(Set.of());
            if (history == null || whole == null) {
                lacking.add(new CacheKey(tag, Set.of(), limits.wholeHistory()));
            } else if (whole.events() != null) {
                rarest = shorter(rarest, whole.events());
            }
        }
        if (rarest == null && lacking.isEmpty()) {
            rarest = ofTypes(criterion, lacking);
        }
        if (rarest == null) {
            missing.addAll(lacking);
            return false;
        }
        for (StoredEvent event : rarest) {
            if (event.position() > after && event.position() <= marker && criterion.matches(event)) {
                events.add(event);
            }
        }
        return true;
    }

    /** The shortest history restricted to the types, where all tags have too many events to cache them whole. */
    private StoredEvent @Nullable [] ofTypes(Criterion criterion, Set<CacheKey> lacking) {
        StoredEvent @Nullable [] rarest = null;
        for (String tag : criterion.tags()) {
            TagHistory history = histories.getIfPresent(tag);
            TagHistory.Part part = history == null ? null : history.part(criterion.types());
            if (part == null) {
                lacking.add(new CacheKey(tag, criterion.types(), limits.longestHistory()));
            } else if (part.events() != null) {
                rarest = shorter(rarest, part.events());
            }
        }
        return rarest;
    }

    private static StoredEvent[] shorter(StoredEvent @Nullable [] one, StoredEvent[] other) {
        return one != null && one.length <= other.length ? one : other;
    }

    private static List<StoredEvent> inOrder(List<StoredEvent> events) {
        events.sort(Comparator.comparingLong(StoredEvent::position));
        List<StoredEvent> distinct = new ArrayList<>(events.size());
        long last = 0;
        for (StoredEvent event : events) {
            if (event.position() != last) {
                distinct.add(event);
                last = event.position();
            }
        }
        return distinct;
    }
}
