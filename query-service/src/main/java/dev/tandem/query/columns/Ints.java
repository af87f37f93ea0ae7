package dev.tandem.query.columns;

import java.util.Arrays;

/** Whole numbers that grow at their end. */
final class Ints {

    private static final int FIRST = 4;

    private int[] values = new int[FIRST];
    private int size;

    int size() {
        return size;
    }

    int get(int place) {
        return values[place];
    }

    void set(int place, int value) {
        values[place] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    /** Takes out the first that has that value; the others change places. */
    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                values[i] = values[--size];
                return;
            }
        }
    }

    /** The values as they stand; longer than {@link #size}, and not to be changed. */
    int[] array() {
        return values;
    }

    /** Copies all to that place of an array; says where the next would go. */
    int copyTo(int[] target, int place) {
        System.arraycopy(values, 0, target, place, size);
        return place + size;
    }
}
