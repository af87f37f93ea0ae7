package dev.tandem.query.progress;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.WorkingTime;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What facts about a requisition do to all clocks that run on it and on its applications. */
final class Redating {

    private Redating() {}

    /** How that fact changes a commitment that is open; null if it changes none. */
    static @Nullable UnaryOperator<Commitment> by(
            Event fact, RequisitionProgress before, RequisitionProgress after, Instant at) {
        return switch (fact) {
            case RequisitionResumed _ -> open -> resumed(open, before, at);
            // The newcomer has promised nothing yet.
            case RequisitionReassigned _ -> open -> open.dueBy(null);
            // A promise cannot run before it was given: what already waits is due counted from the agreement.
            case SlaAgreed _ ->
                open -> open.due() != null || open.promise() == Promise.SLATE
                        ? open
                        : open.dueBy(after.due(open.promise(), at));
            default -> null;
        };
    }

    /** The clock goes on with the time that was left on it. */
    private static Commitment resumed(Commitment open, RequisitionProgress before, Instant at) {
        Instant due = open.due();
        SlaProgress sla = before.sla();
        if (due == null || sla == null || sla.terms() == null || open.promise() == Promise.SLATE) {
            return open;
        }
        Instant stopped = before.statusSince().isAfter(open.began().at())
                ? before.statusSince()
                : open.began().at();
        if (!due.isAfter(stopped)) {
            return open;
        }
        WorkingTime time = WorkingTime.on(sla.terms().calendar());
        return open.dueBy(time.after(at, time.between(stopped, due)));
    }
}
