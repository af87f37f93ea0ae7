package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column in memory. What a row does not have is {@link #NONE} or no number, so that no object is needed for it. */
sealed interface FrameColumn {

    /** The whole number of a row that has none. */
    long NONE = Long.MIN_VALUE;

    /** Puts the value of that row, as {@link Values} reads it. */
    void put(int row, @Nullable Object value);

    /** The value of that row, as it was put; null where it has none. */
    @Nullable
    Object get(int row);

    /** Whole numbers, such as moments in microseconds since 1970. Ranges of rows know their least and greatest, so that most are passed over. */
    final class Longs implements FrameColumn {

        /** How many rows a range has. */
        static final int RANGE = 4096;

        private long[] values = new long[0];
        private long[] least = new long[0];
        private long[] greatest = new long[0];

        @Override
        public void put(int row, @Nullable Object value) {
            put(row, value == null ? NONE : (Long) value);
        }

        void put(int row, long value) {
            if (row >= values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, Math.max(row + 1, before + (before >> 1) + 16));
                Arrays.fill(values, before, values.length, NONE);
                int ranges = values.length / RANGE + 1;
                int known = least.length;
                least = Arrays.copyOf(least, ranges);
                greatest = Arrays.copyOf(greatest, ranges);
                Arrays.fill(least, known, ranges, Long.MAX_VALUE);
                Arrays.fill(greatest, known, ranges, NONE);
            }
            values[row] = value;
            if (value != NONE) {
                int range = row / RANGE;
                least[range] = Math.min(least[range], value);
                greatest[range] = Math.max(greatest[range], value);
            }
        }

        @Override
        public @Nullable Object get(int row) {
            return row >= values.length || values[row] == NONE ? null : (Long) values[row];
        }

        /** The values as they stand; rows behind its end have none. */
        long[] array() {
            return values;
        }

        /** Whether a row of that range may lie between the two, the second not included. */
        boolean mayHave(int range, long from, long to) {
            return range < least.length && greatest[range] >= from && least[range] < to;
        }
    }

    /** Numbers with a fraction. */
    final class Doubles implements FrameColumn {

        private double[] values = new double[0];

        @Override
        public void put(int row, @Nullable Object value) {
            if (row >= values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, Math.max(row + 1, before + (before >> 1) + 16));
                Arrays.fill(values, before, values.length, Double.NaN);
            }
            values[row] = value == null ? Double.NaN : (Double) value;
        }

        @Override
        public @Nullable Object get(int row) {
            return Double.isNaN(values[row]) ? null : (Double) values[row];
        }

        double[] array() {
            return values;
        }
    }

    /** Texts of which there are few. */
    final class Texts implements FrameColumn {

        private final Codes codes = new Codes();
        private int[] values = new int[0];

        @Override
        public void put(int row, @Nullable Object value) {
            if (row >= values.length) {
                int before = values.length;
                values = Arrays.copyOf(values, Math.max(row + 1, before + (before >> 1) + 16));
                Arrays.fill(values, before, values.length, Codes.NONE);
            }
            values[row] = codes.of((String) value);
        }

        @Override
        public @Nullable Object get(int row) {
            return values[row] == Codes.NONE ? null : codes.text(values[row]);
        }

        Codes codes() {
            return codes;
        }

        int[] array() {
            return values;
        }
    }

    /** Several whole numbers a row, each at its place. */
    final class Lists implements FrameColumn {

        private final List<Longs> places = new ArrayList<>();

        @Override
        public void put(int row, @Nullable Object value) {
            long[] all = value == null ? new long[0] : (long[]) value;
            for (int i = 0; i < Math.max(all.length, places.size()); i++) {
                if (i == places.size()) {
                    places.add(new Longs());
                }
                places.get(i).put(row, i < all.length ? all[i] : NONE);
            }
        }

        @Override
        public Object get(int row) {
            return places.stream()
                    .mapToLong(place -> place.get(row) instanceof Long number ? number : NONE)
                    .toArray();
        }

        /** The numbers at that place, from 1. */
        Longs place(int place) {
            return place <= places.size() ? places.get(place - 1) : new Longs();
        }
    }
}
