package dev.tandem.query.progress;

import static dev.tandem.query.progress.Commitments.of;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlatePresented;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a requisition: a draft of the next progress, changed by one fact. */
final class RequisitionEvolution {

    private final RequisitionProgress before;
    private final Moment moment;
    private final Instant at;

    private @Nullable Instant kickoffAt;
    private @Nullable RequirementsProgress requirements;
    private @Nullable Instant scorecardAt;
    private @Nullable Instant panelAt;
    private @Nullable SlaProgress sla;
    private @Nullable Instant firstSubmittalAt;
    private int hires;
    private @Nullable Instant filledAt;
    private Commitments commitments;

    private RequisitionEvolution(RequisitionProgress before, Moment moment) {
        this.before = before;
        this.moment = moment;
        this.at = moment.at();
        this.kickoffAt = before.kickoffAt();
        this.requirements = before.requirements();
        this.scorecardAt = before.scorecardAt();
        this.panelAt = before.panelAt();
        this.sla = before.sla();
        this.firstSubmittalAt = before.firstSubmittalAt();
        this.hires = before.hires();
        this.filledAt = before.filledAt();
        this.commitments = before.commitments();
    }

    /** The progress after that fact; the same object if the fact says nothing about the requisition itself. */
    static RequisitionProgress after(RequisitionProgress before, Event fact, Moment moment) {
        RequisitionEvolution draft = new RequisitionEvolution(before, moment);
        return draft.evolve(fact) ? draft.done() : before;
    }

    private boolean evolve(Event fact) {
        switch (fact) {
            case KickoffHeld _ -> kickoffAt = at;
            case RequirementsProposed e -> {
                requirements = new RequirementsProgress(e.version(), null, 0);
                awaitApproval(e.version());
            }
            case RequirementsRevised e -> revised(e);
            case RequirementsApproved e -> approved(e);
            case ScorecardDefined _ -> scorecardAt = at;
            case PanelAssigned _ -> panelAt = at;
            case SlaProposed e -> proposed(e);
            case SlaSigned e -> signed(e);
            case SlaAgreed e -> agreed(e);
            case SlatePresented e -> presented(e);
            case CandidateSubmitted _ when firstSubmittalAt == null -> firstSubmittalAt = at;
            case CandidateHired _ -> hires++;
            case RequisitionFilled _ -> {
                filledAt = at;
                commitments = commitments.drop(Commitment::open, at);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void revised(RequirementsRevised fact) {
        Integer approved = requirements == null ? null : requirements.approvedVersion();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements = new RequirementsProgress(fact.version(), approved, approved == null ? churn : churn + 1);
        commitments = commitments.drop(of(Promise.REQUIREMENTS_APPROVAL), at);
        awaitApproval(fact.version());
    }

    private void awaitApproval(int version) {
        Instant due = before.due(Promise.REQUIREMENTS_APPROVAL, at);
        commitments = commitments.begin(
                Commitment.begun(Promise.REQUIREMENTS_APPROVAL, "v" + version, null, moment, due));
    }

    private void approved(RequirementsApproved fact) {
        int newest = requirements == null ? fact.version() : requirements.version();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements = new RequirementsProgress(newest, fact.version(), churn);
        commitments = commitments.keep(
                c -> c.promise() == Promise.REQUIREMENTS_APPROVAL && c.of().equals("v" + fact.version()), at);
    }

    private void proposed(SlaProposed fact) {
        sla = sla == null
                ? new SlaProgress(fact.version(), at, List.of(), null, null, null)
                : new SlaProgress(
                        fact.version(), at, List.of(), sla.terms(), sla.agreedVersion(), sla.agreedAt());
    }

    private void signed(SlaSigned fact) {
        SlaProgress now = Objects.requireNonNull(sla, "signed before it was proposed");
        List<Side> sides = new ArrayList<>(now.signed());
        sides.add(fact.side());
        sla = new SlaProgress(
                now.proposedVersion(), now.proposedAt(), sides, now.terms(), now.agreedVersion(), now.agreedAt());
    }

    private void agreed(SlaAgreed fact) {
        SlaProgress now = Objects.requireNonNull(sla, "agreed before it was proposed");
        sla = new SlaProgress(now.proposedVersion(), now.proposedAt(), now.signed(), fact.terms(), fact.version(), at);
        RequisitionProgress agreed = done();
        // A promise cannot run before it was given: what already waited is due counted from the agreement.
        commitments = commitments
                .change(
                        c -> c.promise() == Promise.REQUIREMENTS_APPROVAL && c.due() == null,
                        c -> c.dueBy(Objects.requireNonNull(agreed.due(c.promise(), at))))
                .drop(of(Promise.SLATE), at);
        SlaTerms.SlatePromise slate = fact.terms().slate();
        if (slate != null) {
            commitments =
                    commitments.begin(Commitment.begun(Promise.SLATE, "v" + fact.version(), null, moment, slate.by()));
        }
    }

    /** A slate with enough qualified candidates keeps the promise, if late then late; one with too few does not. */
    private void presented(SlatePresented fact) {
        SlaTerms terms = sla == null ? null : sla.terms();
        SlaTerms.SlatePromise promised = terms == null ? null : terms.slate();
        if (promised != null && fact.qualified() >= promised.candidates()) {
            commitments = commitments.keep(of(Promise.SLATE), at);
        }
    }

    private RequisitionProgress done() {
        return new RequisitionProgress(
                before.opened(),
                before.openedAt(),
                kickoffAt,
                requirements,
                scorecardAt,
                panelAt,
                sla,
                firstSubmittalAt,
                hires,
                filledAt,
                commitments);
    }
}
