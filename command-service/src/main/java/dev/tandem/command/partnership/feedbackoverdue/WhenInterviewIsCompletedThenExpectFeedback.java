package dev.tandem.command.partnership.feedbackoverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the feedback of everybody who interviewed on the agenda. */
public final class WhenInterviewIsCompletedThenExpectFeedback implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                InterviewCompleted.class,
                FeedbackSubmitted.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                CandidateHired.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case InterviewCompleted event ->
                event.interviewers()
                        .forEach(interviewer -> agenda.whenDue(
                                new RecordFeedbackOverdue(
                                        event.requisition(), event.application(), event.interview(), interviewer),
                                fact.occurredAt(),
                                Allowance.agreed(SlaTerms::feedbackAfterInterview)));
            case FeedbackSubmitted event ->
                agenda.done(
                        RecordFeedbackOverdue.class,
                        event.requisition(),
                        new RecordFeedbackOverdue(
                                        event.requisition(),
                                        event.application(),
                                        event.interview(),
                                        event.interviewer())
                                .subject(),
                        fact.occurredAt());
            case CandidateRejected event ->
                agenda.done(
                        RecordFeedbackOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateWithdrew event ->
                agenda.done(
                        RecordFeedbackOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateHired event ->
                agenda.done(
                        RecordFeedbackOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            default -> {}
        }
    }
}
