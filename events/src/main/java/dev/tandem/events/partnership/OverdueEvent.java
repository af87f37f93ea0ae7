package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise was not kept by its due time. The event occurred at that time, whenever it was noticed. It is recorded once for each
 * time that the promise is owed, and never if the promise was kept by then, to the very moment. Keeping it later does not take the
 * event back. History brought in has none, and time on hold does not count, but for candidates, who wait all the same.
 */
public sealed interface OverdueEvent extends PartnershipEvent
        permits KickoffOverdue,
                RequirementsProposalOverdue,
                SigningOverdue,
                SubmittalReviewOverdue,
                FeedbackOverdue,
                DebriefMissed,
                RoundDecisionOverdue,
                RequirementsApprovalOverdue,
                InterviewSchedulingOverdue,
                AnswerOverdue,
                CandidateAnswerOverdue,
                CandidateOutcomeOverdue,
                HiringDecisionOverdue,
                OfferProposalOverdue,
                OfferApprovalOverdue,
                OfferExtensionOverdue,
                SlateMissed,
                RequisitionStalled {

    /** Who owed it; null if it counts against nobody, as a standstill may. */
    @Nullable
    PersonId owedBy();

    /** When the clock started: with the event that asked for it, or with the agreement if that came later. */
    Instant since();

    /** When it ran out, on the agreed calendar and without time on hold. */
    Instant dueAt();
}
