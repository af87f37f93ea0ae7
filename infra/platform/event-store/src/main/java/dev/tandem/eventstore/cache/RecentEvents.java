package dev.tandem.eventstore.cache;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest events of the log: all of them after a floor. A condition whose marker is not below the floor can be checked
 * here without the database. The log has no gaps, so an event's slot is its position modulo the capacity. Written by one
 * thread at a time.
 */
final class RecentEvents {

    /** Memory of an event without its payload, in bytes; measured and rounded up. */
    private static final int OVERHEAD = 700;

    private final @Nullable StoredEvent[] ring;
    private final long capacityBytes;
    private final Map<String, Deque<StoredEvent>> byTag = new HashMap<>();
    private long floor;
    private long head;
    private long bytes;
    private @Nullable UUID lastId;

    RecentEvents(int capacity, long capacityBytes) {
        this.ring = new StoredEvent[capacity];
        this.capacityBytes = capacityBytes;
    }

    /** Approximate memory of an event, in bytes. */
    static int weight(StoredEvent event) {
        return OVERHEAD + event.payload().length;
    }

    /** All events after this position up to the head are here. */
    long floor() {
        return floor;
    }

    long head() {
        return head;
    }

    /** The id of the event at the head; null if the log is empty. */
    @Nullable
    UUID lastId() {
        return lastId;
    }

    /** Drops everything and starts over from this head. */
    void reset(long position, @Nullable UUID id) {
        Arrays.fill(ring, null);
        byTag.clear();
        bytes = 0;
        floor = position;
        head = position;
        lastId = id;
    }

    /** Adds the next event of the log. */
    void add(StoredEvent event) {
        if (event.position() != head + 1) {
            throw new IllegalStateException("expected position " + (head + 1) + " but got " + event.position());
        }
        while (head - floor == ring.length || bytes > capacityBytes && floor < head) {
            dropOldest();
        }
        head++;
        lastId = event.id();
        bytes += weight(event);
        ring[slot(head)] = event;
        for (String tag : event.tags()) {
            byTag.computeIfAbsent(tag, _ -> new ArrayDeque<>(4)).addLast(event);
        }
    }

    /** Whether a condition with that marker can be checked here. */
    boolean covers(long marker) {
        return marker >= floor;
    }

    /** Whether any of these events violates the condition. */
    boolean violates(Condition condition) {
        for (Criterion criterion : condition.anyOf()) {
            if (hasAfter(condition.after(), criterion)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAfter(long after, Criterion criterion) {
        if (criterion.tags().isEmpty()) {
            for (long position = head; position > Math.max(after, floor); position--) {
                if (criterion.matches(at(position))) {
                    return true;
                }
            }
            return false;
        }
        Deque<StoredEvent> shortest = null;
        for (String tag : criterion.tags()) {
            Deque<StoredEvent> tagged = byTag.get(tag);
            if (tagged == null) {
                return false;
            }
            if (shortest == null || tagged.size() < shortest.size()) {
                shortest = tagged;
            }
        }
        if (shortest == null) {
            return false;
        }
        for (Iterator<StoredEvent> newestFirst = shortest.descendingIterator(); newestFirst.hasNext(); ) {
            StoredEvent event = newestFirst.next();
            if (event.position() <= after) {
                return false;
            }
            if (criterion.matches(event)) {
                return true;
            }
        }
        return false;
    }

    /** How many of these events carry the tag. */
    int count(String tag) {
        Deque<StoredEvent> tagged = byTag.get(tag);
        return tagged == null ? 0 : tagged.size();
    }

    /** The events after that position, in order; null if it is below the floor. */
    @Nullable
    List<StoredEvent> after(long position, int limit) {
        if (position < floor) {
            return null;
        }
        List<StoredEvent> events = new ArrayList<>();
        for (long next = position + 1; next <= head && events.size() < limit; next++) {
            events.add(at(next));
        }
        return events;
    }

    private StoredEvent at(long position) {
        @Nullable StoredEvent event = ring[slot(position)];
        if (event == null) {
            throw new IllegalStateException("no event at " + position + ", between " + floor + " and " + head);
        }
        return event;
    }

    private void dropOldest() {
        floor++;
        StoredEvent oldest = at(floor);
        ring[slot(floor)] = null;
        bytes -= weight(oldest);
        for (String tag : oldest.tags()) {
            Deque<StoredEvent> tagged = byTag.get(tag);
            if (tagged != null) {
                tagged.pollFirst();
                if (tagged.isEmpty()) {
                    byTag.remove(tag);
                }
            }
        }
    }

    private int slot(long position) {
        return (int) (position & (ring.length - 1));
    }
}
