package dev.tandem.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is due that somebody asked for, after what befell the search. The service that records what is overdue and the
 * one that shows what is owed are held to the same cases.
 *
 * @param incidents what befell it, in order
 * @param due the hour at which it runs out; null while time rests
 */
public record ClockCase(List<ClockStep> incidents, @Nullable Integer due) {

    /** Hour zero: a Monday at nine in UTC. */
    public static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /** How long the first version of the agreement allows, at any hour. */
    public static final Duration AT_ANY_HOUR = Duration.ofHours(48);

    /** How long the second one allows, in an office that is open from nine to five in UTC, from Monday to Friday. */
    public static final Duration IN_THE_OFFICE = Duration.ofHours(20);

    /** By how much a debrief is put off each time. */
    public static final Duration LATER = Duration.ofHours(24);

    /** What can befall a search. */
    public enum ClockIncident {
        /** Both sides have signed the version that counts every hour. */
        AGREED,
        /** Both sides have signed the version that counts office hours. */
        OFFICE,
        /** The manager hands over; the newcomer has signed nothing yet. */
        HANDED_OVER,
        /** The search is put on hold. */
        HELD,
        /** The search goes on. */
        RESUMED,
        /** Somebody asks for it. */
        ASKED,
        /** It is a debrief, and somebody other than the manager has it put off. */
        PUT_OFF
    }

    /** Something befalls it at an hour. */
    public record ClockStep(ClockIncident incident, int hour) {

        /** When. */
        public Instant at() {
            return ClockCase.at(hour);
        }
    }

    /** So many hours after the beginning. */
    public static Instant at(int hour) {
        return BEGIN.plus(Duration.ofHours(hour));
    }

    /** All cases: a promise runs on the terms that are in force when its time begins to count, whatever is agreed later. */
    public static Stream<ClockCase> all() {
        return Stream.of(
                // Every hour, or those of the office.
                of(49, "AGREED@0 ASKED@1"),
                of(53, "OFFICE@0 ASKED@1"),
                // Another agreement changes nothing about what runs,
                of(49, "AGREED@0 ASKED@1 OFFICE@5"),
                of(53, "OFFICE@0 ASKED@1 AGREED@5"),
                // nor does it count what was left of that when time rested,
                of(139, "AGREED@0 ASKED@1 OFFICE@5 HELD@10 RESUMED@100"),
                of(193, "OFFICE@0 ASKED@1 AGREED@5 HELD@10 RESUMED@100"),
                of(139, "AGREED@0 ASKED@1 HELD@10 OFFICE@50 RESUMED@100"),
                of(193, "OFFICE@0 ASKED@1 HELD@10 AGREED@50 RESUMED@100"),
                // also where the newcomer signs it in place of the one that was in force,
                of(139, "AGREED@0 ASKED@1 HANDED_OVER@10 OFFICE@100"),
                of(193, "OFFICE@0 ASKED@1 HANDED_OVER@10 AGREED@100"),
                // and where time rests again after that.
                of(129, "AGREED@0 ASKED@1 HANDED_OVER@10 OFFICE@20 HELD@30 RESUMED@100"),
                of(77, "OFFICE@0 ASKED@1 AGREED@3 HELD@24 RESUMED@26 HANDED_OVER@28 AGREED@50"),
                of(63, "AGREED@0 ASKED@1 HELD@10 RESUMED@24 OFFICE@24"),
                // What is asked for while time rests counts from when it passes, on the terms that are in force then.
                of(76, "AGREED@0 HELD@2 ASKED@4 OFFICE@6 RESUMED@24"),
                of(72, "OFFICE@0 HELD@2 ASKED@4 AGREED@6 RESUMED@24"),
                of(76, "AGREED@0 HANDED_OVER@2 ASKED@4 OFFICE@24"),
                of(76, "AGREED@0 HANDED_OVER@2 ASKED@4 HELD@5 AGREED@6 OFFICE@8 RESUMED@24"),
                of(76, "AGREED@0 HELD@2 ASKED@4 HANDED_OVER@5 OFFICE@6 RESUMED@24"),
                of(76, "AGREED@0 HELD@2 ASKED@4 HANDED_OVER@5 RESUMED@10 OFFICE@24"),
                of(76, "ASKED@0 OFFICE@24"),
                // What ran out before time rested had run out; what would have at that very moment had not.
                of(49, "AGREED@0 ASKED@1 OFFICE@5 HELD@60 RESUMED@100"),
                of(49, "AGREED@0 ASKED@1 HANDED_OVER@60 OFFICE@100"),
                of(100, "AGREED@0 ASKED@1 HELD@49 RESUMED@100"),
                of(100, "AGREED@0 ASKED@1 HANDED_OVER@49 OFFICE@100"),
                // What is asked for at the very moment falls under what begins then.
                of(76, "AGREED@0 ASKED@24 OFFICE@24"),
                of(76, "AGREED@0 ASKED@4 HELD@4 OFFICE@6 RESUMED@24"),
                of(76, "AGREED@0 ASKED@4 HANDED_OVER@4 OFFICE@24"),
                of(76, "AGREED@0 HELD@2 ASKED@4 RESUMED@24 OFFICE@24"),
                // Nobody can say.
                of(null, "AGREED@0 ASKED@1 HELD@10"),
                of(null, "AGREED@0 ASKED@1 HANDED_OVER@10"),
                of(null, "AGREED@0 ASKED@1 OFFICE@5 HANDED_OVER@10"));
    }

