package dev.tandem.command.partnership.debriefmissed;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.AgreedClock;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.DebriefMissed;

/** Decides {@link RecordDebriefMissed}. */
public final class RecordingDebriefMissed implements OverdueDecision<RecordDebriefMissed, Loops> {

    @Override
    public Class<RecordDebriefMissed> command() {
        return RecordDebriefMissed.class;
    }

    @Override
    public Reading<Loops> reads(RecordDebriefMissed command) {
        return Reading.into(Loops.NONE)
                .of(command.requisition().tag())
                .with(AgreedClock.PART, Loops::clock, Loops::with)
                .of(command.requisition().tag(), command.application().tag())
                .onFact(InterviewScheduled.class, Loops::scheduled)
                .onFact(InterviewCompleted.class, Loops::completed)
                .onFact(InterviewCancelled.class, Loops::cancelled)
                .on(DebriefScheduled.class, Loops::scheduled)
                .onFact(DebriefRescheduled.class, Loops::moved)
                .onFact(DebriefHeld.class, Loops::debriefed)
                .onFact(OfferExtended.class, Loops::debriefed)
                .onFact(CandidateRejected.class, Loops::dropped)
                .onFact(CandidateWithdrew.class, Loops::dropped)
                .onFact(CandidateReconsidered.class, Loops::takenUp)
                .onFact(CandidateHired.class, Loops::debriefed)
                .on(DebriefMissed.class, Loops::missed);
    }

    @Override
    public Outcome decide(RecordDebriefMissed command, Loops state, Occasion occasion) {
        return state.outcome(command, occasion);
    }
}
