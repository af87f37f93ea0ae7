package dev.tandem.query.metrics;

import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.WinCelebrated;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what figures are counted from, but for promises, which follow from how far a search has come. */
@Component
public final class MetricsProjection implements Projection {

    /** The read model behind figures. */
    public static final String NAME = "metrics";

    private static final Set<Class<? extends Event>> FOLDS = Stream.concat(
                    Assessing.FOLDS.stream(),
                    Stream.<Class<? extends Event>>of(
                            RequisitionOpened.class,
                            ConfidentialityChanged.class,
                            ReplacedForgotten.class,
                            RequisitionAmended.class,
                            RequisitionReassigned.class,
                            RequirementsRevised.class,
                            RequirementsApproved.class,
                            RequisitionPutOnHold.class,
                            HoldAgreed.class,
                            RequisitionResumed.class,
                            RequisitionReopened.class,
                            RequisitionFilled.class,
                            RequisitionCancelled.class,
                            ApplicationReceived.class,
                            ApplicantDeclined.class,
                            CandidateSubmitted.class,
                            CandidateAdvanced.class,
                            CandidateRejected.class,
                            CandidateWithdrew.class,
                            ApplicationClosed.class,
                            CandidateReconsidered.class,
                            ApplicationForgotten.class,
                            CandidateExperienceRecorded.class,
                            JudgementUpheld.class,
                            InterviewRescheduled.class,
                            InterviewCancelled.class,
                            InterviewCompleted.class,
                            InterviewPrepared.class,
                            OfferExtended.class,
                            OfferImproved.class,
                            OfferAccepted.class,
                            OfferDeclined.class,
                            OfferRescinded.class,
                            CandidateHired.class,
                            HireFellThrough.class,
                            HireReviewed.class,
                            WinCelebrated.class,
                            EscalationRaised.class,
                            EscalationResolved.class,
                            EscalationReopened.class))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.concat(
                        Stream.of(
                                Search.SEARCHES,
                                Application.APPLICATIONS,
                                Stay.STAYS,
                                Offer.OFFERS,
                                Occurrence.OCCURRENCES,
                                Anomaly.ANOMALIES,
                                KeptSearches.TABLE),
                        Assessing.TABLES.stream())
                .toList();
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return FOLDS;
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        KeptSearches.touches(event.event(), touched);
        touched.row(Search.SEARCHES, event.key());
        if (event.event() instanceof OfApplication recorded) {
            touched.row(Application.APPLICATIONS, recorded.application().value());
            Assessing.touches(recorded.application().value(), touched);
        }
        OfferId offer = offer(event.event());
        if (offer != null) {
            touched.row(Offer.OFFERS, offer.value());
        }
        switch (event.event()) {
            case EscalationResolved e ->
                touched.row(Occurrence.OCCURRENCES, e.escalation().value());
            case EscalationReopened e ->
                touched.row(Occurrence.OCCURRENCES, e.escalation().value());
            case InterviewCompleted e ->
                e.interviewers()
                        .forEach(interviewer ->
                                touched.row(Occurrence.OCCURRENCES, prepared(e.interview(), interviewer)));
            default -> {}
        }
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        KeptSearches.fold(event.event(), rows);
        Search before = rows.get(Search.SEARCHES, event.key());
        Search search = search(before, event);
        if (!search.equals(before)) {
            rows.put(Search.SEARCHES, event.key(), search);
        }
        switch (event.event()) {
            case EscalationRaised e ->
                rows.put(
                        Occurrence.OCCURRENCES,
                        e.escalation().value(),
                        Occurrence.of(
                                search.context(), What.ESCALATION, e.against().name(), event.occurredAt()));
            case EscalationResolved e -> escalation(e.escalation().value(), event.occurredAt(), rows);
            case EscalationReopened e -> escalation(e.escalation().value(), null, rows);
            case OfApplication recorded
            when Assessing.FOLDS.contains(recorded.getClass()) -> assessed(event, recorded, rows);
            case OfApplication recorded -> application(event, recorded, search, rows);
            default -> {}
        }
    }

    private static void escalation(String escalation, @Nullable Instant ended, Rows rows) {
        Occurrence raised = rows.get(Occurrence.OCCURRENCES, escalation);
        if (raised != null) {
            rows.put(Occurrence.OCCURRENCES, escalation, raised.ended(ended));
        }
    }

    private static Search search(@Nullable Search before, Envelope event) {
        Instant at = event.occurredAt();
        if (event.event() instanceof RequisitionOpened opened) {
            return Search.opened(opened, at, event.id());
        }
        if (before == null) {
            throw new IllegalStateException("the requisition " + event.key() + " was never opened");
        }
        Search after = before.resting(before.holds().after(event.event(), at));
        return switch (event.event()) {
            case RequisitionAmended e -> after.amended(after.opened().amended(e.now()));
            case RequisitionReassigned e ->
                e.side() == Side.RECRUITER
                        ? after.ownedBy(e.to(), after.hiringManager())
                        : after.ownedBy(after.recruiter(), e.to());
            case RequirementsApproved _ -> after.requiring(true, after.churn());
            case RequirementsRevised _ when after.approved() -> after.requiring(true, after.churn() + 1);
            case RequisitionFilled _ -> after.closed(at, at);
            case RequisitionCancelled _ -> after.closed(null, at);
            case RequisitionReopened _ -> after.closed(null, null);
            default -> after;
        };
    }

    private static void application(Envelope event, OfApplication recorded, Search search, Rows rows) {
        String key = recorded.application().value();
        Application before = rows.get(Application.APPLICATIONS, key);
        ApplicationStep step = ApplicationStep.of(event, before, search);
        if (step == null) {
            throw neverReceived(recorded);
        }
        Application now = step.row();
        if (!now.equals(before)) {
            rows.put(Application.APPLICATIONS, key, now);
        }
        Stay left = step.leftStay();
        if (left != null) {
            rows.put(Stay.STAYS, left.key(), left);
        }
        Stay entered = step.enteredStay();
        if (entered != null) {
            rows.put(Stay.STAYS, entered.key(), entered);
        }
        step.anomalies().forEach(anomaly -> rows.put(Anomaly.ANOMALIES, anomaly.key(), anomaly));
        offers(event, search.context().from(now.context().source()), now, rows);
        happened(event, now.context(), rows);
        Assessing.fold(event, before, now, rows);
    }

    /** The way of the application is none the longer for it. */
    private static void assessed(Envelope event, OfApplication recorded, Rows rows) {
        Application application =
                rows.get(Application.APPLICATIONS, recorded.application().value());
        if (application == null) {
            throw neverReceived(recorded);
        }
        Assessing.fold(event, application, application, rows);
    }

    private static IllegalStateException neverReceived(OfApplication recorded) {
        return new IllegalStateException(
                "a step of the application " + recorded.application() + ", which was never received");
    }

    private static void offers(Envelope event, Context context, Application application, Rows rows) {
        OfferId id = offer(event.event());
        if (id == null) {
            return;
        }
        Instant at = event.occurredAt();
        Offer known = rows.get(Offer.OFFERS, id.value());
        Offer made = known == null
                ? new Offer(application.application(), context, at, event.id(), 1, null, null, null)
                : known;
        Offer.Answer answer =
                switch (event.event()) {
                    case OfferAccepted _ -> Offer.Answer.ACCEPTED;
                    case OfferDeclined _ -> Offer.Answer.DECLINED;
                    default -> null;
                };
        if (answer != null && (known == null || at.isBefore(known.extendedAt()))) {
            Anomaly early = new Anomaly(
                    Inconsistency.ANSWERED_BEFORE_OFFERED,
                    context.requisition(),
                    application.application(),
                    at,
                    known == null ? List.of(event.id()) : List.of(known.extendedBy(), event.id()));
            rows.put(Anomaly.ANOMALIES, early.key(), early);
        }
        rows.put(
                Offer.OFFERS,
                id.value(),
                switch (event.event()) {
                    case OfferImproved e -> made.improved(e.round());
                    case OfferAccepted _ -> made.answered(Offer.Answer.ACCEPTED, at, null);
                    case OfferDeclined e -> made.answered(Offer.Answer.DECLINED, at, e.reason());
                    default -> made;
                });
    }

    private static void happened(Envelope event, Context context, Rows rows) {
        Instant at = event.occurredAt();
        switch (event.event()) {
            case CandidateRejected e -> {
                count(event, 0, Occurrence.of(context, What.REJECTION, e.worth().name(), at), rows);
                for (int i = 1; i <= e.outside().size(); i++) {
                    count(event, i, Occurrence.of(context, What.OUTSIDE_REASON, null, at), rows);
                }
            }
            case JudgementUpheld _ -> count(event, 0, Occurrence.of(context, What.UPHELD_TEXT, null, at), rows);
            case InterviewRescheduled e ->
                count(
                        event,
                        0,
                        Occurrence.of(context, What.RESCHEDULED, e.causedBy().name(), at),
                        rows);
            case InterviewCancelled e ->
                count(
                        event,
                        0,
                        Occurrence.of(context, What.CANCELLED, e.causedBy().name(), at),
                        rows);
            case InterviewPrepared e ->
                rows.put(
                        Occurrence.OCCURRENCES,
                        prepared(e.interview(), e.interviewer()),
                        Occurrence.of(context, What.PREPARED, null, at));
            case InterviewCompleted e -> interviewed(event, e, context, rows);
            case WinCelebrated _ -> count(event, 0, Occurrence.of(context, What.WIN, null, at), rows);
            case CandidateExperienceRecorded e ->
                count(
                        event,
                        0,
                        new Occurrence(context, What.EXPERIENCE, null, at, null, (double) e.score(), null, null),
                        rows);
            case HireReviewed e ->
                count(
                        event,
                        0,
                        new Occurrence(
                                context,
                                What.REVIEW,
                                String.valueOf(e.months()),
                                at,
                                null,
                                (double) e.performance(),
                                (double) e.managerSatisfaction(),
                                e.retained()),
                        rows);
            default -> {}
        }
    }

    /** Whoever was there, and whether they had read before what they were to assess. */
    private static void interviewed(Envelope event, InterviewCompleted interview, Context context, Rows rows) {
        int place = 0;
        for (PersonId interviewer : interview.interviewers()) {
            boolean prepared = rows.get(Occurrence.OCCURRENCES, prepared(interview.interview(), interviewer)) != null;
            String kind = Yes.of(prepared).name();
            count(event, place++, Occurrence.of(context, What.INTERVIEWING, kind, event.occurredAt()), rows);
        }
    }

    private static String prepared(InterviewId interview, PersonId interviewer) {
        return interview + "/" + interviewer;
    }

    private static void count(Envelope event, int place, Occurrence what, Rows rows) {
        rows.put(Occurrence.OCCURRENCES, event.id() + "/" + place, what);
    }

    private static @Nullable OfferId offer(Event event) {
        return switch (event) {
            case OfferExtended recorded -> recorded.offer();
            case OfferImproved recorded -> recorded.offer();
            case OfferAccepted recorded -> recorded.offer();
            case OfferDeclined recorded -> recorded.offer();
            default -> null;
        };
    }
}