    /** Cases of a debrief that is put off: it is due as much later, unless its time had run out by then. */
    public static Stream<ClockCase> putOff() {
        return Stream.of(
                of(73, "AGREED@0 ASKED@1 PUT_OFF@5"),
                of(97, "AGREED@0 ASKED@1 PUT_OFF@5 PUT_OFF@60"),
                // The last moment is in time; what was missed before stays missed.
                of(73, "AGREED@0 ASKED@1 PUT_OFF@49"),
                of(49, "AGREED@0 ASKED@1 PUT_OFF@50"),
                of(73, "AGREED@0 ASKED@1 PUT_OFF@5 PUT_OFF@74"),
                // Where time rests meanwhile, it has not run out unless it had before.
                of(163, "AGREED@0 ASKED@1 HELD@10 PUT_OFF@60 RESUMED@100"),
                of(49, "AGREED@0 ASKED@1 HELD@50 PUT_OFF@60 RESUMED@100"),
                of(163, "AGREED@0 ASKED@1 HANDED_OVER@10 PUT_OFF@60 OFFICE@100"),
                of(49, "AGREED@0 ASKED@1 HANDED_OVER@50 PUT_OFF@60 OFFICE@100"),
                // Each hour counts of what it was put off, whatever the calendar, but none while time rests.
                of(77, "OFFICE@0 ASKED@1 PUT_OFF@5"),
                of(113, "AGREED@0 ASKED@1 PUT_OFF@5 HELD@60 RESUMED@100"),
                of(117, "OFFICE@0 ASKED@1 PUT_OFF@5 HELD@60 RESUMED@100"),
                of(195, "OFFICE@0 ASKED@1 PUT_OFF@5 HELD@30 RESUMED@100"),
                of(153, "AGREED@0 ASKED@1 PUT_OFF@5 HELD@60 RESUMED@100 HELD@110 RESUMED@150"),
                // It may be put off before its time counts.
                of(96, "ASKED@0 PUT_OFF@2 AGREED@24"),
                of(100, "AGREED@0 HELD@2 ASKED@4 PUT_OFF@5 OFFICE@6 RESUMED@24"));
    }

    /** Whether that befell it. */
    public boolean has(ClockIncident incident) {
        return incidents.stream().anyMatch(step -> step.incident() == incident);
    }

    /** These incidents, written as {@code AGREED@0 HELD@4}, and its hour. */
    public static ClockCase of(@Nullable Integer due, String incidents) {
        return new ClockCase(
                Arrays.stream(incidents.split(" ")).map(ClockCase::step).toList(), due);
    }

    private static ClockStep step(String written) {
        int sign = written.indexOf('@');
        return new ClockStep(
                ClockIncident.valueOf(written.substring(0, sign)), Integer.parseInt(written.substring(sign + 1)));
    }
}
