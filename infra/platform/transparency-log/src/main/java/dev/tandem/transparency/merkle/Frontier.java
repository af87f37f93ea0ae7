package dev.tandem.transparency.merkle;

import org.jspecify.annotations.Nullable;

/**
 * The right edge of a tree that grows: the few nodes that its next leaves and its root need. A leaf costs one hash or two, whatever the
 * tree's size. Not thread-safe.
 */
public final class Frontier {

    private final @Nullable Hash[] edge = new @Nullable Hash[Long.SIZE];
    private long size;

    /** Of a tree without leaves. */
    public Frontier() {}

    /** Of a tree of which the nodes are kept. */
    public static Frontier of(long size, Nodes nodes) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = 0; level < Long.SIZE - 1; level++) {
            if ((size >> level & 1) == 1) {
                frontier.edge[level] = nodes.node(level, (size >> level) - 1);
            }
        }
        return frontier;
    }

    /** The same again, which grows on its own. */
    public Frontier copy() {
        Frontier copy = new Frontier();
        copy.size = size;
        System.arraycopy(edge, 0, copy.edge, 0, edge.length);
        return copy;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Takes the next leaf. */
    public void append(Hash leaf) {
        append(leaf, (_, _, _) -> {});
    }

    /** Takes the next leaf, and tells of it and of each node that is there for good with it. */
    public void append(Hash leaf, Listener listener) {
        Hash node = leaf;
        long index = size;
        int level = 0;
        listener.node(level, index, node);
        for (Hash left = edge[level]; left != null; left = edge[level]) {
            node = Hashing.node(left, node);
            edge[level] = null;
            level++;
            index >>= 1;
            listener.node(level, index, node);
        }
        edge[level] = node;
        size++;
    }

    /** The root of the tree so far. */
    public Hash root() {
        Hash root = null;
        for (Hash node : edge) {
            if (node != null) {
                root = root == null ? node : Hashing.node(node, root);
            }
        }
        return root == null ? Hashing.EMPTY : root;
    }

    /** Hears of nodes as they come to be. */
    @FunctionalInterface
    public interface Listener {

        /** A node, with its level and its place in it. */
        void node(int level, long index, Hash hash);
    }
}
