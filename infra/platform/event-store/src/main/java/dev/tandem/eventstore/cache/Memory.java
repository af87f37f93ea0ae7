package dev.tandem.eventstore.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What this process remembers of the log: the newest events, and the histories of the tags that decisions lately asked
 * for. Everything here is complete up to {@link #head()}: first the histories get an event, then the head moves; so who reads
 * the head, then the histories, and drops what is beyond the head, has one snapshot without taking a lock.
 *
 * <p>Other processes append too. What they store comes here when the writer hears of it, so memory can lag, and never lies
 * about what it has: a decision on it appends under the marker it read, and the store's own check catches what it missed.
 */
public final class Memory {

    private final StoreLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Tail tail;
    private final Cache<String, TagHistory> histories;
    private final SeenTags tags;
    private volatile long head;
    private volatile long confirmed;
    private volatile boolean known;
    private volatile int epoch;
    private volatile boolean withoutTags;

    /** Knows nothing of the log yet. */
    public Memory(StoreLimits limits) {
        this.limits = limits;
        this.tail = new Tail(limits.recent(), limits.recentBytes());
        this.tags = new SeenTags(limits.tagBytes());
        this.histories = Caffeine.newBuilder()
                .maximumWeight(limits.historyBytes())
                .weigher((String tag, TagHistory history) -> tag.length() + history.weight())
                .executor(Runnable::run)
                .build();
    }

    /** The newest position that this process knows of. */
    public long head() {
        return head;
    }

    /** The id of the event there; null if the log is empty. */
    public @Nullable UUID lastId() {
        return tail.lastId();
    }

    /** Forgets everything: the log's head is now this, for whatever reason. */
    public void reset(long position, @Nullable UUID id) {
        lock.lock();
        try {
            tail.reset(position, id);
            histories.invalidateAll();
            tags.complete(position == 0);
            epoch++;
            head = position;
            confirm();
        } finally {
            lock.unlock();
        }
    }

    /** Changes when everything is forgotten. */
    public int epoch() {
        return epoch;
    }

    /** No longer in touch with the log: what is here may be of any age. */
    public void doubt() {
        known = false;
    }

    /** The database has just said that the head is the head. */
    public void confirm() {
        confirmed = System.nanoTime();
        known = true;
    }

    /** Whether what is here is no older than the bound on staleness. */
    public boolean isCurrent() {
        return isConfirmedWithin(limits.staleness().toNanos());
    }

    /** Whether the database confirmed the head so recently, in nanoseconds. */
    public boolean isConfirmedWithin(long nanoseconds) {
        return known && System.nanoTime() - confirmed < nanoseconds;
    }

    /** Whether so many more events are few enough to be remembered. */
    public boolean holds(long events) {
        return events <= limits.recent();
    }

    /** The next events of the log. */
    public void add(List<StoredEvent> events) {
        lock.lock();
        try {
            for (StoredEvent event : events) {
                tail.add(event);
                for (String tag : event.tags()) {
                    if (tags.surelyLacks(tag)) {
                        histories.put(tag, TagHistory.beginningWith(event, limits.wholeHistory()));
                    } else {
                        histories.asMap().computeIfPresent(tag, (_, history) -> history.with(event));
                    }
                    tags.add(tag);
                }
            }
            head = tail.head();
            confirm();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is unknown which tags there are, and it would be worth knowing. */
    public boolean lacksTags() {
        return known && !withoutTags && !tags.isComplete();
    }

    public void addTag(String tag) {
        tags.add(tag);
    }

    /** Every tag of the log was added, as it was at any time in that epoch. */
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

    /** There are too many to know them. */
    public void doWithoutTags() {
        withoutTags = true;
    }

    /** Whether a condition with that marker can be checked here; for the writer. */
    public boolean covers(long marker) {
        return tail.covers(marker);
    }

    /** Whether anything here violates the condition; for the writer. */
    public boolean violates(Condition condition) {
        return tail.violates(condition);
    }

    /** What follows that position, in order, if it is recent and memory is current; else null. */
    public @Nullable List<StoredEvent> after(long position, int limit) {
        lock.lock();
        try {
            return isCurrent() && position < head ? tail.after(position, limit) : null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What matches the criteria, if it is all remembered; otherwise null, and {@code missing} has what to load.
     *
     * @param missing stays empty if it is not worth remembering
     */
    public @Nullable Sourced recall(List<Criterion> criteria, long after, Set<Selection> missing) {
        long marker = head;
        boolean complete = true;
        List<StoredEvent> events = new ArrayList<>();
        for (Criterion criterion : criteria) {
            complete &= recall(criterion, after, marker, events, missing);
        }
        if (!complete) {
            return null;
        }
        return new Sourced(criteria.size() == 1 ? events : inOrder(events), marker);
    }

    private boolean recall(
            Criterion criterion, long after, long marker, List<StoredEvent> events, Set<Selection> missing) {
        if (criterion.tags().isEmpty()) {
            return false;
        }
        String tag = criterion.tags().iterator().next();
        TagHistory history = histories.getIfPresent(tag);
        if (history == null && tags.surelyLacks(tag)) {
            return true;
        }
        TagHistory.Part whole = history == null ? null : history.part(Set.of());
        if (history == null || whole == null) {
            missing.add(new Selection(tag, Set.of(), limits.wholeHistory()));
            return false;
        }
        TagHistory.Part part = whole.events() != null ? whole : history.part(criterion.types());
        if (part == null) {
            missing.add(new Selection(tag, criterion.types(), limits.longestHistory()));
            return false;
        }
        StoredEvent[] remembered = part.events();
        if (remembered == null) {
            return false;
        }
        for (StoredEvent event : remembered) {
            if (event.position() > after && event.position() <= marker && criterion.matches(event)) {
                events.add(event);
            }
        }
        return true;
    }

    /**
     * Keeps what was loaded.
     *
     * @param since the epoch before it was loaded: what came from before everything was forgotten is not kept
     * @param loaded at least every event of the selections up to the marker, as far as their limits go
     */
    public void remember(Collection<Selection> selections, Sourced loaded, int since) {
        lock.lock();
        try {
            List<StoredEvent> newer = tail.after(loaded.marker(), Integer.MAX_VALUE);
            if (newer == null || since != epoch) {
                return;
            }
            for (Selection selection : selections) {
                TagHistory.Part part = TagHistory.Part.of(selection, selection.from(loaded.events()));
                for (StoredEvent event : selection.from(newer)) {
                    part = part.with(event);
                }
                TagHistory known = histories.getIfPresent(selection.tag());
                histories.put(selection.tag(), (known == null ? TagHistory.NOTHING : known).with(part));
            }
        } finally {
            lock.unlock();
        }
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
