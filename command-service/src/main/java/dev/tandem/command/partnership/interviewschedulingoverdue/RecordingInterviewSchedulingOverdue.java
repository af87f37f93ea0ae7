package dev.tandem.command.partnership.interviewschedulingoverdue;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Decides {@link RecordInterviewSchedulingOverdue}. */
public final class RecordingInterviewSchedulingOverdue
        implements OverdueDecision<RecordInterviewSchedulingOverdue, Scheduling> {

    @Override
    public Class<RecordInterviewSchedulingOverdue> command() {
        return RecordInterviewSchedulingOverdue.class;
    }

    @Override
    public Reading<Scheduling> reads(RecordInterviewSchedulingOverdue command) {
        Reading<Watched<SubmittalAccepted>> clock = Watched.on(command.requisition());
        return Reading.into(new Scheduling(clock.initial(), Set.of(), false))
                .and(clock, Scheduling::watched, Scheduling::with)
                .of(command.requisition().tag(), command.application().tag())
                .onFact(SubmittalAccepted.class, Scheduling::accepted)
                .onFact(InterviewScheduled.class, Scheduling::scheduled)
                .onFact(InterviewCompleted.class, Scheduling::completed)
                .onFact(InterviewCancelled.class, Scheduling::cancelled)
                .onFact(OfferExtended.class, Scheduling::ended)
                .onFact(CandidateRejected.class, Scheduling::dropped)
                .onFact(CandidateWithdrew.class, Scheduling::dropped)
                .onFact(CandidateReconsidered.class, Scheduling::takenUp)
                .onFact(CandidateHired.class, Scheduling::ended)
                .on(InterviewSchedulingOverdue.class, Scheduling::overdue);
    }

    @Override
    public Outcome decide(RecordInterviewSchedulingOverdue command, Scheduling state, Occasion occasion) {
        return state.watched()
                .outcome(
                        Allowance.agreed(SlaTerms::interviewScheduling),
                        occasion,
                        (accepted, due) -> new InterviewSchedulingOverdue(
                                command.application(),
                                command.requisition(),
                                accepted.candidate(),
                                state.watched().clock().person(Side.RECRUITER, due.at()),
                                due.since(),
                                due.at()));
    }
}
