package dev.tandem.events.value;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date in the calendar: from 1900-01-01 to 9999-12-31, for the reasons of {@link Moment}. */
public final class Day {

    /** The first there is. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The last there is. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** What it is called where one is asked for. */
    public static final String WORDS = "a date from 1900 to 9999, such as 2026-03-01";

    private static final int LENGTH = 10;

    private Day() {}

    /**
     * Reads {@code yyyy-MM-dd}.
     *
     * @throws IllegalArgumentException if it is no such date; the message is the rest of a sentence about it
     */
    public static LocalDate parse(String text) {
        if (text.length() == LENGTH) {
            try {
                LocalDate day = LocalDate.parse(text);
                if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                    return day;
                }
            } catch (DateTimeException _) {
                // said below
            }
        }
        throw new IllegalArgumentException("is not " + WORDS);
    }
}
