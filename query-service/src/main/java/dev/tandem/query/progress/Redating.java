package dev.tandem.query.progress;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.events.requisition.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What facts about a requisition do to all clocks that run on it and on its applications. */
final class Redating {

    private Redating() {}

    /** How that fact changes a commitment that is open; null if it changes none. */
    static @Nullable UnaryOperator<Commitment> by(
            Event fact, RequisitionProgress before, RequisitionProgress after, Instant at) {
        return switch (fact) {
            case RequisitionResumed _ -> open -> rested(open, before, at);
            // The search ends where its clocks already rested.
            case RequisitionCancelled _, RequisitionFilled _ ->
                before.stoppedAt() == null ? null : open -> rested(open, before, at);
            // The newcomer has promised nothing yet.
            case RequisitionReassigned _ -> open -> open.dueBy(null);
            // A promise cannot run before it was given: what already waits is due counted from the agreement.
            case SlaAgreed _ ->
                open -> open.due() != null || open.promise() == Promise.SLATE
                        ? open
                        : open.dueBy(after.due(open.promise(), begin(open, after, at)));
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
        if (requisition.stoppedAt() == null || before.equals(after)) {
            return after;
        }
        List<Commitment> all = new ArrayList<>(after.all());
        for (int place = 0; place < before.all().size(); place++) {
            if (before.all().get(place).open() && !all.get(place).open()) {
                all.set(place, rested(all.get(place), requisition, at));
            }
        }
        return new Commitments(all);
    }

    /** The clock goes on at that time with what was left on it when it stopped; it goes on as it is if it never did. */
    private static Commitment rested(Commitment commitment, RequisitionProgress before, Instant at) {
        Instant due = commitment.due();
        Instant stopped = before.stoppedAt();
        SlaProgress sla = before.sla();
        if (due == null || stopped == null || sla == null || sla.terms() == null) {
            return commitment;
        }
        Instant rests = latest(stopped, commitment.began().at());
        if (!due.isAfter(rests)) {
            return commitment;
        }
        // A slate is promised by a date, not in working hours.
        WorkingTime time = WorkingTime.on(
                commitment.promise() == Promise.SLATE
                        ? WorkCalendar.ALL_HOURS
                        : sla.terms().calendar());
        return commitment.dueBy(time.after(at, time.between(rests, due)));
    }

    /** From when the time of a promise counts that was given at that time: where the clocks rest, from where they stopped. */
    private static Instant begin(Commitment open, RequisitionProgress requisition, Instant at) {
        Instant stopped = requisition.stoppedAt();
        return stopped == null ? at : latest(stopped, open.began().at());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
