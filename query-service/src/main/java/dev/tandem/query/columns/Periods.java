package dev.tandem.query.columns;

import java.util.Arrays;

/**
 * Stretches of time, one after the other.
 *
 * @param starts when each begins, in microseconds since 1970, ascending; at least one
 * @param end when the last ends, which is not in it
 */
public record Periods(long[] starts, long end) {

    /** All time as one. */
    public static final Periods ALL = new Periods(new long[] {Long.MIN_VALUE}, Long.MAX_VALUE);

    /** How many there are. */
    public int count() {
        return starts.length;
    }

    /** The place of the one that has that moment, from 0; -1 if none has. */
    int of(long moment) {
        if (moment < starts[0] || moment >= end) {
            return -1;
        }
        int found = Arrays.binarySearch(starts, moment);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether that moment lies in the one at that place: what comes in order of time mostly lies where the last did. */
    boolean has(int place, long moment) {
        return moment >= starts[place] && moment < (place + 1 < starts.length ? starts[place + 1] : end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Periods(long[] theirs, long theirEnd)
                && Arrays.equals(starts, theirs)
                && end == theirEnd;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts) * 31 + Long.hashCode(end);
    }

    @Override
    public String toString() {
        return Arrays.toString(starts) + " to " + end;
    }
}
