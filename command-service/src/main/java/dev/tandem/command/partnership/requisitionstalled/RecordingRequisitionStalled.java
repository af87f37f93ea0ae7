package dev.tandem.command.partnership.requisitionstalled;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.AgreedClock;
import dev.tandem.command.partnership.ClockRule;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.events.OfApplication;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.SlaAgreed;
import java.util.List;

/** Decides {@link RecordRequisitionStalled}: as many weeks as were agreed, each hour of them, but for time on hold. */
public final class RecordingRequisitionStalled implements OverdueDecision<RecordRequisitionStalled, Search> {

    @Override
    public Class<RecordRequisitionStalled> command() {
        return RecordRequisitionStalled.class;
    }

    @Override
    public Reading<Search> reads(RecordRequisitionStalled command) {
        return Reading.into(Search.NONE)
                .of(command.requisition().tag())
                .with(AgreedClock.PART, Search::clock, Search::with)
                .onFact(SlaAgreed.class, Search::agreed)
                .onFact(CandidateSubmitted.class, RecordingRequisitionStalled::moved)
                .onFact(CandidateReconsidered.class, RecordingRequisitionStalled::moved)
                .onFact(SubmittalAccepted.class, RecordingRequisitionStalled::moved)
                .onFact(InterviewScheduled.class, RecordingRequisitionStalled::moved)
                .onFact(InterviewCompleted.class, RecordingRequisitionStalled::moved)
                .onFact(DebriefHeld.class, RecordingRequisitionStalled::moved)
                .onFact(OfferExtended.class, RecordingRequisitionStalled::moved)
                .onFact(OfferAccepted.class, RecordingRequisitionStalled::moved)
                .onFact(CandidateAdvanced.class, (search, fact) -> fact.event().back() ? search : moved(search, fact))
                .onFact(CandidateRejected.class, Search::rejected)
                .onFact(RequisitionFilled.class, Search::over)
                .onFact(RequisitionCancelled.class, Search::over)
                .on(RequisitionStalled.class, Search::stalled);
    }

    private static Search moved(Search search, Fact<? extends OfApplication> fact) {
        return search.moved(fact.event().application(), fact.occurredAt());
    }

    @Override
    public Outcome decide(RecordRequisitionStalled command, Search state, Occasion occasion) {
        return state.outcome(command, occasion);
    }

    /** A standstill that goes on is a new one: that it is on record already is never the last word. */
    @Override
    public List<Rule> refusals() {
        return List.of(
                ClockRule.PROMISE_KEPT, ClockRule.NOT_DUE_YET, ClockRule.CLOCK_RESTS, ClockRule.NOTHING_PROMISED);
    }
}
