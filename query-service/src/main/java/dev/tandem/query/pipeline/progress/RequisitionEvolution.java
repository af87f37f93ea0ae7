package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.Presence;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.SlaClock;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RiskId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.SuggestionDeclined;
import dev.tandem.query.pipeline.progress.RequisitionProgress.OpenRisk;
import dev.tandem.query.pipeline.progress.RequisitionProgress.OpenSuggestion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a requisition: a draft of the next progress, changed by one event. */
final class RequisitionEvolution {

    private final RequisitionProgress before;
    private final Moment moment;
    private final Instant at;

    private RequisitionOpened opened;
    private PersonId recruiter;
    private PersonId hiringManager;
    private RequisitionStatus status;
    private Instant statusSince;
    private @Nullable Instant kickoffAt;
    private @Nullable Instant kickoffReopenedAt;
    private @Nullable RequirementsProgress requirements;
    private @Nullable Instant scorecardAt;
    private @Nullable Instant panelAt;
    private List<OpenSuggestion> suggestions;
    private List<OpenRisk> risks;
    private RequisitionProgress.@Nullable OpenPlan openPlan;
    private @Nullable SlaProgress sla;
    private @Nullable Instant firstSubmittalAt;
    private int hires;
    private SlaClock clock;
    private Presence presence;
    private Ledgers ledgers;

    private RequisitionEvolution(RequisitionProgress before, Moment moment) {
        this.before = before;
        this.moment = moment;
        this.at = moment.at();
        this.opened = before.opened();
        this.recruiter = before.recruiter();
        this.hiringManager = before.hiringManager();
        this.status = before.status();
        this.statusSince = before.statusSince();
        this.kickoffAt = before.kickoffAt();
        this.kickoffReopenedAt = before.kickoffReopenedAt();
        this.requirements = before.requirements();
        this.scorecardAt = before.scorecardAt();
        this.panelAt = before.panelAt();
        this.suggestions = before.suggestions();
        this.risks = before.risks();
        this.openPlan = before.openPlan();
        this.sla = before.sla();
        this.firstSubmittalAt = before.firstSubmittalAt();
        this.hires = before.hires();
        this.clock = before.clock();
        this.presence = before.presence();
        this.ledgers = before.ledgers();
    }

    /** The progress after that event; the same object if the event says nothing about the requisition itself. */
    static RequisitionProgress after(RequisitionProgress before, Event recorded, Moment moment) {
        RequisitionEvolution draft = new RequisitionEvolution(before, moment);
        boolean evolved = draft.evolve(recorded);
        Instant at = moment.at();
        draft.clock = before.clock().after(recorded, at);
        draft.presence = before.presence().after(recorded, at);
        draft.ledgers = before.ledgers().after(Promise.Scope.REQUISITION, recorded, at);
        boolean same = !evolved
                && draft.clock == before.clock()
                && draft.presence == before.presence()
                && draft.ledgers == before.ledgers();
        return same ? before : draft.done();
    }

    private boolean evolve(Event recorded) {
        switch (recorded) {
            case KickoffHeld _ -> {
                kickoffAt = at;
                kickoffReopenedAt = null;
            }
            case KickoffReopened _ -> kickoffReopenedAt = at;
            case RequirementsProposed e -> {
                requirements = new RequirementsProgress(e.version(), null, 0, null);
                suggestions = List.of();
            }
            case RequirementsRevised e -> revised(e);
            case RequirementsApproved e -> approved(e);
            // Of a past nobody asks any more whether it is taken up.
            case RequirementSuggested e
            when !moment.broughtIn() ->
                suggestions = Stream.concat(suggestions.stream(), Stream.of(new OpenSuggestion(e.suggestion(), at)))
                        .toList();
            case SuggestionDeclined e ->
                suggestions = suggestions.stream()
                        .filter(open -> !open.suggestion().equals(e.suggestion()))
                        .toList();
            case PipelineRiskFlagged e ->
                risks = Stream.concat(risks.stream(), Stream.of(new OpenRisk(e.risk(), at)))
                        .toList();
            case RiskDismissed e -> answered(List.of(e.risk()));
            case StrategyAdjusted e when e.risks() != null -> answered(e.risks());
            case ScorecardDefined _ -> scorecardAt = at;
            case PanelAssigned _ -> panelAt = at;
            case InterviewPlanProposed e -> openPlan = new RequisitionProgress.OpenPlan(e.by(), at, e.version());
            case InterviewPlanAgreed _ -> openPlan = null;
            case SlaProposed e ->
                sla = sla == null ? SlaProgress.proposed(e.version(), at) : sla.proposedAnew(e.version(), at);
            case SlaSigned e ->
                sla = Objects.requireNonNull(sla, "signed before it was proposed")
                        .signedBy(e.side());
            case SlaAgreed e -> agreed(e);
            case CandidateSubmitted _ when firstSubmittalAt == null -> firstSubmittalAt = at;
            case CandidateHired _ -> hires++;
            case HireFellThrough _ -> hires--;
            case RequisitionReassigned e -> reassigned(e);
            case RequisitionAmended e -> amended(e);
            case RequisitionPutOnHold _ -> become(RequisitionStatus.ON_HOLD);
            case RequisitionResumed _, RequisitionReopened _ -> become(RequisitionStatus.OPEN);
            case RequisitionFilled _ -> become(RequisitionStatus.FILLED);
            case RequisitionCancelled _ -> become(RequisitionStatus.CANCELLED);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void revised(RequirementsRevised recorded) {
        Integer approved = requirements == null ? null : requirements.approvedVersion();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements =
                new RequirementsProgress(recorded.version(), approved, approved == null ? churn : churn + 1, null);
        suggestions = List.of();
        if (recorded.risks() != null) {
            answered(recorded.risks());
        }
    }

    private void answered(List<RiskId> which) {
        risks = risks.stream().filter(open -> !which.contains(open.risk())).toList();
    }

    private void approved(RequirementsApproved recorded) {
        int newest = requirements == null ? recorded.version() : requirements.version();
        int churn = requirements == null ? 0 : requirements.churn();
        requirements = new RequirementsProgress(newest, recorded.version(), churn, null);
    }

    private void amended(RequisitionAmended recorded) {
        opened = opened.amended(recorded.now());
        if (recorded.confirm() != null) {
            requirements = Objects.requireNonNull(requirements, "confirmed before they were proposed")
                    .inQuestion(at);
        }
    }

    private void agreed(SlaAgreed event) {
        sla = Objects.requireNonNull(sla, "agreed before it was proposed").agreed(event.version(), at);
    }

    private void reassigned(RequisitionReassigned recorded) {
        switch (recorded.side()) {
            case RECRUITER -> recruiter = recorded.to();
            case HIRING_MANAGER -> hiringManager = recorded.to();
        }
        sla = sla == null ? null : sla.lost(recorded.side(), at);
    }

    private void become(RequisitionStatus next) {
        status = next;
        statusSince = at;
    }

    private RequisitionProgress done() {
        return new RequisitionProgress(
                opened,
                before.openedAt(),
                recruiter,
                hiringManager,
                status,
                statusSince,
                kickoffAt,
                kickoffReopenedAt,
                requirements,
                scorecardAt,
                panelAt,
                suggestions,
                risks,
                openPlan,
                sla,
                firstSubmittalAt,
                hires,
                clock,
                presence,
                ledgers);
    }
}
