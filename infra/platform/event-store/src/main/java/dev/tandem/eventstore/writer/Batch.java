package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Appends that are stored in one transaction. No append's events match the condition of another, so each is accepted or
 * refused by what was stored before the batch.
 */
final class Batch {

    private final List<Append> appends = new ArrayList<>();
    private final List<Boolean> unchecked = new ArrayList<>();
    private final Map<String, List<NewEvent>> byTag = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private int events;

    /** Whether the append depends on the outcome of this batch. */
    boolean touches(Append append) {
        for (NewEvent event : append.events()) {
            if (ids.contains(event.id())) {
                return true;
            }
        }
        for (Criterion criterion : append.condition().anyOf()) {
            if (touches(criterion)) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(Criterion criterion) {
        if (criterion.tags().isEmpty()) {
            return appends.stream()
                    .flatMap(append -> append.events().stream())
                    .anyMatch(event -> criterion.matches(event.type(), event.tags()));
        }
        List<NewEvent> tagged = byTag.get(criterion.tags().iterator().next());
        if (tagged == null) {
            return false;
        }
        for (NewEvent event : tagged) {
            if (criterion.matches(event.type(), event.tags())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds an append.
     *
     * @param checked whether its condition is known to hold at the head
     */
    void add(Append append, boolean checked) {
        appends.add(append);
        unchecked.add(!checked);
        for (NewEvent event : append.events()) {
            events++;
            ids.add(event.id());
            for (String tag : event.tags()) {
                byTag.computeIfAbsent(tag, _ -> new ArrayList<>(2)).add(event);
            }
        }
    }

    List<Append> appends() {
        return appends;
    }

    boolean isUnchecked(int append) {
        return unchecked.get(append);
    }

    /** Whether all conditions are known to hold at the head. */
    boolean allChecked() {
        return !unchecked.contains(true);
    }

    boolean isEmpty() {
        return appends.isEmpty();
    }

    /** It is about to be sent, when the log ends at this position. */
    void sentAfter(long head) {
        appends.forEach(append -> append.sentAfter(head));
    }

    /** The id of its last event. */
    UUID lastId() {
        return appends.getLast().events().getLast().id();
    }

    /** How many events. */
    int size() {
        return events;
    }

    Set<UUID> ids() {
        return ids;
    }

    /**
     * Its events as stored.
     *
     * @param head the position before the first event
     * @param refused indexes of the appends that were not stored
     */
    List<StoredEvent> stored(long head, Instant recorded, Set<Integer> refused) {
        List<StoredEvent> stored = new ArrayList<>(events);
        long position = head;
        for (int i = 0; i < appends.size(); i++) {
            if (!refused.contains(i)) {
                for (NewEvent event : appends.get(i).events()) {
                    stored.add(event.stored(++position, recorded));
                }
            }
        }
        return stored;
    }
}
