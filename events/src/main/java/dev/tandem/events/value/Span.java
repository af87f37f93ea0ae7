package dev.tandem.events.value;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * A length of time: at most ten years, in whole milliseconds, so that it can be added to any {@link Moment} and counted by any clock. What an
 * agreement may promise is narrower still, and its own rule.
 */
public final class Span {

    /** The longest there is. */
    public static final Duration LONGEST = Duration.ofDays(3660);

    /** What it is called where one is asked for. */
    public static final String WORDS = "a duration in ISO 8601 of at most ten years, such as PT48H";

    private static final int LONGEST_TEXT = 32;

    private Span() {}

    /**
     * Reads ISO 8601, such as {@code PT48H} or {@code P2D}.
     *
     * @throws IllegalArgumentException if it is no such span; the message is the rest of a sentence about it
     */
    public static Duration parse(String text) {
        if (text.length() <= LONGEST_TEXT) {
            try {
                Duration span = Duration.parse(text);
                if (span.abs().compareTo(LONGEST) <= 0 && span.getNano() % 1_000_000 == 0) {
                    return span;
                }
            } catch (DateTimeException | ArithmeticException _) {
                // said below
            }
        }
        throw new IllegalArgumentException("is not " + WORDS);
    }
}
