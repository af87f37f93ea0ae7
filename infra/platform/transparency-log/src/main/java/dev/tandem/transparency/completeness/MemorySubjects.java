package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The states of all subjects in memory: for whoever walks a log from its begin, and for tests. Not thread-safe. */
public final class MemorySubjects implements SubjectStorage {

    private final Map<Integer, Map<Hash, SubjectState>> buckets = new TreeMap<>();

    /** Keeps these, in the place of earlier ones. */
    public void put(Collection<SubjectState> subjects) {
        subjects.forEach(subject -> buckets.computeIfAbsent(SubjectStorage.bucket(subject), _ -> new HashMap<>())
                .put(subject.key(), subject));
    }

    @Override
    public Map<Integer, List<SubjectState>> buckets(Collection<Integer> wanted) {
        Map<Integer, List<SubjectState>> found = new HashMap<>();
        wanted.forEach(bucket -> found.put(
                bucket, List.copyOf(buckets.getOrDefault(bucket, Map.of()).values())));
        return found;
    }

    @Override
    public void each(Consumer<SubjectState> subject) {
        buckets.values()
                .forEach(bucket -> bucket.values().stream()
                        .sorted(Comparator.comparing(SubjectState::key))
                        .forEach(subject));
    }
}
