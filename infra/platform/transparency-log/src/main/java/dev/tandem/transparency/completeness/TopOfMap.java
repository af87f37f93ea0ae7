package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import java.util.Arrays;
import java.util.Map;

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

    /** Adds to some nodes of the lowest level all those above them, as they are with them. */
    void hashAbove(Map<Integer, MapNode> changed) {
        int[] level = changed.keySet().stream().mapToInt(index -> index).toArray();
        while (level.length > 0 && level[0] > 1) {
            level = Arrays.stream(level).map(index -> index / 2).distinct().toArray();
            for (int index : level) {
                changed.put(index, MapNode.of(with(changed, 2 * index), with(changed, 2 * index + 1)));
            }
        }
    }

    MapNode with(Map<Integer, MapNode> changed, int index) {
        MapNode node = changed.get(index);
        return node == null ? node(index) : node;
    }
}
