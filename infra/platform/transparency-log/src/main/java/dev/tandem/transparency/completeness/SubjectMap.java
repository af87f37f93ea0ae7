package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The verifiable map from subjects to their states: its upper levels in memory, all else read from the storage when it is asked for. What
 * changes is first worked out, then stored by whoever stores, and then taken over. Not thread-safe.
 */
public final class SubjectMap {

    private static final Comparator<SubjectState> BY_KEY = Comparator.comparing(SubjectState::key);

    private final SubjectStorage storage;
    private final TopOfMap top = new TopOfMap();
    private long subjects;

    /** Of what a storage holds, which is read once. */
    public SubjectMap(SubjectStorage storage) {
        this.storage = storage;
        List<SubjectState> bucket = new ArrayList<>();
        storage.each(subject -> {
            if (!bucket.isEmpty() && SubjectStorage.bucket(bucket.getFirst()) != SubjectStorage.bucket(subject)) {
                load(bucket);
            }
            bucket.add(subject);
        });
        load(bucket);
        top.hash();
    }

    private void load(List<SubjectState> bucket) {
        if (!bucket.isEmpty()) {
            subjects += bucket.size();
            top.set(TopOfMap.BUCKETS + SubjectStorage.bucket(bucket.getFirst()), hash(bucket));
            bucket.clear();
        }
    }

    /** Its root. */
    public Hash root() {
        return top.node(1).hash();
    }

    /** How many subjects there are. */
    public long subjects() {
        return subjects;
    }

    /** What some subjects are now; those that nobody has heard of have no events. */
    public Map<Hash, SubjectState> states(Collection<Hash> keys) {
        Map<Hash, SubjectState> states = new HashMap<>();
        keys.forEach(key -> states.put(key, SubjectState.none(key)));
        List<Integer> buckets = keys.stream()
                .map(key -> key.prefix(SubjectStorage.BUCKET_BITS))
                .distinct()
                .toList();
        storage.buckets(buckets)
                .values()
                .forEach(
                        bucket -> bucket.forEach(subject -> states.computeIfPresent(subject.key(), (_, _) -> subject)));
        return states;
    }

    /** What the map is with other states of some subjects. Changes nothing yet. */
    public Change with(Collection<SubjectState> states) {
        Map<Integer, List<SubjectState>> ofBucket = states.stream()
                .collect(Collectors.groupingBy(SubjectStorage::bucket, TreeMap::new, Collectors.toList()));
        Map<Integer, List<SubjectState>> stored = storage.buckets(ofBucket.keySet());
        Map<Integer, MapNode> changed = new HashMap<>();
        long more = 0;
        for (Map.Entry<Integer, List<SubjectState>> bucket : ofBucket.entrySet()) {
            Map<Hash, SubjectState> members = new HashMap<>();
            stored.getOrDefault(bucket.getKey(), List.of()).forEach(subject -> members.put(subject.key(), subject));
            int before = members.size();
            bucket.getValue().forEach(subject -> members.put(subject.key(), subject));
            more += members.size() - before;
            changed.put(TopOfMap.BUCKETS + bucket.getKey(), hash(members.values()));
        }
        top.hashAbove(changed);
        return new Change(List.copyOf(states), changed, top.with(changed, 1).hash(), subjects + more);
    }

    /** Takes over what has been stored. */
    public void apply(Change change) {
        change.nodes.forEach(top::set);
        subjects = change.subjects;
    }

    /** Proof of what a subject's state is, or that nobody has heard of it. */
    public MapProof prove(Hash key) {
        List<Hash> fromTheRoot = new ArrayList<>();
        int index = 1;
        int depth = 0;
        while (depth < SubjectStorage.BUCKET_BITS && top.node(index).kind() == MapNode.Kind.BRANCH) {
            int one = key.bit(depth) ? 1 : 0;
            fromTheRoot.add(top.node(2 * index + 1 - one).hash());
            index = 2 * index + one;
            depth++;
        }
        // One subject alone may stand high up, and is in one of the buckets below.
        int inBucket = index;
        while (inBucket < TopOfMap.BUCKETS) {
            inBucket = 2 * inBucket + (top.node(2 * inBucket).kind() == MapNode.Kind.EMPTY ? 1 : 0);
        }
        List<SubjectState> below = top.node(index).kind() == MapNode.Kind.EMPTY ? List.of() : bucket(inBucket);
        while (below.size() > 1) {
            int split = MapNode.split(below, depth);
            List<SubjectState> zeroes = below.subList(0, split);
            List<SubjectState> ones = below.subList(split, below.size());
            boolean one = key.bit(depth);
            depth++;
            fromTheRoot.add(MapNode.of(one ? zeroes : ones, depth).hash());
            below = one ? ones : zeroes;
        }
        return new MapProof(fromTheRoot.reversed(), below.isEmpty() ? null : below.getFirst());
    }

    private List<SubjectState> bucket(int index) {
        int bucket = index - TopOfMap.BUCKETS;
        return storage.buckets(List.of(bucket)).getOrDefault(bucket, List.of()).stream()
                .sorted(BY_KEY)
                .toList();
    }

    private static MapNode hash(Collection<SubjectState> bucket) {
        return MapNode.of(bucket.stream().sorted(BY_KEY).toList(), SubjectStorage.BUCKET_BITS);
    }

    /** A change of the map that has been worked out. */
    public static final class Change {

        private final List<SubjectState> states;
        private final Map<Integer, MapNode> nodes;
        private final Hash root;
        private final long subjects;

        private Change(List<SubjectState> states, Map<Integer, MapNode> nodes, Hash root, long subjects) {
            this.states = states;
            this.nodes = nodes;
            this.root = root;
            this.subjects = subjects;
        }

        /** What has to be stored. */
        public List<SubjectState> states() {
            return states;
        }

        /** The root with it. */
        public Hash root() {
            return root;
        }

        /** How many subjects there are with it. */
        public long subjects() {
            return subjects;
        }
    }
}
