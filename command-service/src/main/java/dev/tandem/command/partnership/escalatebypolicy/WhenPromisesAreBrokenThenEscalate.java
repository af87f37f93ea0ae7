package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.KickoffMissed;
import java.util.Set;

/** Looks after each broken promise whether it was one too many. */
public final class WhenPromisesAreBrokenThenEscalate implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                DebriefMissed.class,
                RequisitionStalled.class,
                SlateMissed.class,
                CandidateSubmitted.class,
                InterviewCancelled.class,
                FeedbackOverdue.class,
                SubmittalReviewOverdue.class,
                KickoffMissed.class,
                CheckInMissed.class);
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        switch (recorded.event()) {
            case DebriefMissed event -> look(event.requisition(), EscalationCause.DEBRIEFS_MISSED, schedule);
            case RequisitionStalled event -> look(event.requisition(), EscalationCause.REQUISITION_STALLED, schedule);
            case SlateMissed event -> look(event.requisition(), EscalationCause.SLATES_MISSED, schedule);
            case FeedbackOverdue event -> look(event.requisition(), EscalationCause.FEEDBACK_LATE, schedule);
            case SubmittalReviewOverdue event ->
                look(event.requisition(), EscalationCause.SUBMITTALS_UNANSWERED, schedule);
            case KickoffMissed event -> look(event.requisition(), EscalationCause.KICKOFFS_MISSED, schedule);
            case CheckInMissed event -> look(event.requisition(), EscalationCause.CHECK_INS_MISSED, schedule);
            case InterviewCancelled event -> {
                if (event.causedBy() == SchedulingParty.HIRING_MANAGER
                        || event.causedBy() == SchedulingParty.RECRUITER) {
                    look(event.requisition(), EscalationCause.INTERVIEWS_CANCELLED, schedule);
                }
            }
            case CandidateSubmitted event -> {
                if (event.origin() == Origin.NATIVE
                        && event.evidence().stream().anyMatch(evidence -> !evidence.met())) {
                    look(event.requisition(), EscalationCause.MUST_HAVES_UNMET, schedule);
                }
            }
            default -> {}
        }
    }

    private static void look(RequisitionId requisition, EscalationCause cause, DeadlineSchedule schedule) {
        schedule.now(new RaiseEscalationByPolicy(requisition, cause));
    }
}
