package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import java.time.Instant;

/**
 * An agreed clock ran out before the deed was done. It occurred at the moment at which it became due, whenever that was
 * noticed; it is recorded once for each running of a clock, and never if the deed came first, also at the same moment. A
 * deed that comes later does not take it back. There is none for history brought in, nor for time on hold.
 */
public sealed interface OverdueEvent extends PartnershipEvent
        permits SubmittalReviewOverdue,
                FeedbackOverdue,
                DebriefMissed,
                RequirementsApprovalOverdue,
                InterviewSchedulingOverdue,
                AnswerOverdue,
                SlateMissed,
                RequisitionStalled {

    /** Whose deed it was to be. */
    PersonId owedBy();

    /** When the clock started: with the event that asked for the deed, or with the agreement if that came later. */
    Instant since();

    /** When it ran out, on the agreed calendar and without time on hold. */
    Instant dueAt();
}
