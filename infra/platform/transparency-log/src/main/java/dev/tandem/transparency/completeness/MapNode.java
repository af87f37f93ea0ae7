package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import java.util.List;

/**
 * A node of the map, a binary tree in which a subject stands where the bits of its key lead. A branch with one subject is that subject, and
 * one with none is empty: so the tree is as deep as keys have first bits in common.
 */
record MapNode(Kind kind, Hash hash) {

    static final MapNode EMPTY = new MapNode(Kind.EMPTY, Hashing.EMPTY);

    enum Kind {
        EMPTY,
        SUBJECT,
        BRANCH
    }

    static MapNode of(SubjectState subject) {
        return new MapNode(Kind.SUBJECT, subject.inMap());
    }

    /** Of two that differ in their next bit. */
    static MapNode of(MapNode zero, MapNode one) {
        if (zero.kind == Kind.EMPTY && one.kind != Kind.BRANCH) {
            return one;
        }
        if (one.kind == Kind.EMPTY && zero.kind != Kind.BRANCH) {
            return zero;
        }
        return new MapNode(Kind.BRANCH, Hashing.node(zero.hash, one.hash));
    }

    /** Of subjects in the order of their keys, which have the first so many bits in common. */
    static MapNode of(List<SubjectState> ordered, int depth) {
        if (ordered.isEmpty()) {
            return EMPTY;
        }
        if (ordered.size() == 1) {
            return of(ordered.getFirst());
        }
        int split = split(ordered, depth);
        return of(of(ordered.subList(0, split), depth + 1), of(ordered.subList(split, ordered.size()), depth + 1));
    }

    /** How many of them have 0 as the bit at a depth. */
    static int split(List<SubjectState> ordered, int depth) {
        int zeroes = 0;
        while (zeroes < ordered.size() && !ordered.get(zeroes).key().bit(depth)) {
            zeroes++;
        }
        return zeroes;
    }
}
