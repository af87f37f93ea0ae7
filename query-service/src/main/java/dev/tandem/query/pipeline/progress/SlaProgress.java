package dev.tandem.query.pipeline.progress;

import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service agreement stands.
 *
 * @param proposedVersion the newest on the table, from 1
 * @param proposedAt when it was put there
 * @param signed which sides have signed that version
 * @param terms the newest that both signed, on which the clocks run; null before
 * @param agreedVersion the version of those terms; null before
 * @param agreedAt since when they run; null before
 * @param inForce whether clocks run on those terms now: not before they were agreed, nor after one side changed until
 *     it is agreed again
 * @param restsSince since when no time passes because one side changed, or from an earlier hold on; null while that is
 *     not so
 * @param calendars on which time counted since each time that both had signed, oldest first
 */
public record SlaProgress(
        int proposedVersion,
        Instant proposedAt,
        List<Side> signed,
        @Nullable SlaTerms terms,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt,
        boolean inForce,
        @Nullable Instant restsSince,
        List<Calendar> calendars) {

    /** On that calendar promises run whose time began then, or later under the same agreement. */
    public record Calendar(Instant from, WorkCalendar on) {}

    static SlaProgress proposed(int version, Instant at) {
        return new SlaProgress(version, at, List.of(), null, null, null, false, null, List.of());
    }

    SlaProgress proposedAnew(int version, Instant at) {
        return new SlaProgress(version, at, List.of(), terms, agreedVersion, agreedAt, inForce, restsSince, calendars);
    }

    SlaProgress signedBy(Side side) {
        List<Side> sides = new ArrayList<>(signed);
        sides.remove(side);
        sides.add(side);
        return new SlaProgress(
                proposedVersion, proposedAt, sides, terms, agreedVersion, agreedAt, inForce, restsSince, calendars);
    }

    /**
     * The side is somebody else now, who has signed nothing.
     *
     * @param resting since when no time passes already, or that moment
     */
    SlaProgress lost(Side side, Instant at, Instant resting) {
        List<Side> sides = new ArrayList<>(signed);
        sides.remove(side);
        return new SlaProgress(
                proposedVersion,
                at,
                sides,
                terms,
                agreedVersion,
                agreedAt,
                false,
                agreedAt == null ? null : resting,
                calendars);
    }

    SlaProgress agreed(SlaTerms terms, int version, Instant at) {
        List<Calendar> more = new ArrayList<>(calendars);
        more.add(new Calendar(at, terms.calendar()));
        return new SlaProgress(proposedVersion, proposedAt, signed, terms, version, at, true, null, more);
    }

    /**
     * On which calendar a promise runs whose time began then: on that of the terms in force at that moment, whatever was agreed
     * later.
     */
    WorkCalendar calendarOf(Instant since) {
        return calendars.reversed().stream()
                .filter(calendar -> !calendar.from().isAfter(since))
                .findFirst()
                .orElse(calendars.getFirst())
                .on();
    }

    /** Whether the newest proposal waits for a signature. */
    public boolean awaitsSignature() {
        return !inForce || agreedVersion == null || agreedVersion < proposedVersion;
    }
}
