package dev.tandem.query.progress;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a requisition has come.
 *
 * @param opened how it began: title, people, stages and what else was said then
 * @param openedAt when
 * @param kickoffAt when the kickoff was held; null before
 * @param requirements what is looked for; null before it was proposed
 * @param scorecardAt when the scorecard was last defined; null before
 * @param panelAt when the panel was last assigned; null before
 * @param sla the service agreement; null before one was proposed
 * @param firstSubmittalAt when the first candidate was submitted; null before
 * @param hires how many were hired
 * @param filledAt when as many were hired as were wanted; null before
 * @param commitments the promises that run or ran on the requisition itself
 */
public record RequisitionProgress(
        RequisitionOpened opened,
        Moment openedAt,
        @Nullable Instant kickoffAt,
        @Nullable RequirementsProgress requirements,
        @Nullable Instant scorecardAt,
        @Nullable Instant panelAt,
        @Nullable SlaProgress sla,
        @Nullable Instant firstSubmittalAt,
        int hires,
        @Nullable Instant filledAt,
        Commitments commitments) {

    static RequisitionProgress opened(RequisitionOpened fact, Moment moment) {
        return new RequisitionProgress(
                fact, moment, null, null, null, null, null, null, 0, null, Commitments.NONE);
    }

    /** Which requisition. */
    public RequisitionId requisition() {
        return opened.requisition();
    }

    /** Whether people are still looked for. */
    public Status status() {
        return filledAt == null ? Status.OPEN : Status.FILLED;
    }

    /** Whether a version of the requirements was ever approved. */
    public boolean requirementsApproved() {
        return requirements != null && requirements.approvedVersion() != null;
    }

    /** Whether both sides have signed an agreement. */
    public boolean slaAgreed() {
        return sla != null && sla.terms() != null;
    }

    /** When a promise is due whose clock starts then; null where nothing was agreed. */
    @Nullable Instant due(Promise promise, Instant start) {
        if (sla == null || sla.terms() == null) {
            return null;
        }
        return WorkingTime.on(sla.terms().calendar()).after(start, promise.allowedBy(sla.terms()));
    }

    /** Whether a requisition still looks for people. */
    public enum Status {
        /** It does. */
        OPEN,
        /** As many were hired as were wanted. */
        FILLED
    }
}
