package dev.tandem.query.pipeline.partnership;

import dev.tandem.events.Event;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfferId;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.query.pipeline.partnership.Measured.Deed;
import dev.tandem.query.pipeline.partnership.Measured.Offer;
import dev.tandem.query.pipeline.partnership.Measured.Submittal;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.Commitment;
import dev.tandem.query.pipeline.progress.Commitments;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.ProgressFold.ApplicationStep;
import dev.tandem.query.pipeline.progress.ProgressFold.Step;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns events into what partnership metrics are computed from, each row with all that it is grouped by. */
@Component
final class PartnershipProjection implements Projection {

    static final String NAME = "partnership";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.concat(
                        ProgressFold.TABLES.stream(), Stream.of(Measured.DEEDS, Measured.SUBMITTALS, Measured.OFFERS))
                .toList();
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return ProgressFold.FOLDS;
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        ProgressFold.touches(event, touched);
        offer(event.event()).ifPresent(offer -> touched.row(Measured.OFFERS, offer.value()));
        if (event.event() instanceof OfApplication recorded) {
            touched.row(Measured.SUBMITTALS, recorded.application().value());
        }
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        Step step = ProgressFold.fold(event, rows);
        RequisitionProgress requisition = step.requisition();
        RequisitionProgress before = step.before();
        boolean handedOver = event.event() instanceof RequisitionReassigned;
        deeds(
                requisition.requisition().value(),
                Context.of(requisition, null),
                before == null ? Commitments.NONE : before.commitments(),
                requisition.commitments(),
                handedOver,
                rows);
        for (ApplicationStep application : step.applications()) {
            ApplicationProgress last = application.before();
            ApplicationProgress next = application.after();
            Context context = Context.of(requisition, next);
            deeds(
                    next.application().value(),
                    context,
                    last == null ? Commitments.NONE : last.commitments(),
                    next.commitments(),
                    handedOver,
                    rows);
            submittal(context, next, event, rows);
        }
    }

    /**
     * Commitments only ever join at the end of the list, so their place in it names them. What still runs when the search is
     * handed over counts for the newcomer, also where nothing else changes about it.
     */
    private static void deeds(
            String of, Context context, Commitments before, Commitments after, boolean handedOver, Rows rows) {
        for (int place = 0; place < after.all().size(); place++) {
            Commitment commitment = after.all().get(place);
            if (place >= before.all().size()
                    || !commitment.equals(before.all().get(place))
                    || handedOver && commitment.open()) {
                rows.put(Measured.DEEDS, of + "/" + place, new Deed(context, commitment));
            }
        }
    }

    private static void submittal(Context context, ApplicationProgress application, Envelope event, Rows rows) {
        String key = application.application().value();
        Submittal last = rows.get(Measured.SUBMITTALS, key);
        Submittal now =
                last == null ? new Submittal(context, application.submitted().at(), false, null, null) : last;
        Instant at = event.occurredAt();
        switch (event.event()) {
            case InterviewCompleted _ ->
                now = new Submittal(now.context(), now.submittedAt(), true, now.rejectedActionably(), now.acceptedAt());
            case CandidateRejected recorded ->
                now = new Submittal(
                        now.context(), now.submittedAt(), now.interviewed(), actionable(recorded), now.acceptedAt());
            case OfferExtended recorded -> put(recorded.offer(), new Offer(context, at, null, null), rows);
            case OfferAccepted recorded -> {
                now = new Submittal(now.context(), now.submittedAt(), now.interviewed(), now.rejectedActionably(), at);
                answered(recorded.offer(), context, at, null, rows);
            }
            case OfferDeclined recorded -> answered(recorded.offer(), context, at, recorded.reason(), rows);
            default -> {}
        }
        if (!now.equals(last)) {
            rows.put(Measured.SUBMITTALS, key, now);
        }
    }

    /** Where no reasons were recorded, nobody can act on them. */
    private static boolean actionable(CandidateRejected recorded) {
        return recorded.feedback() == CandidateRejected.Feedback.RECORDED
                && !recorded.reasons().isEmpty();
    }

    private static void answered(
            OfferId offer, Context context, Instant at, @Nullable WithdrawalReason declined, Rows rows) {
        Offer open = rows.get(Measured.OFFERS, offer.value());
        Offer made = open == null ? new Offer(context, at, null, null) : open;
        put(offer, new Offer(made.context(), made.extendedAt(), declined == null, declined), rows);
    }

    private static void put(OfferId offer, Offer row, Rows rows) {
        rows.put(Measured.OFFERS, offer.value(), row);
    }

    private static Optional<OfferId> offer(Event event) {
        return switch (event) {
            case OfferAccepted recorded -> Optional.of(recorded.offer());
            case OfferDeclined recorded -> Optional.of(recorded.offer());
            default -> Optional.empty();
        };
    }
}
