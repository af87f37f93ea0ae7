package dev.tandem.events.value;

import java.time.DateTimeException;
import java.time.LocalTime;

/** A time of day, in hours, minutes and, where they matter, seconds. */
public final class TimeOfDay {

    /** What it is called where one is asked for. */
    public static final String WORDS = "a time of day, such as 09:30";

    private TimeOfDay() {}

    /**
     * Reads {@code HH:mm} or {@code HH:mm:ss}.
     *
     * @throws IllegalArgumentException if it is no such time; the message is the rest of a sentence about it
     */
    public static LocalTime parse(String text) {
        if (text.length() == "HH:mm".length() || text.length() == "HH:mm:ss".length()) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException _) {
                // said below
            }
        }
        throw new IllegalArgumentException("is not " + WORDS);
    }
}
