package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import java.util.Map;
import java.util.TreeSet;

/**
 * The upper 16 levels of the map as a complete binary tree in one piece of memory: 4 MB and a bit, however many subjects there are. Node 1 is
 * the root, and below node n are 2n and 2n + 1; below the lowest level are the buckets.
 */
final class TopOfMap {

    static final int BUCKETS = 1 << SubjectStorage.BUCKET_BITS;

    private static final MapNode.Kind[] KINDS = MapNode.Kind.values();

    private final byte[] hashes = new byte[2 * BUCKETS * Hash.LENGTH];
    private final byte[] kinds = new byte[2 * BUCKETS];

    MapNode node(int index) {
        MapNode.Kind kind = KINDS[kinds[index]];
        return kind == MapNode.Kind.EMPTY ? MapNode.EMPTY : new MapNode(kind, Hash.of(hashes, index * Hash.LENGTH));
    }

    void set(int index, MapNode node) {
        kinds[index] = (byte) node.kind().ordinal();
        node.hash().copyTo(hashes, index * Hash.LENGTH);
    }

    /** Makes all nodes anew from those of the buckets. */
    void hash() {
        for (int index = BUCKETS - 1; index > 0; index--) {
            set(index, MapNode.of(node(2 * index), node(2 * index + 1)));
        }
    }

    /** Adds to some nodes all those above them, as they are with them. */
    void hashAbove(Map<Integer, MapNode> changed) {
        TreeSet<Integer> above = new TreeSet<>();
        changed.keySet().forEach(index -> above.add(index / 2));
        while (!above.isEmpty()) {
            // The highest number is the deepest node, so all that is below a node is done before it.
            int index = above.removeLast();
            if (index > 0) {
                changed.put(index, MapNode.of(with(changed, 2 * index), with(changed, 2 * index + 1)));
                above.add(index / 2);
            }
        }
    }

    MapNode with(Map<Integer, MapNode> changed, int index) {
        MapNode node = changed.get(index);
        return node == null ? node(index) : node;
    }
}
