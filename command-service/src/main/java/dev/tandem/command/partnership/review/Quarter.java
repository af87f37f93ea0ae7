package dev.tandem.command.partnership.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/**
 * A quarter of a year, in UTC.
 *
 * @param firstDay such as 1 April
 */
record Quarter(LocalDate firstDay) implements Predicate<Instant> {

    /** The one of that name, such as {@code 2026-Q1}. */
    static Quarter named(String name) {
        int year = Integer.parseInt(name.substring(0, 4));
        int nth = name.charAt(6) - '0';
        return new Quarter(LocalDate.of(year, 3 * nth - 2, 1));
    }

    /** Whether it has begun: somewhere on earth a day begins up to 14 hours before it does in UTC. */
    boolean begunBy(Instant moment) {
        return !firstDay.isAfter(LocalDate.ofInstant(moment.plus(Duration.ofHours(14)), ZoneOffset.UTC));
    }

    /** Whether that moment lies in it. */
    @Override
    public boolean test(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return !day.isBefore(firstDay) && day.isBefore(firstDay.plusMonths(3));
    }
}
