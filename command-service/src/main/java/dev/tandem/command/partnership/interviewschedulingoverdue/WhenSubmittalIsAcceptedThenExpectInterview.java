package dev.tandem.command.partnership.interviewschedulingoverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the scheduling of an interview on the agenda, after the yes and after a cancellation. */
public final class WhenSubmittalIsAcceptedThenExpectInterview implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                SubmittalAccepted.class,
                InterviewCancelled.class,
                InterviewScheduled.class,
                OfferExtended.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                CandidateReconsidered.class,
                CandidateHired.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case SubmittalAccepted event ->
                agenda.whenDue(
                        new RecordInterviewSchedulingOverdue(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::interviewScheduling));
            case InterviewCancelled event ->
                agenda.whenDue(
                        new RecordInterviewSchedulingOverdue(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::interviewScheduling));
            case InterviewScheduled event ->
                agenda.done(
                        RecordInterviewSchedulingOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case OfferExtended event ->
                agenda.done(
                        RecordInterviewSchedulingOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateRejected event ->
                agenda.done(
                        RecordInterviewSchedulingOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateWithdrew event ->
                agenda.done(
                        RecordInterviewSchedulingOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateHired event ->
                agenda.done(
                        RecordInterviewSchedulingOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateReconsidered event ->
                agenda.whenDue(
                        new RecordInterviewSchedulingOverdue(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::interviewScheduling));
            default -> {}
        }
    }
}
