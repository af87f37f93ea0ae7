package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.Held;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.SlaClock;
import dev.tandem.query.columns.Context;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the figures of promises are counted from, each row with all that it is grouped by. */
@Component
final class Measurements implements ProgressView {

    @Override
    public List<Table<?>> tables() {
        return List.of(Owed.OBLIGATIONS);
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        RequisitionProgress requisition = step.requisition();
        RequisitionProgress before = step.before();
        SlaClock clockBefore = before == null ? SlaClock.NONE : before.clock();
        Context context = context(requisition);
        boolean elsewhere = before != null && !context(before).equals(context);
        obligations(
                requisition.requisition().value(),
                context,
                new Held(before == null ? Ledgers.NONE : before.ledgers(), clockBefore),
                new Held(requisition.ledgers(), requisition.clock()),
                elsewhere,
                rows);
        for (ApplicationStep application : step.applications()) {
            @Nullable ApplicationProgress last = application.before();
            ApplicationProgress next = application.after();
            obligations(
                    next.application().value(),
                    context.from(next.source()),
                    new Held(last == null ? Ledgers.NONE : last.ledgers(), clockBefore),
                    new Held(next.ledgers(), requisition.clock()),
                    elsewhere,
                    rows);
        }
    }

    private static Context context(RequisitionProgress requisition) {
        return Context.of(requisition.opened(), requisition.recruiter(), requisition.hiringManager());
    }

    /** What still runs when the search is handed over, or goes to another department, counts there. */
    private static void obligations(String of, Context context, Held before, Held after, boolean elsewhere, Rows rows) {
        before.changes(after, elsewhere)
                .forEach((place, owed) -> rows.put(Owed.OBLIGATIONS, of + "/" + place, new Owed(context, owed)));
    }
}
