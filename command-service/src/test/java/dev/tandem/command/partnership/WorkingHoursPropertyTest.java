package dev.tandem.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.WorkingHours;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Time on a calendar, held against counting it minute by minute. */
class WorkingHoursPropertyTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** As much as the shortest week of a quarter of an hour holds in less than four years: what takes over five is never due. */
    private static final int MOST = 48 * 60;

    @Property(tries = 400)
    void aPromiseRunsOutAfterAsManyMinutesThatCount(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(max = 40 * 24 * 60) int begin,
            @ForAll @IntRange(min = 1, max = MOST) int promised) {
        Instant start = Calendars.BEGIN.plus(Duration.ofMinutes(begin));
        Instant now = start;
        for (int left = promised; left > 0; now = now.plus(MINUTE)) {
            left -= Calendars.counts(calendar, now) ? 1 : 0;
        }

        WorkingHours time = WorkingHours.on(calendar);
        assertThat(time.after(start, Duration.ofMinutes(promised))).isEqualTo(now);
        assertThat(time.between(start, now)).isEqualTo(Duration.ofMinutes(promised));
    }

    @Property(tries = 400)
    void timeBetweenIsTheMinutesThatCount(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll @IntRange(max = 40 * 24 * 60) int begin,
            @ForAll @IntRange(max = 14 * 24 * 60) int minutes) {
        Instant start = Calendars.BEGIN.plus(Duration.ofMinutes(begin));
        int counted = 0;
        for (int i = 0; i < minutes; i++) {
            counted += Calendars.counts(calendar, start.plus(Duration.ofMinutes(i))) ? 1 : 0;
        }

        assertThat(WorkingHours.on(calendar).between(start, start.plus(Duration.ofMinutes(minutes))))
                .isEqualTo(Duration.ofMinutes(counted));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Calendars.any();
    }
}
