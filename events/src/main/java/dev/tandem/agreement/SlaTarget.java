package dev.tandem.agreement;

import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;

/**
 * How much time there is for something.
 *
 * @param time zero or more
 * @param calendar which hours of it count
 */
public record SlaTarget(Duration time, WorkCalendar calendar) {

    /** So much time, each hour of it. */
    public static SlaTarget allHours(Duration time) {
        return new SlaTarget(time, WorkCalendar.ALL_HOURS);
    }
}
