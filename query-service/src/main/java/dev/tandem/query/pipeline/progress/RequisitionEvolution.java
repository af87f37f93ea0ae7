package dev.tandem.query.pipeline.progress;

import static dev.tandem.query.pipeline.progress.Commitments.of;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One step of a requisition: a draft of the next progress, changed by one event. */
final class RequisitionEvolution {

    private final RequisitionProgress before;
    private final Moment moment;
    private final Instant at;

    private PersonId recruiter;
    private PersonId hiringManager;
    private RequisitionStatus status;
    private Instant statusSince;
    private @Nullable Instant kickoffAt;
    private @Nullable RequirementsProgress requirements;
    private @Nullable Instant scorecardAt;
    private @Nullable Instant panelAt;
    private @Nullable SlaProgress sla;
    private @Nullable Instant firstSubmittalAt;
    private int hires;
    private Commitments commitments;

    private RequisitionEvolution(RequisitionProgress before, Moment moment) {
        this.before = before;
        this.moment = moment;
        this.at = moment.at();
        this.recruiter = before.recruiter();
        this.hiringManager = before.hiringManager();
        this.status = before.status();
        this.statusSince = before.statusSince();
        this.kickoffAt = before.kickoffAt();
        this.requirements = before.requirements();
        this.scorecardAt = before.scorecardAt();
        this.panelAt = before.panelAt();
        this.sla = before.sla();
        this.firstSubmittalAt = before.firstSubmittalAt();
        this.hires = before.hires();
        this.commitments = before.commitments();
    }

    /** The progress after that event; the same object if the event says nothing about the requisition itself. */
    static RequisitionProgress after(RequisitionProgress before, Event event, Moment moment) {
        RequisitionEvolution draft = new RequisitionEvolution(before, moment);
        if (!draft.evolve(event)) {
            return before;
        }
        draft.commitments = Redating.whileStopped(before.commitments(), draft.commitments, before, moment.at());
        UnaryOperator<Commitment> redating = Redating.by(event, before, draft.done(), moment.at());
        if (redating != null) {
            draft.commitments = draft.commitments.change(Commitment::open, redating);
        }
        return draft.done();
    }

    private boolean evolve(Event event) {
        switch (event) {
            case KickoffHeld _ -> kickoffAt = at;
            case RequirementsProposed e -> {
                requirements = new RequirementsProgress(e.version(), null, 0);
                awaitApproval(e.version());
            }
            case RequirementsRevised e -> revised(e);
            case RequirementsApproved e -> approved(e);
            case ScorecardDefined _ -> scorecardAt = at;
            case PanelAssigned _ -> panelAt = at;
            case SlaProposed e ->
                sla = sla == null ? SlaProgress.proposed(e.version(), at) : sla.proposedAnew(e.version(), at);
            case SlaSigned e ->
                sla = Objects.requireNonNull(sla, "signed before it was proposed")
                        .signedBy(e.side());
            case SlaAgreed e -> agreed(e);
            case SlatePresented e -> presented(e);
            case CandidateSubmitted _ when firstSubmittalAt == null -> firstSubmittalAt = at;
            case CandidateHired _ -> hires++;
            case QuestionAsked e -> asked(e);
            case QuestionAnswered e -> answered(e);
            case RequisitionReassigned e -> reassigned(e);
            case RequisitionPutOnHold _ -> become(RequisitionStatus.ON_HOLD);
            case RequisitionResumed _ -> become(RequisitionStatus.OPEN);
            case RequisitionFilled _ -> become(RequisitionStatus.FILLED);
            case RequisitionCancelled _ -> become(RequisitionStatus.CANCELLED);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void revised(RequirementsRevised event) {
        Integer approved = requirements == null ? null : requirements.approvedVersion();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements = new RequirementsProgress(event.version(), approved, approved == null ? churn : churn + 1);
        commitments = commitments.drop(of(Promise.REQUIREMENTS_APPROVAL), at);
        awaitApproval(event.version());
    }

    private void awaitApproval(int version) {
        Instant due = before.due(Promise.REQUIREMENTS_APPROVAL, at);
        commitments =
                commitments.begin(Commitment.begun(Promise.REQUIREMENTS_APPROVAL, "v" + version, null, moment, due));
    }

    private void approved(RequirementsApproved event) {
        int newest = requirements == null ? event.version() : requirements.version();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements = new RequirementsProgress(newest, event.version(), churn);
        commitments = commitments.keep(
                c -> c.promise() == Promise.REQUIREMENTS_APPROVAL && c.of().equals("v" + event.version()), at);
    }

    private void agreed(SlaAgreed event) {
        sla = Objects.requireNonNull(sla, "agreed before it was proposed").agreed(event.terms(), event.version(), at);
        String version = "v" + event.version();
        commitments = commitments.drop(c -> c.promise() == Promise.SLATE && !c.of().equals(version), at);
        SlaTerms.SlatePromise slate = event.terms().slate();
        boolean first = before.sla() == null || !Objects.equals(before.sla().agreedVersion(), event.version());
        // A date that had passed when both had signed is nothing that anybody could keep. A newcomer who signs the same
        // version takes over what is still owed of it, and what was presented is not owed again.
        if (slate != null && first && slate.by().isAfter(at)) {
            commitments = commitments.begin(Commitment.begun(Promise.SLATE, version, null, moment, slate.by()));
        }
    }

    private void reassigned(RequisitionReassigned event) {
        switch (event.side()) {
            case RECRUITER -> recruiter = event.to();
            case HIRING_MANAGER -> hiringManager = event.to();
        }
        sla = sla == null ? null : sla.lost(event.side(), at, Objects.requireNonNullElse(before.restsSince(), at));
    }

    private void asked(QuestionAsked event) {
        Side asked = event.by() == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER;
        commitments = commitments.begin(Commitment.begun(
                Promise.ANSWER, asked, event.question().value(), event.to(), moment, before.due(Promise.ANSWER, at)));
    }

    private void answered(QuestionAnswered event) {
        commitments = commitments.keep(
                c -> c.promise() == Promise.ANSWER
                        && c.of().equals(event.question().value()),
                at);
    }

    private void become(RequisitionStatus next) {
        status = next;
        statusSince = at;
        if (next.phase() == Phase.CLOSED) {
            commitments = commitments.drop(Commitment::open, at);
        }
    }

    /** A slate with enough qualified candidates keeps the promise, if late then late; one with too few does not. */
    private void presented(SlatePresented event) {
        SlaTerms terms = sla == null ? null : sla.terms();
        SlaTerms.SlatePromise promised = terms == null ? null : terms.slate();
        if (promised != null && event.qualified() >= promised.candidates()) {
            commitments = commitments.keep(of(Promise.SLATE), at);
        }
    }

    private RequisitionProgress done() {
        return new RequisitionProgress(
                before.opened(),
                before.openedAt(),
                recruiter,
                hiringManager,
                status,
                statusSince,
                kickoffAt,
                requirements,
                scorecardAt,
                panelAt,
                sla,
                firstSubmittalAt,
                hires,
                commitments);
    }
}
