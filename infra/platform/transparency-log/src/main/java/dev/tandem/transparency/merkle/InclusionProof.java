package dev.tandem.transparency.merkle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proof that a leaf stands at its place in a tree: RFC 9162, section 2.1.3. From the leaf's neighbour up to the child of the root. */
public final class InclusionProof {

    private InclusionProof() {}

    /** For the leaf at an index, from 0, of a tree of so many leaves. */
    public static List<Hash> of(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has none at " + index);
        }
        List<Hash> fromTheRoot = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Nodes.split(to - from);
            if (index < middle) {
                fromTheRoot.add(nodes.range(middle, to));
                to = middle;
            } else {
                fromTheRoot.add(nodes.range(from, middle));
                from = middle;
            }
        }
        return List.copyOf(fromTheRoot.reversed());
    }

    /** The root that a leaf and its proof add up to; null if no tree of this size has a proof of such a length there. */
    public static @Nullable Hash root(Hash leaf, long index, long size, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return null;
        }
        long at = index;
        long last = size - 1;
        Hash node = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                node = Hashing.node(beside, node);
                // At the right edge, levels without a neighbour have no node of their own.
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                node = Hashing.node(node, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? node : null;
    }

    /** Whether a leaf stands at an index of the tree of this root. */
    public static boolean verifies(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        return root.equals(root(leaf, index, size, proof));
    }
}
