package dev.tandem.transparency.merkle;

/** The nodes of a tree that stand above a full power of two of leaves, and so never change as the tree grows. */
@FunctionalInterface
public interface Nodes {

    /**
     * One of them.
     *
     * @param level 0 for leaves
     * @param index its place in its level: it stands above the leaves from {@code index << level} on
     * @throws IllegalStateException if the tree is not that large, or the node cannot be read
     */
    Hash node(int level, long index);

    /**
     * The hash of the tree of the leaves from one on and before another. As in RFC 9162, the largest power of two that is smaller goes left.
     *
     * @param from a multiple of the largest power of two that is not more than the number of leaves
     */
    default Hash range(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return node(level, from >> level);
        }
        long middle = from + split(leaves);
        return Hashing.node(range(from, middle), range(middle, to));
    }

    /** The root of a tree of so many leaves. */
    default Hash root(long size) {
        return size == 0 ? Hashing.EMPTY : range(0, size);
    }

    /** How many of so many leaves, at least two, go left: the largest power of two that is smaller. */
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
