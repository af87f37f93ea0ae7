package dev.tandem.transparency.completeness;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proof of what a map holds where the bits of a key lead: that subject, or another one that stands there alone, or nothing.
 *
 * @param beside the nodes beside the way, from the deepest up to the child of the root
 * @param found who stands at its end; null if nobody does
 */
public record MapProof(List<Hash> beside, @Nullable SubjectState found) {

    /** A proof. */
    public MapProof {
        beside = List.copyOf(beside);
    }

    /** Whether it shows that the map of this root holds a subject in this state. */
    public static boolean holds(Hash root, SubjectState subject, List<Hash> beside) {
        return new MapProof(beside, subject).tellsOf(root, subject.key());
    }

    /** Whether it shows that the map of this root does not hold a subject. */
    public boolean lacks(Hash root, Hash key) {
        return (found == null || !found.key().equals(key)) && tellsOf(root, key);
    }

    /** Whether it shows what the map of this root holds where a key leads, be that the subject or not. */
    public boolean tellsOf(Hash root, Hash key) {
        int depth = beside.size();
        if (depth > Byte.SIZE * Hash.LENGTH) {
            return false;
        }
        for (int bit = 0; found != null && bit < depth; bit++) {
            if (found.key().bit(bit) != key.bit(bit)) {
                return false;
            }
        }
        Hash node = found == null ? MapNode.EMPTY.hash() : MapNode.of(found).hash();
        for (Hash other : beside) {
            depth--;
            node = key.bit(depth) ? Hashing.node(other, node) : Hashing.node(node, other);
        }
        return node.equals(root);
    }
}
