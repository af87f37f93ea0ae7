package dev.tandem.command.hire;

import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.PersonId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last hire of a candidate on a requisition.
 *
 * @param hired the hire; null if the candidate was not hired
 * @param at when that occurred; null as above
 * @param fellThrough whether they never came
 * @param startedOn the first day of work, once they came; null before, and where only a review says that they did
 * @param reviewed after how many months it was reviewed
 * @param handedTo for whom they work, if not for the hiring manager any more; null else
 * @param left the last day of work; null while they work here
 */
public record HireCourse(
        @Nullable CandidateHired hired,
        @Nullable Instant at,
        boolean fellThrough,
        @Nullable LocalDate startedOn,
        List<Integer> reviewed,
        @Nullable PersonId handedTo,
        @Nullable LocalDate left) {

    /** Nobody was hired. */
    public static final HireCourse NONE = new HireCourse(null, null, false, null, List.of(), null, null);

    /** What it is made of. */
    public static final Part<HireCourse> PART = Part.from(NONE)
            .onRecorded(CandidateHired.class, (_, recorded) -> hired(recorded))
            .on(HireStarted.class, (hire, event) -> hire.started(event.startedOn()))
            .on(HireFellThrough.class, (hire, _) -> hire.neverCame())
            .on(HireReviewed.class, (hire, event) -> hire.reviewed(event.months()))
            .on(HireHandedOver.class, (hire, event) -> hire.handed(event.to()))
            .on(HireLeft.class, (hire, event) -> hire.left(event.lastDay()));

    /** Whether they came to work: somebody said so, or what only happens to whoever works here. */
    public boolean started() {
        return startedOn != null || left != null || !reviewed.isEmpty();
    }

    /** The first day of work, planned as long as nobody said which it was; null if the candidate was not hired. */
    public @Nullable LocalDate firstDay() {
        return startedOn == null && hired != null ? hired.startDate() : startedOn;
    }

    /** Whether they still worked here on that day, as far as is known. */
    public boolean workedOn(LocalDate day) {
        return left == null || !left.isBefore(day);
    }

    private static HireCourse hired(RecordedEvent<CandidateHired> recorded) {
        return new HireCourse(recorded.event(), recorded.occurredAt(), false, null, List.of(), null, null);
    }

    private HireCourse started(LocalDate on) {
        return new HireCourse(hired, at, fellThrough, on, reviewed, handedTo, left);
    }

    private HireCourse neverCame() {
        return new HireCourse(hired, at, true, startedOn, reviewed, handedTo, left);
    }

    private HireCourse reviewed(int months) {
        List<Integer> more = Stream.concat(reviewed.stream(), Stream.of(months)).toList();
        return new HireCourse(hired, at, fellThrough, startedOn, more, handedTo, left);
    }

    private HireCourse handed(PersonId to) {
        return new HireCourse(hired, at, fellThrough, startedOn, reviewed, to, left);
    }

    private HireCourse left(LocalDate lastDay) {
        return new HireCourse(hired, at, fellThrough, startedOn, reviewed, handedTo, lastDay);
    }
}
