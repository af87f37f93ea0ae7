package dev.tandem.transparency.merkle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Leaves of trees, and the definition of RFC 9162, section 2.1.1, as slow as it is written there. */
public final class Leaves {

    /** The inputs with which Certificate Transparency's implementations are tested. */
    static final List<String> KNOWN =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private Leaves() {}

    static List<Hash> known() {
        return KNOWN.stream()
                .map(hex -> Hashing.leaf(HexFormat.of().parseHex(hex)))
                .toList();
    }

    /** So many different ones. */
    public static List<Hash> some(Random random, int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[8];
            random.nextBytes(entry);
            leaves.add(Hashing.leaf(entry));
        }
        return leaves;
    }

    /** The hash of the tree of these leaves. */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hashing.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hashing.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** Their nodes, hashed anew for each that is asked for. */
    static Nodes nodes(List<Hash> leaves) {
        return (level, index) -> {
            int from = Math.toIntExact(index << level);
            return root(leaves.subList(from, from + (1 << level)));
        };
    }

    /** A hash that differs in one bit. */
    public static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        int bit = random.nextInt(Byte.SIZE * Hash.LENGTH);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
