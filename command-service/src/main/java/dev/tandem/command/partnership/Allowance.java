package dev.tandem.command.partnership;

import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.util.function.Function;

/**
 * How much time an agreement allows for a deed.
 *
 * @param time zero or more
 * @param calendar which hours of it count
 */
public record Allowance(Duration time, WorkCalendar calendar) {

    /** The time that the terms name, on their calendar. */
    public static Function<SlaTerms, Allowance> agreed(Function<SlaTerms, Duration> term) {
        return terms -> new Allowance(term.apply(terms), terms.calendar());
    }

    /** So much time, each hour of it. */
    public static Allowance allHours(Duration time) {
        return new Allowance(time, WorkCalendar.ALL_HOURS);
    }
}
