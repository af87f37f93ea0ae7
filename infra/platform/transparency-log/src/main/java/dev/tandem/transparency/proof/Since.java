package dev.tandem.transparency.proof;

import dev.tandem.transparency.merkle.Hash;
import java.util.List;

/**
 * Proof that the tree of a file begins with one that somebody has seen before.
 *
 * @param size of that tree
 * @param path its consistency proof
 */
public record Since(long size, List<Hash> path) {

    /** A proof. */
    public Since {
        path = List.copyOf(path);
    }
}
