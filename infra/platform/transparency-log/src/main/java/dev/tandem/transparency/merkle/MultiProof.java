package dev.tandem.transparency.merkle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Proof that several leaves stand at their places in one tree: the nodes of all their inclusion proofs, each once, without those that the
 * leaves themselves make. In the order in which a walk from the root, left before right, comes by them.
 */
public final class MultiProof {

    private MultiProof() {}

    /** For the leaves at these indexes, ascending, of a tree of so many leaves. */
    public static List<Hash> of(Nodes nodes, List<Long> indexes, long size) {
        checkIndexes(indexes, size);
        List<Hash> proof = new ArrayList<>();
        walk(indexes, 0, size, (from, to) -> proof.add(nodes.range(from, to)));
        return List.copyOf(proof);
    }

    /** How many nodes such a proof has. */
    public static int length(List<Long> indexes, long size) {
        checkIndexes(indexes, size);
        int[] nodes = {0};
        walk(indexes, 0, size, (_, _) -> nodes[0]++);
        return nodes[0];
    }

    /**
     * The root that leaves and their proof add up to; null if the proof does not have the right number of nodes.
     *
     * @param indexes ascending, each below {@code size}
     * @param leaves one for each index
     */
    public static @Nullable Hash root(List<Long> indexes, List<Hash> leaves, long size, List<Hash> proof) {
        checkIndexes(indexes, size);
        Deque<Hash> ahead = new ArrayDeque<>(proof);
        Deque<Hash> own = new ArrayDeque<>(leaves);
        try {
            Hash root = root(indexes, 0, size, own, ahead);
            return ahead.isEmpty() && own.isEmpty() ? root : null;
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private static Hash root(List<Long> wanted, long from, long to, Deque<Hash> leaves, Deque<Hash> proof) {
        if (wanted.isEmpty()) {
            return proof.removeFirst();
        }
        if (to - from == 1) {
            return leaves.removeFirst();
        }
        long middle = from + Nodes.split(to - from);
        int split = before(wanted, middle);
        Hash left = root(wanted.subList(0, split), from, middle, leaves, proof);
        Hash right = root(wanted.subList(split, wanted.size()), middle, to, leaves, proof);
        return Hashing.node(left, right);
    }

    private static void walk(List<Long> wanted, long from, long to, Beside beside) {
        if (wanted.isEmpty()) {
            beside.range(from, to);
        } else if (to - from > 1) {
            long middle = from + Nodes.split(to - from);
            int split = before(wanted, middle);
            walk(wanted.subList(0, split), from, middle, beside);
            walk(wanted.subList(split, wanted.size()), middle, to, beside);
        }
    }

    /** How many of the ascending indexes come before one. */
    private static int before(List<Long> ascending, long limit) {
        int from = 0;
        int to = ascending.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending.get(middle) < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static void checkIndexes(List<Long> indexes, long size) {
        long last = -1;
        for (long index : indexes) {
            if (index <= last || index >= size) {
                throw new IllegalArgumentException("indexes ascend, and are below " + size + ": " + indexes);
            }
            last = index;
        }
        if (indexes.isEmpty() && size < 1) {
            throw new IllegalArgumentException("a tree without leaves has nothing to prove");
        }
    }

    private interface Beside {
        void range(long from, long to);
    }
}
