package dev.tandem.query.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;

/** How long each stretch of a series is. */
public enum Period {
    MONTH(1),
    QUARTER(3);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** When the one begins that has that moment, where people's clocks are set so. */
    ZonedDateTime begin(ZonedDateTime moment) {
        int month = (moment.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(moment.getYear(), month, 1).atStartOfDay(moment.getZone());
    }

    /** When the one after that begins. */
    ZonedDateTime next(ZonedDateTime begin) {
        return begin.toLocalDate().plusMonths(months).atStartOfDay(begin.getZone());
    }

    /** What the one is called that begins then, such as {@code 2026-01} or {@code 2026-Q1}. */
    String name(ZonedDateTime begin) {
        return this == MONTH
                ? YearMonth.from(begin).toString()
                : begin.getYear() + "-Q" + begin.get(IsoFields.QUARTER_OF_YEAR);
    }
}
