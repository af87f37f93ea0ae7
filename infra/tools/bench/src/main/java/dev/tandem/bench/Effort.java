package dev.tandem.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param share of what gives figures that mean something, as its divisor: 1 for all of it
 */
record Effort(int share) {

    /** For figures that mean something. */
    static final Effort FULL = new Effort(1);

    /** Just enough to see that a figure can be measured. */
    static final Effort GLIMPSE = new Effort(100);

    private static final int FEWEST = 64;

    /** So many events, commands or applications, or that share of them, but enough for each caller to have one. */
    int of(int number) {
        return share == 1 ? number : Math.max(number / share, FEWEST);
    }

    /** So long, or that share of it. */
    Duration of(Duration time) {
        return time.dividedBy(share);
    }

    /** So many rounds, or one. */
    int rounds(int number) {
        return share == 1 ? number : 1;
    }
}
