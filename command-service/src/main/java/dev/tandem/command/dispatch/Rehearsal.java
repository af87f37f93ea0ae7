package dev.tandem.command.dispatch;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would be stored if all that was checked so far had been given: the next check is decided on the log and on this. In memory alone, and
 * gone with it. For one thread at a time.
 */
public final class Rehearsal {

    private final boolean onNothing;
    private final List<Played> played = new ArrayList<>();
    private final Map<Tag, List<Played>> byTag = new HashMap<>();
    private final Map<String, IdempotencyKey> keys = new HashMap<>();

    /** An event that would be there, and its place among the others. */
    private record Played(int place, RecordedEvent<?> event) {}

    /**
     * Begins.
     *
     * @param onNothing whether it is decided as if nothing were stored
     */
    public Rehearsal(boolean onNothing) {
        this.onNothing = onNothing;
    }

    /** Whether what is stored is looked past. */
    boolean onNothing() {
        return onNothing;
    }

    /** How many events it holds. */
    public int size() {
        return played.size();
    }

    /** The same was played before under this key: true; something else was: false; nothing was: null. */
    @Nullable
    Boolean known(IdempotencyKey key) {
        IdempotencyKey before = keys.get(key.hash());
        return before == null ? null : before.digest().equals(key.digest());
    }

    /** These would be stored. */
    void play(List<Event> events, Instant occurredAt, @Nullable IdempotencyKey key) {
        for (Event event : events) {
            Played one = new Played(played.size(), new RecordedEvent<>(UUID.randomUUID(), event, occurredAt));
            played.add(one);
            event.tags()
                    .forEach(tag ->
                            byTag.computeIfAbsent(tag, _ -> new ArrayList<>(2)).add(one));
        }
        if (key != null) {
            keys.put(key.hash(), key);
        }
    }

    /** Those that a decision reads, in their order. */
    List<RecordedEvent<?>> selected(Collection<DecisionModel.Criterion> criteria) {
        Map<Integer, RecordedEvent<?>> selected = new LinkedHashMap<>();
        for (DecisionModel.Criterion criterion : criteria) {
            candidates(criterion)
                    .filter(one ->
                            criterion.types().contains(one.event().event().getClass()))
                    .filter(one -> one.event().event().tags().containsAll(criterion.tags()))
                    .forEach(one -> selected.put(one.place(), one.event()));
        }
        return selected.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .<RecordedEvent<?>>map(Map.Entry::getValue)
                .toList();
    }

    /** Whatever could be meant: what carries the rarest of the tags. */
    private Stream<Played> candidates(DecisionModel.Criterion criterion) {
        List<Played> fewest = played;
        for (Tag tag : criterion.tags()) {
            List<Played> tagged = byTag.getOrDefault(tag, List.of());
            fewest = tagged.size() < fewest.size() ? tagged : fewest;
        }
        return fewest.stream();
    }
}
