package dev.tandem.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a slate is due that was promised for the tenth day, after what befell the search. The service that records what was
 * missed and the one that shows what is owed are held to the same cases.
 *
 * @param incidents what befell it, in order
 * @param due the day on which it runs out; null where it does not, because it was kept or time rests
 */
public record SlateCase(List<SlateStep> incidents, @Nullable Integer due) {

    /** Day zero: a Monday at nine. */
    public static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /** For which day the slate is promised. */
    public static final int PROMISED = 10;

    /** What can befall a search. */
    public enum SlateIncident {
        /** Both sides sign the agreement, always the same version. */
        AGREED,
        /** The manager hands over; the newcomer has signed nothing yet. */
        HANDED_OVER,
        /** The search is put on hold. */
        HELD,
        /** The search goes on. */
        RESUMED,
        /** A slate is presented with as many qualified candidates as were promised. */
        PRESENTED
    }

    /** Something befalls it on a day. */
    public record SlateStep(SlateIncident incident, int day) {

        /** When. */
        public Instant at() {
            return SlateCase.at(day);
        }
    }

    /** The moment on that day to which all here happens. */
    public static Instant at(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    /** All cases: the slate is due once as much time has passed under an agreement, off hold, as lay before its date. */
    public static Stream<SlateCase> all() {
        return Stream.of(
                of(10, "AGREED@0"),
                of(12, "AGREED@0 HELD@4 RESUMED@6"),
                // The time without a standing agreement moves the date, also where the date passed meanwhile.
                of(12, "AGREED@0 HANDED_OVER@4 AGREED@6"),
                of(18, "AGREED@0 HANDED_OVER@4 AGREED@12"),
                of(16, "AGREED@0 HANDED_OVER@2 AGREED@4 HANDED_OVER@6 AGREED@10"),
                of(13, "AGREED@0 HANDED_OVER@4 HANDED_OVER@5 AGREED@7"),
                of(null, "AGREED@0 HANDED_OVER@4"),
                // Where both rest at once, no day counts twice.
                of(15, "AGREED@0 HELD@3 HANDED_OVER@4 RESUMED@6 AGREED@8"),
                of(15, "AGREED@0 HANDED_OVER@3 HELD@4 AGREED@6 RESUMED@8"),
                of(15, "AGREED@0 HELD@3 HANDED_OVER@4 AGREED@6 RESUMED@8"),
                of(15, "AGREED@0 HANDED_OVER@3 HELD@4 RESUMED@6 AGREED@8"),
                of(18, "AGREED@0 HELD@2 HANDED_OVER@3 RESUMED@4 HELD@5 AGREED@6 RESUMED@10"),
                of(18, "AGREED@0 HANDED_OVER@2 AGREED@6 HELD@8 RESUMED@12"),
                of(null, "AGREED@0 HELD@3 HANDED_OVER@4 AGREED@6"),
                of(null, "AGREED@0 HANDED_OVER@3 HELD@4 RESUMED@6"),
                // The last moment is still in time; what was missed before stays missed.
                of(14, "AGREED@0 HELD@10 RESUMED@14"),
                of(14, "AGREED@0 HANDED_OVER@10 AGREED@14"),
                of(10, "AGREED@0 HELD@11 RESUMED@14"),
                of(10, "AGREED@0 HANDED_OVER@11 AGREED@14"),
                // A slate that was presented is not owed to the newcomer again, nor one whose date had passed at first.
                of(null, "AGREED@0 PRESENTED@3 HANDED_OVER@4 AGREED@6"),
                of(null, "AGREED@0 HANDED_OVER@4 PRESENTED@5 AGREED@6"),
                of(12, "AGREED@0 HANDED_OVER@4 AGREED@6 PRESENTED@13"),
                of(null, "AGREED@11 HANDED_OVER@12 AGREED@13"));
    }

    /** Whether that befell it. */
    public boolean has(SlateIncident incident) {
        return incidents.stream().anyMatch(step -> step.incident() == incident);
    }

    /** Whether the search is on hold at the end. */
    public boolean held() {
        return incidents.stream()
                .map(SlateStep::incident)
                .filter(incident -> incident == SlateIncident.HELD || incident == SlateIncident.RESUMED)
                .reduce(SlateIncident.RESUMED, (earlier, later) -> later)
                .equals(SlateIncident.HELD);
    }

    /** These incidents, written as {@code AGREED@0 HELD@4}, and its day. */
    public static SlateCase of(@Nullable Integer due, String incidents) {
        return new SlateCase(
                Arrays.stream(incidents.split(" ")).map(SlateCase::step).toList(), due);
    }

    private static SlateStep step(String written) {
        int sign = written.indexOf('@');
        return new SlateStep(
                SlateIncident.valueOf(written.substring(0, sign)), Integer.parseInt(written.substring(sign + 1)));
    }
}
