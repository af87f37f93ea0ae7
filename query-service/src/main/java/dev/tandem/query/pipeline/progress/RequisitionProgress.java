package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.Presence;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.SlaClock;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * How far a requisition has come.
 *
 * @param opened how it began: title, stages and what else was said then, as amended since
 * @param openedAt when
 * @param recruiter who runs it now
 * @param hiringManager whose need it is now
 * @param status whether people are still looked for
 * @param statusSince since when it has that status
 * @param kickoffAt when the kickoff was held; null before
 * @param kickoffReopenedAt since when another kickoff is due; null if none is
 * @param requirements what is looked for; null before it was proposed
 * @param scorecardAt when the scorecard was last defined; null before
 * @param panelAt when the panel was last assigned; null before
 * @param suggestions requirements that rejections suggested, which were neither declined nor followed by a revision, oldest first
 * @param risks what puts it at risk and waits for an answer, oldest first
 * @param openPlan a plan of interviews that waits for the other side; null if none does
 * @param sla the service agreement; null before one was proposed
 * @param firstSubmittalAt when the first candidate was submitted; null before
 * @param hires how many were hired
 * @param clock time as its agreement counts it
 * @param presence who is away, and who acts for a side meanwhile
 * @param ledgers what was promised on the requisition itself
 */
public record RequisitionProgress(
        RequisitionOpened opened,
        Moment openedAt,
        PersonId recruiter,
        PersonId hiringManager,
        RequisitionStatus status,
        Instant statusSince,
        @Nullable Instant kickoffAt,
        @Nullable Instant kickoffReopenedAt,
        @Nullable RequirementsProgress requirements,
        @Nullable Instant scorecardAt,
        @Nullable Instant panelAt,
        List<OpenSuggestion> suggestions,
        List<OpenRisk> risks,
        @Nullable OpenPlan openPlan,
        @Nullable SlaProgress sla,
        @Nullable Instant firstSubmittalAt,
        int hires,
        SlaClock clock,
        Presence presence,
        @JsonDeserialize(using = LedgersJson.class) Ledgers ledgers) {

    /**
     * A plan of interviews to which one side has not agreed yet.
     *
     * @param by which side stands behind it
     * @param since when it was proposed
     * @param version the newest
     */
    public record OpenPlan(Side by, Instant since, int version) {}

    /**
     * A suggested requirement that waits to be taken up or declined.
     *
     * @param since when it was suggested
     */
    public record OpenSuggestion(SuggestionId suggestion, Instant since) {}

    /**
     * A risk that waits for an answer.
     *
     * @param since when it was flagged
     */
    public record OpenRisk(RiskId risk, Instant since) {}

    static RequisitionProgress opened(RequisitionOpened event, Moment moment) {
        return new RequisitionProgress(
                event,
                moment,
                event.recruiter(),
                event.hiringManager(),
                RequisitionStatus.OPEN,
                moment.at(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                0,
                SlaClock.NONE.after(event, moment.at()),
                Presence.NONE,
                Ledgers.NONE.after(Promise.Scope.REQUISITION, event, moment.at()));
    }

    /** Which requisition. */
    public RequisitionId requisition() {
        return opened.requisition();
    }

    /** Whether a version of the requirements was ever approved. */
    public boolean requirementsApproved() {
        return requirements != null && requirements.approvedVersion() != null;
    }

    /** Whether an agreement is in force, so that clocks run. */
    public boolean slaAgreed() {
        return sla != null && sla.inForce();
    }

    /** Whether all is agreed that comes before somebody submits a candidate. */
    public boolean readyForCandidates() {
        return kickoffAt != null && requirementsApproved() && slaAgreed();
    }

    /** When it was filled or cancelled; null before. */
    public @Nullable Instant closedAt() {
        return status.phase() == SearchPhase.CLOSED ? statusSince : null;
    }

    /** What is owed on the requisition itself under that promise, oldest first. */
    public List<DatedObligation> open(PromiseKind promise) {
        return ledgers.open(promise, clock);
    }
}
