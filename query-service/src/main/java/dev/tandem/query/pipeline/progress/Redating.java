package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.WorkingHours;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What events about a requisition do to all clocks that run on it and on its applications. */
final class Redating {

    private Redating() {}

    /** How that event changes a commitment that is open; null if it changes none. */
    static @Nullable UnaryOperator<Commitment> by(
            Event event, RequisitionProgress before, RequisitionProgress after, Instant at) {
        return switch (event) {
            // The newcomer has promised nothing yet.
            case RequisitionReassigned _ -> open -> open.lapse(Objects.requireNonNullElse(after.restsSince(), at));
            // Time goes on, or it is known at last when it will have passed; the search may end where it rested.
            case RequisitionResumed _, RequisitionCancelled _, RequisitionFilled _, SlaAgreed _ ->
                after.slaAgreed() ? open -> goesOn(open, before, after, at) : null;
            default -> null;
        };
    }

    /**
     * What was done while the clocks rested, or after the search had ended, was done with the time that was left.
     *
     * @param after the commitments of {@code before} and what joined them since, some ended at that time
     */
    static Commitments whileStopped(
            Commitments before, Commitments after, RequisitionProgress requisition, Instant at) {
        Instant rests = requisition.restsSince();
        if (rests == null || before.equals(after)) {
            return after;
        }
        List<Commitment> all = new ArrayList<>(after.all());
        for (int place = 0; place < before.all().size(); place++) {
            if (before.all().get(place).open() && !all.get(place).open()) {
                all.set(place, withWhatWasLeft(all.get(place), requisition, rests, at));
            }
        }
        return new Commitments(all);
    }

    /**
     * A promise cannot run before it was given: what waited before is due counted from the agreement, and what was asked for
     * while time rested is due counted from when it passes again, on the terms in force then. What ran already goes on, on the
     * terms under which it began, with what was left when time ceased to pass, whether for a hold, for a newcomer, or for both
     * at once.
     */
    private static Commitment goesOn(
            Commitment open, RequisitionProgress before, RequisitionProgress after, Instant at) {
        Instant goesOn = latest(
                Objects.requireNonNullElse(after.restsSince(), at), open.began().at());
        Instant rests = before.restsSince();
        if (open.promise() != Promise.SLATE && !ranBefore(open, rests == null ? at : rests)) {
            return open.counting(goesOn, after.due(open.promise(), goesOn));
        }
        return rests == null ? open : withWhatWasLeft(open, before, rests, goesOn);
    }

    private static boolean ranBefore(Commitment commitment, Instant moment) {
        return commitment.since() != null && commitment.since().isBefore(moment);
    }

    /**
     * The clock goes on at that time with what was left on it when it stopped. What had run out before stays as it is; what
     * would have run out at that very moment had not.
     */
    private static Commitment withWhatWasLeft(
            Commitment commitment, RequisitionProgress before, Instant stopped, Instant at) {
        Instant due = commitment.due() == null ? commitment.lapsed() : commitment.due();
        if (due == null) {
            return commitment;
        }
        Instant rests = latest(stopped, commitment.began().at());
        if (due.isBefore(rests)) {
            return commitment.dueBy(due);
        }
        Instant agreed = due.minus(commitment.putOff());
        if (agreed.isBefore(rests)) {
            // Only what it was put off is left, of which every hour counts.
            return commitment.dueBy(at.plus(Duration.between(rests, due)));
        }
        WorkingHours time = WorkingHours.on(calendarOf(commitment, before));
        return commitment.dueBy(time.after(at, time.between(rests, agreed)).plus(commitment.putOff()));
    }

    /** A slate is promised by a date, not in working hours. */
    private static WorkCalendar calendarOf(Commitment commitment, RequisitionProgress requisition) {
        SlaProgress sla = requisition.sla();
        return commitment.promise() == Promise.SLATE || sla == null || commitment.since() == null
                ? WorkCalendar.ALL_HOURS
                : sla.calendarOf(commitment.since());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
