package dev.tandem.transparency;

import dev.tandem.transparency.completeness.MemorySubjects;
import dev.tandem.transparency.completeness.SubjectState;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.tiles.Tile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log in memory: for tests, and as the shortest description of what a storage does. */
public final class MemoryStorage implements LogStorage {

    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final MemorySubjects subjects = new MemorySubjects();
    private final List<StateEntry> states = new ArrayList<>();
    private OptionalLong intended = OptionalLong.empty();
    private @Nullable Published published;

    @Override
    public synchronized Optional<byte[]> read(Tile tile) {
        return Optional.ofNullable(tiles.get(tile)).map(byte[]::clone);
    }

    @Override
    public synchronized Map<Integer, List<SubjectState>> buckets(Collection<Integer> buckets) {
        return subjects.buckets(buckets);
    }

    @Override
    public synchronized void each(Consumer<SubjectState> subject) {
        subjects.each(subject);
    }

    @Override
    public synchronized Optional<Published> published() {
        return Optional.ofNullable(published);
    }

    @Override
    public synchronized OptionalLong intended() {
        return intended;
    }

    @Override
    public synchronized void intend(long position) {
        intended = OptionalLong.of(position);
    }

    @Override
    public synchronized void store(Extension extension, SignedNote checkpoint) {
        tiles.putAll(extension.tiles());
        subjects.put(extension.subjects());
        states.add(extension.state());
        published = new Published(extension.state(), checkpoint);
        intended = OptionalLong.empty();
    }

    @Override
    public synchronized long statesBefore(long position) {
        int from = 0;
        int to = states.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (states.get(middle).position() < position) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** All state entries, in their order. */
    public synchronized List<StateEntry> states() {
        return List.copyOf(states);
    }
}
