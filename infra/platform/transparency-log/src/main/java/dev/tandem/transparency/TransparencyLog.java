package dev.tandem.transparency;

import dev.tandem.transparency.completeness.MapProof;
import dev.tandem.transparency.completeness.SubjectMap;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.merkle.ConsistencyProof;
import dev.tandem.transparency.merkle.Frontier;
import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.tiles.TileWriter;
import dev.tandem.transparency.tiles.TiledNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The log over the events of a store. It grows in two steps, so that what is stored is what was published: {@link #extend} works out the
 * next tree, which is then signed and cosigned; {@link #store} keeps it. One process at a time may do so. Thread-safe.
 */
public final class TransparencyLog {

    private static final int ATTEMPTS = 5;

    private final String origin;
    private final Predicate<String> subject;
    private final LogStorage storage;
    private SubjectMap map;
    private Frontier end = new Frontier();

    /**
     * Over what is stored, of which the states of subjects are read once.
     *
     * @param origin its name for ever, which is also that of its key: such as {@code tandem.example/log}
     * @param subject which tags name a subject whose events are counted
     */
    public TransparencyLog(String origin, Predicate<String> subject, LogStorage storage) {
        this.origin = origin;
        this.subject = subject;
        this.storage = storage;
        this.map = new SubjectMap(storage);
    }

    /** Its name. */
    public String origin() {
        return origin;
    }

    /** The position of the last event that is in the log; 0 before the first. */
    public synchronized long position() {
        return storage.published()
                .map(published -> published.state().position())
                .orElse(0L);
    }

    /** How many leaves have been published. */
    public synchronized long size() {
        return storage.published().map(published -> published.state().size()).orElse(0L);
    }

    /** Up to which event the next extension has to go, if a crash came between the intention and its end. */
    public OptionalLong intended() {
        return storage.intended();
    }

    /**
     * What the log is with these events. Writes down that it goes so far, and nothing else.
     *
     * @param events those that follow {@link #position}, without a gap, in their order; as far as {@link #intended} says, if it does
     * @throws IllegalArgumentException if they are others
     */
    public synchronized Extension extend(List<LoggedEvent> events) {
        StateEntry last = storage.published().map(LogStorage.Published::state).orElse(StateEntry.BEFORE_THE_FIRST);
        long position = last.position();
        bringUpTo(last);
        TileWriter tiles = end.size() == last.size() && end.root().equals(root())
                ? new TileWriter(storage, end)
                : new TileWriter(storage, last.size());
        Map<String, List<Hash>> leaves = new LinkedHashMap<>();
        for (LoggedEvent event : events) {
            position++;
            if (event.position() != position) {
                throw new IllegalArgumentException("event " + position + " is next, not " + event.position());
            }
            Hash leaf = event.leaf();
            tiles.append(leaf);
            for (String tag : Set.copyOf(event.tags())) {
                if (subject.test(tag)) {
                    leaves.computeIfAbsent(tag, _ -> new ArrayList<>()).add(leaf);
                }
            }
        }
        intend(position);
        SubjectMap.Change change = map.with(counted(leaves));
        StateEntry state = new StateEntry(position, last.states() + 1, change.subjects(), change.root());
        tiles.append(state.leaf());
        return new Extension(
                state, new Checkpoint(origin, tiles.size(), tiles.root()), tiles.changed(), change, tiles.end());
    }

    /** Another process may have gone on with the log since this one last did. */
    private void bringUpTo(StateEntry last) {
        if (!map.root().equals(last.root())) {
            map = new SubjectMap(storage);
        }
        if (!map.root().equals(last.root())) {
            throw new IllegalStateException("what is stored of subjects is not what was counted for event "
                    + last.position() + ", when a checkpoint was last published");
        }
    }

    /** Of the tree that was published last, as its checkpoint says. */
    private Hash root() {
        return storage.published()
                .map(published ->
                        Checkpoint.parse(published.checkpoint().text()).root())
                .orElse(Hashing.EMPTY);
    }

    private void intend(long position) {
        OptionalLong intended = storage.intended();
        if (intended.isEmpty()) {
            storage.intend(position);
        } else if (intended.getAsLong() != position) {
            throw new IllegalArgumentException("a checkpoint up to event " + intended.getAsLong()
                    + " may have been signed already, so the next one goes up to there, not to " + position);
        }
    }

    private List<SubjectState> counted(Map<String, List<Hash>> leaves) {
        Map<String, Hash> keys = new LinkedHashMap<>();
        leaves.keySet().forEach(tag -> keys.put(tag, SubjectState.key(tag)));
        Map<Hash, SubjectState> states = map.states(new LinkedHashSet<>(keys.values()));
        List<SubjectState> counted = new ArrayList<>();
        leaves.forEach((tag, more) -> {
            SubjectState state = Objects.requireNonNull(states.get(keys.get(tag)));
            for (Hash leaf : more) {
                state = state.and(leaf);
            }
            counted.add(state);
        });
        return counted;
    }

    /** Keeps an extension, signed and cosigned as it is to be published. */
    public synchronized void store(Extension extension, SignedNote checkpoint) {
        if (!checkpoint.text().equals(extension.checkpoint().text())) {
            throw new IllegalArgumentException("this is the checkpoint of another tree");
        }
        storage.store(extension, checkpoint);
        map.apply(extension.change());
        end = extension.end();
    }

    /**
     * What a proof of one subject is made from, at the moment of the last checkpoint. Its tiles can be read later: they only grow. Where
     * another process publishes, all states of subjects are read again if it has done so since.
     *
     * @throws IllegalStateException if nothing was published yet, or more is published all the time than can be read in between
     */
    public synchronized SubjectProof prove(String tag) {
        Hash key = SubjectState.key(tag);
        for (int attempt = 1; ; attempt++) {
            LogStorage.Published published =
                    storage.published().orElseThrow(() -> new IllegalStateException("nothing has been published yet"));
            try {
                bringUpTo(published.state());
                MapProof proof = map.prove(key);
                if (proof.tellsOf(published.state().root(), key)) {
                    return new SubjectProof(tag, proof, published);
                }
                throw new IllegalStateException("what is stored of " + tag + " is not what was counted");
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Proof that the published tree begins with an earlier one, for a witness that cosigns it once more. */
    public List<Hash> consistency(long earlier) {
        return ConsistencyProof.of(new TiledNodes(storage), earlier, size());
    }

    /**
     * What the map holds of a subject.
     *
     * @param proof that it holds it, or does not
     */
    public record SubjectProof(String tag, MapProof proof, LogStorage.Published published) {}
}
