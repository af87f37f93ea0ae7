package dev.tandem.query.pipeline.progress;

import dev.tandem.agreement.WorkingHours;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a requisition has come.
 *
 * @param opened how it began: title, stages and what else was said then
 * @param openedAt when
 * @param recruiter who runs it now
 * @param hiringManager whose need it is now
 * @param status whether people are still looked for
 * @param statusSince since when it has that status
 * @param kickoffAt when the kickoff was held; null before
 * @param requirements what is looked for; null before it was proposed
 * @param scorecardAt when the scorecard was last defined; null before
 * @param panelAt when the panel was last assigned; null before
 * @param sla the service agreement; null before one was proposed
 * @param firstSubmittalAt when the first candidate was submitted; null before
 * @param hires how many were hired
 * @param commitments the promises that run or ran on the requisition itself
 */
public record RequisitionProgress(
        RequisitionOpened opened,
        Moment openedAt,
        PersonId recruiter,
        PersonId hiringManager,
        RequisitionStatus status,
        Instant statusSince,
        @Nullable Instant kickoffAt,
        @Nullable RequirementsProgress requirements,
        @Nullable Instant scorecardAt,
        @Nullable Instant panelAt,
        @Nullable SlaProgress sla,
        @Nullable Instant firstSubmittalAt,
        int hires,
        Commitments commitments) {

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
                null,
                0,
                Commitments.NONE);
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

    /** When it was filled or cancelled; null before. */
    public @Nullable Instant closedAt() {
        return status.phase() == Phase.CLOSED ? statusSince : null;
    }

    /** When its clocks stopped, because it rests or has ended; null while they run. */
    public @Nullable Instant stoppedAt() {
        return status.phase() == Phase.SEARCHING ? null : statusSince;
    }

    /** Since when no time passes that the agreement counts, for whatever reason; null while it passes, and before any. */
    @Nullable
    Instant restsSince() {
        return sla != null && sla.inForce() ? stoppedAt() : sla == null ? null : sla.restsSince();
    }

    /** When a promise is due whose clock starts then; null where no agreement is in force. */
    @Nullable
    Instant due(Promise promise, Instant start) {
        if (sla == null || !sla.inForce() || sla.terms() == null) {
            return null;
        }
        return WorkingHours.on(sla.terms().calendar()).after(start, promise.allowedBy(sla.terms()));
    }
}
