package dev.tandem.command.partnership.feedbackoverdue;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.requisition.SlaTerms;

/** Decides {@link RecordFeedbackOverdue}: once the application has ended, nobody owes feedback any more. */
public final class RecordingFeedbackOverdue
        implements OverdueDecision<RecordFeedbackOverdue, Watched<InterviewCompleted>> {

    @Override
    public Class<RecordFeedbackOverdue> command() {
        return RecordFeedbackOverdue.class;
    }

    @Override
    public Reading<Watched<InterviewCompleted>> reads(RecordFeedbackOverdue command) {
        return Watched.<InterviewCompleted>on(command.requisition())
                .of(
                        command.requisition().tag(),
                        command.application().tag(),
                        command.interview().tag(),
                        command.interviewer().asInterviewer())
                .onFact(InterviewCompleted.class, Watched::asked)
                .onFact(FeedbackSubmitted.class, Watched::done)
                .on(FeedbackOverdue.class, Watched::overdue)
                .of(command.requisition().tag(), command.application().tag())
                .onFact(CandidateRejected.class, Watched::done)
                .onFact(CandidateWithdrew.class, Watched::done)
                .onFact(CandidateHired.class, Watched::done);
    }

    @Override
    public Outcome decide(RecordFeedbackOverdue command, Watched<InterviewCompleted> state, Occasion occasion) {
        return state.outcome(
                Allowance.agreed(SlaTerms::feedbackAfterInterview),
                occasion,
                (completed, due) -> new FeedbackOverdue(
                        command.interview(),
                        command.application(),
                        command.requisition(),
                        completed.candidate(),
                        command.interviewer(),
                        due.since(),
                        due.at()));
    }
}
