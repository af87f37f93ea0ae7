package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.Held;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.SlaClock;
import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfferId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.query.pipeline.partnership.Measured.Counted;
import dev.tandem.query.pipeline.partnership.Measured.Offer;
import dev.tandem.query.pipeline.partnership.Measured.Owed;
import dev.tandem.query.pipeline.partnership.Measured.Submittal;
import dev.tandem.query.pipeline.partnership.Measured.What;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what partnership metrics are computed from, each row with all that it is grouped by. */
@Component
final class Measurements implements ProgressView {

    @Override
    public List<Table<?>> tables() {
        return List.of(Measured.OBLIGATIONS, Measured.SUBMITTALS, Measured.OFFERS, Holds.HOLDS, Measured.COUNTED);
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        touched.row(Holds.HOLDS, event.key());
        offer(event.event()).ifPresent(offer -> touched.row(Measured.OFFERS, offer.value()));
        if (event.event() instanceof OfApplication recorded) {
            touched.row(Measured.SUBMITTALS, recorded.application().value());
        }
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        RequisitionProgress requisition = step.requisition();
        RequisitionProgress before = step.before();
        SlaClock clockBefore = before == null ? SlaClock.NONE : before.clock();
        boolean elsewhere = before != null && !Context.of(before, null).equals(Context.of(requisition, null));
        obligations(
                requisition.requisition().value(),
                Context.of(requisition, null),
                new Held(before == null ? Ledgers.NONE : before.ledgers(), clockBefore),
                new Held(requisition.ledgers(), requisition.clock()),
                elsewhere,
                rows);
        holds(event, Context.of(requisition, null), rows);
        for (ApplicationStep application : step.applications()) {
            ApplicationProgress last = application.before();
            ApplicationProgress next = application.after();
            Context context = Context.of(requisition, next);
            obligations(
                    next.application().value(),
                    context,
                    new Held(last == null ? Ledgers.NONE : last.ledgers(), clockBefore),
                    new Held(next.ledgers(), requisition.clock()),
                    elsewhere,
                    rows);
            submittal(context, next, event, rows);
            if (event.event() instanceof JudgementUpheld) {
                count(What.UPHELD_TEXT, 1, context, event, rows);
            }
            if (event.event() instanceof CandidateRejected rejected) {
                count(What.OUTSIDE_REASON, rejected.outside().size(), context, event, rows);
            }
        }
    }

    private static void holds(Envelope event, Context context, Rows rows) {
        @Nullable Holds before = rows.get(Holds.HOLDS, event.key());
        @Nullable Holds after = Holds.after(before, context, event.event(), event.occurredAt());
        if (after != null && !after.equals(before)) {
            rows.put(Holds.HOLDS, event.key(), after);
        }
    }

    /** What still runs when the search is handed over, or goes to another department, counts there. */
    private static void obligations(String of, Context context, Held before, Held after, boolean elsewhere, Rows rows) {
        before.changes(after, elsewhere)
                .forEach((place, owed) -> rows.put(Measured.OBLIGATIONS, of + "/" + place, new Owed(context, owed)));
    }

    private static void submittal(Context context, ApplicationProgress application, Envelope event, Rows rows) {
        if (application.submitted() == null) {
            return; // an applicant whom nobody was shown
        }
        String key = application.application().value();
        Submittal last = rows.get(Measured.SUBMITTALS, key);
        Submittal now =
                last == null ? new Submittal(context, application.submitted().at(), false, null, null) : last;
        Instant at = event.occurredAt();
        switch (event.event()) {
            case CandidateSubmitted _ ->
                now = new Submittal(now.context(), at, now.interviewed(), now.rejected(), null);
            case InterviewCompleted _ ->
                now = new Submittal(now.context(), now.submittedAt(), true, now.rejected(), now.acceptedAt());
            case CandidateRejected recorded ->
                now = new Submittal(
                        now.context(), now.submittedAt(), now.interviewed(), recorded.worth(), now.acceptedAt());
            case OfferExtended recorded -> put(recorded.offer(), new Offer(context, at, 1, null, null), rows);
            case OfferImproved recorded -> improved(recorded, context, at, rows);
            case OfferAccepted recorded -> {
                now = new Submittal(now.context(), now.submittedAt(), now.interviewed(), now.rejected(), at);
                answered(recorded.offer(), context, at, null, rows);
            }
            case OfferDeclined recorded -> answered(recorded.offer(), context, at, recorded.reason(), rows);
            default -> {}
        }
        if (!now.equals(last)) {
            rows.put(Measured.SUBMITTALS, key, now);
        }
    }

    private static void count(What what, int times, Context context, Envelope event, Rows rows) {
        for (int i = 0; i < times; i++) {
            String key = i == 0 ? event.id().toString() : event.id() + "/" + i;
            rows.put(Measured.COUNTED, key, new Counted(context, what, event.occurredAt()));
        }
    }

    /** It is the same offer, in another round. */
    private static void improved(OfferImproved recorded, Context context, Instant at, Rows rows) {
        Offer open = rows.get(Measured.OFFERS, recorded.offer().value());
        put(
                recorded.offer(),
                open == null
                        ? new Offer(context, at, recorded.round(), null, null)
                        : new Offer(open.context(), open.extendedAt(), recorded.round(), null, null),
                rows);
    }

    private static void answered(
            OfferId offer, Context context, Instant at, @Nullable WithdrawalReason declined, Rows rows) {
        Offer open = rows.get(Measured.OFFERS, offer.value());
        Offer made = open == null ? new Offer(context, at, 1, null, null) : open;
        put(offer, new Offer(made.context(), made.extendedAt(), made.rounds(), declined == null, declined), rows);
    }

    private static void put(OfferId offer, Offer row, Rows rows) {
        rows.put(Measured.OFFERS, offer.value(), row);
    }

    private static Optional<OfferId> offer(Event event) {
        return switch (event) {
            case OfferImproved recorded -> Optional.of(recorded.offer());
            case OfferAccepted recorded -> Optional.of(recorded.offer());
            case OfferDeclined recorded -> Optional.of(recorded.offer());
            default -> Optional.empty();
        };
    }
}
