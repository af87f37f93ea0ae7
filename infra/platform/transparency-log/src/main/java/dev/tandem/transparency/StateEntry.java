package dev.tandem.transparency;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.merkle.Hashing;
import dev.tandem.transparency.text.MalformedException;

/**
 * What the log itself adds before each checkpoint: the root of the map of all subjects at that moment. It is the last leaf of every tree that
 * was ever published.
 *
 * @param position of the last event before it; 0 if there is none
 * @param states how many such entries stand before it
 * @param subjects how many subjects the map holds
 * @param root of the map
 */
public record StateEntry(long position, long states, long subjects, Hash root) {

    private static final String FORM = "tandem.dev/state@v1";

    /** Stands for none, so that the first is made as all others: it has no place, and what ends with it has no leaves. */
    static final StateEntry BEFORE_THE_FIRST = new StateEntry(0, -1, 0, Hashing.EMPTY);

    /** It as it stands in the log. */
    public byte[] entry() {
        return new FieldWriter(FORM)
                .number("position", position)
                .number("states", states)
                .number("subjects", subjects)
                .word("root", root.toString())
                .done();
    }

    /** Its hash as a leaf of the tree. */
    public Hash leaf() {
        return Hashing.leaf(entry());
    }

    /** Its place among the leaves, from 0. */
    public long index() {
        return LeafIndex.ofState(position, states);
    }

    /** How many leaves the tree has that ends with it. */
    public long size() {
        return index() + 1;
    }

    /**
     * Reads an entry.
     *
     * @throws MalformedException if it is not exactly what {@link #entry} writes
     */
    public static StateEntry parse(byte[] entry) {
        FieldReader fields = new FieldReader(entry, FORM);
        StateEntry read = new StateEntry(
                fields.number("position"),
                fields.number("states"),
                fields.number("subjects"),
                Hash.parse(fields.word("root")));
        fields.end();
        return read;
    }
}
