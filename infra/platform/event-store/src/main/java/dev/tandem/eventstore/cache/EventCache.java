package dev.tandem.eventstore.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The cached part of the log: the newest events, and the histories of recently used tags. All of it is complete up to
 * {@link #head()}. An event is added to the histories first, then the head moves; so a reader that takes the head, then the
 * histories, and drops what is beyond the head, has a snapshot without a lock.
 *
 * <p>Other processes append too. The writer fetches their events when it hears of them, so the cache can lag, but never
 * misses an event up to its head. A decision made on it is appended under the head it read, and the check of the
 * condition finds what was stored since.
 */
public final class EventCache {

    private final StoreLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final RecentEvents recent;
    private final Cache<String, TagHistory> histories;
    private final TagBloomFilter tags;
    private final HistoryLookup lookup;
    private volatile long head;
    private volatile long confirmed;
    private volatile boolean known;
    private volatile int epoch;
    private volatile boolean withoutTags;

    /** An empty cache, not yet usable. */
    public EventCache(StoreLimits limits) {
        this.limits = limits;
        this.recent = new RecentEvents(limits.recent(), limits.recentBytes());
        this.tags = new TagBloomFilter(limits.tagBytes());
        this.histories = Caffeine.newBuilder()
                .maximumWeight(limits.historyBytes())
                .weigher((String tag, TagHistory history) -> tag.length() + history.weight())
                .executor(Runnable::run)
                .build();
        this.lookup = new HistoryLookup(limits, histories, tags);
    }

    /** The newest position this process knows of. */
    public long head() {
        return head;
    }

    /** The id of the event at the head; null if the log is empty. */
    public @Nullable UUID lastId() {
        return recent.lastId();
    }

    /** Drops everything and starts over from this head. */
    public void reset(long position, @Nullable UUID id) {
        lock.lock();
        try {
            recent.reset(position, id);
            histories.invalidateAll();
            tags.complete(position == 0);
            epoch++;
            head = position;
            confirm();
        } finally {
            lock.unlock();
        }
    }

    /** A number that changes with each {@link #reset}. */
    public int epoch() {
        return epoch;
    }

    /** The connection to the log is lost: the cache must not be used until {@link #confirm}. */
    public void markStale() {
        known = false;
    }

    /** The database has just confirmed the head. */
    public void confirm() {
        confirmed = System.nanoTime();
        known = true;
    }

    /** Whether the head was confirmed within the limit of staleness. */
    public boolean isCurrent() {
        return isConfirmedWithin(limits.staleness().toNanos());
    }

    /** Whether the database confirmed the head within so many nanoseconds. */
    public boolean isConfirmedWithin(long nanoseconds) {
        return known && System.nanoTime() - confirmed < nanoseconds;
    }

    /** Whether so many more events would fit. */
    public boolean holds(long events) {
        return events <= limits.recent();
    }

    /** Adds the next events of the log. */
    public void add(List<StoredEvent> events) {
        lock.lock();
        try {
            for (StoredEvent event : events) {
                recent.add(event);
                for (String tag : event.tags()) {
                    if (tags.isDefinitelyAbsent(tag)) {
                        histories.put(tag, TagHistory.beginningWith(event, limits.wholeHistory()));
                    } else {
                        histories.asMap().computeIfPresent(tag, (_, history) -> history.with(event));
                    }
                    tags.add(tag);
                }
            }
            head = recent.head();
            confirm();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the filter of existing tags is incomplete and should be loaded. */
    public boolean lacksTags() {
        return known && !withoutTags && !tags.isComplete();
    }

    /** Adds a tag that exists in the log. */
    public void addTag(String tag) {
        tags.add(tag);
    }

    /** All tags of the log were added, read during that epoch. */
    public void tagsComplete(int since) {
        lock.lock();
        try {
            if (since == epoch) {
                tags.complete(true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** There are too many tags to load them. */
    public void doWithoutTags() {
        withoutTags = true;
    }

    /** Whether a condition with that marker can be checked here. For the writer. */
    public boolean covers(long marker) {
        return recent.covers(marker);
    }

    /** Whether a cached event violates the condition. For the writer. */
    public boolean violates(Condition condition) {
        return recent.violates(condition);
    }

    /** The events after that position, in order; null if some are no longer cached or the cache is stale. */
    public @Nullable List<StoredEvent> after(long position, int limit) {
        lock.lock();
        try {
            return isCurrent() && position < head ? recent.after(position, limit) : null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The events that match the criteria, if all are cached; otherwise null. Of several tags that an event must carry, the one
     * with the fewest events is looked through, so the answer takes the same way whatever order the tags come in.
     *
     * @param missing receives what to load to answer; stays empty if that is not worth caching
     */
    public @Nullable Sourced find(List<Criterion> criteria, long after, Set<CacheKey> missing) {
        return lookup.find(criteria, after, head, missing);
    }

    /**
     * The tags, those with fewer events first, as far as the newest events tell, and always the same way round: who looks
     * for events with all of the tags begins with the rarest. For the writer.
     */
    public List<String> rarestFirst(Set<String> ofOneCriterion) {
        return ofOneCriterion.stream()
                .sorted(Comparator.comparingInt((String tag) -> tags.isDefinitelyAbsent(tag) ? -1 : recent.count(tag))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Caches what was loaded.
     *
     * @param keys what was loaded
     * @param loaded all events of the keys up to its marker, within their limits
     * @param since the epoch before loading: what was loaded before a reset is dropped
     */
    public void put(Collection<CacheKey> keys, Sourced loaded, int since) {
        lock.lock();
        try {
            List<StoredEvent> newer = recent.after(loaded.marker(), Integer.MAX_VALUE);
            if (newer == null || since != epoch) {
                return;
            }
            for (CacheKey key : keys) {
                TagHistory.Part part = TagHistory.Part.of(key, key.select(loaded.events()));
                for (StoredEvent event : key.select(newer)) {
                    part = part.with(event);
                }
                TagHistory known = histories.getIfPresent(key.tag());
                histories.put(key.tag(), (known == null ? TagHistory.NOTHING : known).with(part));
            }
        } finally {
            lock.unlock();
        }
    }
}
