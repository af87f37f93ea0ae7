package dev.tandem.transparency.merkle;

import java.util.ArrayList;
import java.util.List;

/** Proof that a tree begins with all that an earlier one had: RFC 9162, section 2.1.4. */
public final class ConsistencyProof {

    private ConsistencyProof() {}

    /** From an earlier size, which may be 0 or the same: then it is empty. */
    public static List<Hash> of(Nodes nodes, long earlier, long size) {
        if (earlier < 0 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves was never one of " + earlier);
        }
        List<Hash> fromTheRoot = new ArrayList<>();
        if (earlier == 0 || earlier == size) {
            return fromTheRoot;
        }
        long from = 0;
        long to = size;
        boolean whole = true;
        while (to != earlier) {
            long middle = from + Nodes.split(to - from);
            if (earlier <= middle) {
                fromTheRoot.add(nodes.range(middle, to));
                to = middle;
            } else {
                fromTheRoot.add(nodes.range(from, middle));
                from = middle;
                whole = false;
            }
        }
        if (!whole) {
            fromTheRoot.add(nodes.range(from, to));
        }
        return List.copyOf(fromTheRoot.reversed());
    }

    /** Whether the tree of {@code size} and {@code root} begins with the earlier one. */
    public static boolean verifies(long earlier, Hash earlierRoot, long size, Hash root, List<Hash> proof) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size) {
            return proof.isEmpty() && earlierRoot.equals(root) && (size > 0 || root.equals(Hashing.EMPTY));
        }
        if (earlier == 0) {
            return proof.isEmpty() && earlierRoot.equals(Hashing.EMPTY);
        }
        return !proof.isEmpty() && verifiesGrown(earlier, earlierRoot, size, root, proof);
    }

    private static boolean verifiesGrown(long earlier, Hash earlierRoot, long size, Hash root, List<Hash> proof) {
        boolean whole = Long.bitCount(earlier) == 1;
        long at = earlier - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        Hash before = whole ? earlierRoot : proof.getFirst();
        Hash now = before;
        for (Hash beside : whole ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = Hashing.node(beside, before);
                now = Hashing.node(beside, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hashing.node(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && now.equals(root);
    }
}
