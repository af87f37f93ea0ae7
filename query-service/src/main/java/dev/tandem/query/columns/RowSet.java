package dev.tandem.query.columns;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows of a frame that are looked at together, each at its place. What holds of which, and what numbers they have, is read column by
 * column, in blocks that stay in the processor's cache, and once for all who ask: many figures say the same of the same rows.
 */
final class RowSet {

    /** So many rows are read at once. */
    private static final int BLOCK = 1024;

    private final Frame frame;
    private final int[] rows;
    private final int size;
    private final long now;
    private final Map<Condition, BitSet> where = new HashMap<>();
    private final Map<Quantity, Numbers> numbers = new HashMap<>();

    /** An amount of those of which something holds. */
    private record Quantity(Amount of, Condition where) {}

    /**
     * Those that have a number.
     *
     * @param places where they are among the rows, ascending
     * @param values their numbers, in the same order
     */
    record Numbers(int[] places, double[] values) {}

    /** Says of rows whether something holds. */
    @FunctionalInterface
    interface Test {
        /** Of the first so many of those places. */
        void test(int[] places, int count, boolean[] holds);
    }

    /** Those rows, the first so many of the array. */
    RowSet(Frame frame, int[] rows, int size, long now) {
        this.frame = frame;
        this.rows = rows;
        this.size = size;
        this.now = now;
    }

    Frame frame() {
        return frame;
    }

    /** The rows by their places; longer than {@link #size}, and not to be changed. */
    int[] rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** The time of asking. */
    long now() {
        return now;
    }

    /** The places of which that holds. Not to be changed. */
    BitSet where(Condition condition) {
        BitSet known = where.get(condition);
        if (known == null) {
            known = condition.among(this);
            where.put(condition, known);
        }
        return known;
    }

    /** The numbers of those of which that holds, and which have one. Not to be changed. */
    Numbers numbers(Amount of, Condition where) {
        Quantity quantity = new Quantity(of, where);
        Numbers known = numbers.get(quantity);
        if (known == null) {
            known = read(of.in(this), where(where));
            numbers.put(quantity, known);
        }
        return known;
    }

    private static Numbers read(Amount.Reader reader, BitSet of) {
        int[] places = places(of);
        double[] values = new double[places.length];
        int[] block = new int[BLOCK];
        double[] read = new double[BLOCK];
        int found = 0;
        for (int from = 0; from < places.length; from += BLOCK) {
            int count = Math.min(BLOCK, places.length - from);
            System.arraycopy(places, from, block, 0, count);
            reader.read(block, count, read);
            for (int i = 0; i < count; i++) {
                places[found] = block[i];
                values[found] = read[i];
                found += Double.isNaN(read[i]) ? 0 : 1;
            }
        }
        return found == places.length
                ? new Numbers(places, values)
                : new Numbers(Arrays.copyOf(places, found), Arrays.copyOf(values, found));
    }

    /** Those places, ascending. Word by word, which for millions takes a fraction of what {@link BitSet#nextSetBit} does. */
    static int[] places(BitSet of) {
        int[] places = new int[of.cardinality()];
        long[] words = of.toLongArray();
        int found = 0;
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                places[found++] = i * Long.SIZE + Long.numberOfTrailingZeros(word);
            }
        }
        return places;
    }

    /** The places that pass that test. */
    BitSet passing(Test test) {
        long[] words = new long[(size + Long.SIZE - 1) / Long.SIZE];
        int[] places = new int[BLOCK];
        boolean[] holds = new boolean[BLOCK];
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            for (int i = 0; i < count; i++) {
                places[i] = from + i;
            }
            test.test(places, count, holds);
            for (int i = 0; i < count; i++) {
                if (holds[i]) {
                    words[(from + i) / Long.SIZE] |= 1L << i; // a block begins with a word
                }
            }
        }
        return BitSet.valueOf(words);
    }

    /** Those moments of all rows, place by place; {@link FrameColumn#NONE} where there is none. */
    long[] moments(Moment moment) {
        Moment.Reader reader = moment.in(this);
        long[] moments = new long[size];
        int[] places = new int[BLOCK];
        long[] read = new long[BLOCK];
        for (int from = 0; from < size; from += BLOCK) {
            int count = Math.min(BLOCK, size - from);
            for (int i = 0; i < count; i++) {
                places[i] = from + i;
            }
            reader.read(places, count, read);
            System.arraycopy(read, 0, moments, from, count);
        }
        return moments;
    }
}
