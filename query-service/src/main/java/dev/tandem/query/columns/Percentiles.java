package dev.tandem.query.columns;

import java.util.Arrays;

/** Exact percentiles of numbers, which change places meanwhile. */
public final class Percentiles {

    /** So few are sorted. */
    private static final int FEW = 48;

    private Percentiles() {}

    /** The percentile of the numbers from one place up to before another, interpolated between the two nearest; NaN of none. */
    public static double of(double[] numbers, int from, int to, double share) {
        if (from == to) {
            return Double.NaN;
        }
        double rank = share * (to - from - 1);
        int below = from + (int) Math.floor(rank);
        double rest = rank - Math.floor(rank);
        select(numbers, from, to - 1, below);
        double low = numbers[below];
        if (rest == 0) {
            return low;
        }
        double high = Double.POSITIVE_INFINITY;
        for (int i = below + 1; i < to; i++) {
            high = Math.min(high, numbers[i]);
        }
        return low + rest * (high - low);
    }

    /** Puts the number that belongs at that place there, none greater before it and none less behind it. */
    private static void select(double[] numbers, int first, int last, int place) {
        int low = first;
        int high = last;
        while (high - low > FEW) {
            double pivot = pivot(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) {
                    left++;
                }
                while (numbers[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = swapped;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
        Arrays.sort(numbers, low, high + 1);
    }

    private static double pivot(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
