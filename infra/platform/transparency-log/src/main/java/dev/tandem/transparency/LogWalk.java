package dev.tandem.transparency;

import dev.tandem.transparency.completeness.MemorySubjects;
import dev.tandem.transparency.completeness.SubjectMap;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.Frontier;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.tiles.Tile;
import dev.tandem.transparency.tiles.TilePath;
import dev.tandem.transparency.tiles.TileStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks a whole store along its log, from the first event to the last, and says where it is not what was logged. The tiles say what was
 * logged, the checkpoint at the end says whether the tiles are true. It also counts what the log's own entries say that was counted, so
 * whoever walks the log need not believe the log. Memory grows with subjects, not with events. Not thread-safe.
 */
public final class LogWalk {

    private static final int MOST_FINDINGS = 1_000;

    private final TileStorage tiles;
    private final Checkpoint checkpoint;
    private final Predicate<String> subject;
    private final Iterator<StateEntry> states;
    private final MemorySubjects subjects = new MemorySubjects();
    private final SubjectMap map = new SubjectMap(subjects);
    private final Map<Hash, SubjectState> counted = new HashMap<>();
    private final Frontier frontier = new Frontier();
    private final List<Touched> touched = new ArrayList<>();

    private @Nullable StateEntry state;
    private byte[] row = new byte[0];
    private long position;

    /** What an event is not known to be about cannot be counted, so from there on counts are not compared. */
    private boolean uncountable;

    private boolean tilesMissing;

    /**
     * Along a log.
     *
     * @param checkpoint the last one, which has been verified; what was stored after it is not looked at
     * @param subject which tags name a subject, as in the log
     * @param states the log's own entries, in their order
     */
    public LogWalk(TileStorage tiles, Checkpoint checkpoint, Predicate<String> subject, Iterator<StateEntry> states) {
        this.tiles = tiles;
        this.checkpoint = checkpoint;
        this.subject = subject;
        this.states = states;
        nextState();
    }

    /**
     * Somewhere the store is not what was logged.
     *
     * @param position the event's; 0 if it is about no event
     * @param sentence what is wrong
     */
    public record Touched(long position, String sentence) {}

    /** The next event of the store. */
    public void event(LoggedEvent event) {
        long next = event.position();
        if (next <= position) {
            touched(next, "The event at position " + next + " is there twice, or out of order.");
            return;
        }
        long first = position + 1;
        takeUpTo(next);
        if (position >= first) {
            touched(
                    first,
                    first == position
                            ? "The event at position " + first + " was dropped: the log has it."
                            : "The events from position " + first + " to " + position
                                    + " were dropped: the log has them.");
        }
        if (!ended()) {
            Hash leaf = event.leaf();
            Hash logged = logged(leaf);
            if (!leaf.equals(logged)) {
                uncountable = true;
                touched(
                        next,
                        "The event at position " + next + " (" + event.type()
                                + ") is not the one that was logged: it was edited, replaced or slipped in.");
            }
            position = next;
            frontier.append(logged);
            count(logged, event);
        }
    }

    /** All events have been walked: where the store was touched. Empty if nowhere. */
    public List<Touched> done() {
        long first = position + 1;
        takeUpTo(Long.MAX_VALUE);
        if (position >= first) {
            touched(
                    first,
                    "The events from position " + first
                            + " on are missing: the end was cut off, or the database went back to an earlier copy.");
        }
        if (!frontier.root().equals(checkpoint.root())) {
            touched(0, "The tiles are not those of the checkpoint: the tree was damaged or rewritten.");
        }
        return List.copyOf(touched);
    }

    /** Takes all leaves before that of an event: the log's own, and those of events that are not there. */
    private void takeUpTo(long next) {
        while (!ended()) {
            if (state != null && state.position() <= position) {
                take(state);
                nextState();
            } else if (position + 1 < next) {
                frontier.append(logged(Hashing.EMPTY));
                position++;
                uncountable = true;
            } else {
                return;
            }
        }
    }

    private void take(StateEntry entry) {
        Hash logged = logged(entry.leaf());
        if (!entry.leaf().equals(logged)) {
            touched(0, "The log's own entry behind position " + position + " is not the one that was logged.");
        }
        frontier.append(logged);
        SubjectMap.Change change = map.with(counted.values());
        subjects.put(change.states());
        map.apply(change);
        counted.clear();
        if (!uncountable && !(entry.root().equals(map.root()) && entry.subjects() == map.subjects())) {
            uncountable = true;
            touched(0, "What the log counted up to position " + position + " is not what its events come to.");
        }
    }

    private void count(Hash leaf, LoggedEvent event) {
        for (String tag : Set.copyOf(event.tags())) {
            if (subject.test(tag)) {
                Hash key = SubjectState.key(tag);
                SubjectState before = counted.get(key);
                counted.put(key, (before == null ? counted(key) : before).and(leaf));
            }
        }
    }

    private SubjectState counted(Hash key) {
        return map.states(List.of(key)).getOrDefault(key, SubjectState.none(key));
    }

    private void nextState() {
        state = states.hasNext() ? states.next() : null;
    }

    private boolean ended() {
        return frontier.size() >= checkpoint.size();
    }

    /** What the tiles have as the next leaf; the other hash if they have nothing, which is told once. */
    private Hash logged(Hash otherwise) {
        Tile tile = new Tile(0, frontier.size() / Tile.WIDTH);
        int at = (int) (frontier.size() % Tile.WIDTH) * Hash.LENGTH;
        if (at == 0) {
            row = tiles.read(tile).orElse(new byte[0]);
        }
        if (row.length >= at + Hash.LENGTH) {
            return Hash.of(row, at);
        }
        if (!tilesMissing) {
            tilesMissing = true;
            touched(0, "The tile " + TilePath.of(tile, at / Hash.LENGTH + 1) + " is not there.");
        }
        return otherwise;
    }

    private void touched(long where, String sentence) {
        if (touched.size() < MOST_FINDINGS) {
            touched.add(new Touched(where, sentence));
        }
    }
}
