package dev.tandem.walk.house;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What people are going to do, and when: in working hours, and what comes at the same moment in the order in which it was planned. */
final class Agenda {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int CLOSES = 18;

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::number));
    private int planned;

    private record Step(Instant at, int number, Runnable what) {}

    /** Plans something. */
    void at(Instant when, Runnable what) {
        steps.add(new Step(when, planned++, what));
    }

    /** When the next is; null if nothing is planned. */
    @Nullable
    Instant next() {
        Step next = steps.peek();
        return next == null ? null : next.at();
    }

    /** Has the next one done. */
    void doNext() {
        steps.remove().what().run();
    }

    /** That much later, or the morning after, if nobody works then; to the second. */
    static Instant after(Instant from, Duration time, SplittableRandom random) {
        OffsetDateTime at = from.plus(time).atOffset(ZoneOffset.UTC);
        if (at.getHour() >= CLOSES) {
            at = morning(at.plusDays(1), random);
        } else if (at.toLocalTime().isBefore(OPENS)) {
            at = morning(at, random);
        }
        while (at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY) {
            at = morning(at.plusDays(1), random);
        }
        return at.toInstant();
    }

    private static OffsetDateTime morning(OffsetDateTime day, SplittableRandom random) {
        return day.with(OPENS).plusSeconds(random.nextInt(3 * 3_600));
    }
}
