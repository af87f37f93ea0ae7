package dev.tandem.agreement;

import dev.tandem.agreement.SlaClock.Owner;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.events.requisition.WorkCalendar.CalendarKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time as it passes for whoever owes something: with working days, each stretch of it on the days of the person who owed it then,
 * as far as the search knows them; else on the calendar of the terms.
 */
record OwnTime(SlaClock clock, Owner owner, WorkCalendar calendar) {

    /** When so much time has passed from that moment on, with nothing in its way. */
    Instant after(Instant start, Duration time) {
        Duration left = time;
        Instant from = start;
        while (true) {
            WorkingHours own = WorkingHours.on(of(from));
            Instant at = own.after(from, left);
            Optional<Instant> next = nextChange(from);
            if (next.isEmpty() || !at.isAfter(next.get())) {
                return at;
            }
            left = left.minus(own.between(from, next.get()));
            from = next.get();
        }
    }

    /** How much time passes between these moments. */
    Duration between(Instant start, Instant end) {
        Duration passed = Duration.ZERO;
        Instant from = start;
        while (true) {
            Instant to = nextChange(from).filter(end::isAfter).orElse(end);
            passed = passed.plus(WorkingHours.on(of(from)).between(from, to));
            if (to.equals(end)) {
                return passed;
            }
            from = to;
        }
    }

    private WorkCalendar of(Instant moment) {
        if (calendar.kind() != CalendarKind.WORKING_DAYS) {
            return calendar;
        }
        @Nullable PersonId person = person(moment);
        return clock.hours().reversed().stream()
                .filter(hours -> hours.person().equals(person) && !hours.from().isAfter(moment))
                .map(hours -> hours.week().workingDays())
                .findFirst()
                .orElse(calendar);
    }

    private @Nullable PersonId person(Instant moment) {
        if (owner.person() != null) {
            return owner.person();
        }
        return owner.side() == null ? null : clock.person(owner.side(), moment);
    }

    /** When it next passes for somebody else, or otherwise. */
    private Optional<Instant> nextChange(Instant moment) {
        if (calendar.kind() != CalendarKind.WORKING_DAYS || owner.equals(Owner.NOBODY)) {
            return Optional.empty();
        }
        return Stream.concat(
                        clock.handovers().stream().map(SlaClock.Handover::at),
                        clock.hours().stream().map(SlaClock.Hours::from))
                .filter(at -> at.isAfter(moment))
                .min(Comparator.naturalOrder());
    }
}
