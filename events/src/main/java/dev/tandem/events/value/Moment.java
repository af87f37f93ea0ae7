package dev.tandem.events.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A point in time: from 1900 to 9999 in UTC, in whole microseconds. A browser lets people type years of six digits, and Java, JSON and
 * PostgreSQL agree on how to write only those of four. PostgreSQL keeps microseconds, so what is finer is cut off when it is read:
 * what was answered and what is read later are the same.
 */
public final class Moment {

    /** The first there is. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** The last there is. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** What it is called where one is asked for. */
    public static final String WORDS = "a moment in RFC 3339, from 1900 to 9999, such as 2026-03-01T09:30:00Z";

    private static final int LONGEST = 40;

    private Moment() {}

    /**
     * Reads RFC 3339 with any offset.
     *
     * @throws IllegalArgumentException if it is no such moment; the message is the rest of a sentence about it
     */
    public static Instant parse(String text) {
        if (text.length() <= LONGEST) {
            try {
                return checked(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException _) {
                // said below
            }
        }
        throw new IllegalArgumentException("is not " + WORDS);
    }

    /**
     * That moment in whole microseconds.
     *
     * @throws IllegalArgumentException if it lies outside; the message is the rest of a sentence about it
     */
    public static Instant checked(Instant moment) {
        Instant cut = moment.truncatedTo(ChronoUnit.MICROS);
        if (cut.isBefore(EARLIEST) || cut.isAfter(LATEST)) {
            throw new IllegalArgumentException("is not " + WORDS);
        }
        return cut;
    }
}
