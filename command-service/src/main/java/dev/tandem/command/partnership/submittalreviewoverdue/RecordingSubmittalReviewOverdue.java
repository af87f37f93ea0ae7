package dev.tandem.command.partnership.submittalreviewoverdue;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;

/** Decides {@link RecordSubmittalReviewOverdue}: a yes, a no, and what makes both pointless end the wait. */
public final class RecordingSubmittalReviewOverdue
        implements OverdueDecision<RecordSubmittalReviewOverdue, Watched<CandidateSubmitted>> {

    @Override
    public Class<RecordSubmittalReviewOverdue> command() {
        return RecordSubmittalReviewOverdue.class;
    }

    @Override
    public Reading<Watched<CandidateSubmitted>> reads(RecordSubmittalReviewOverdue command) {
        return Watched.<CandidateSubmitted>on(command.requisition())
                .of(command.requisition().tag(), command.application().tag())
                .onFact(
                        CandidateSubmitted.class,
                        (watched, fact) -> Watched.asks(fact.event().origin()) ? watched.asked(fact) : watched)
                .onFact(SubmittalAccepted.class, Watched::done)
                .onFact(CandidateRejected.class, Watched::dropped)
                .onFact(CandidateWithdrew.class, Watched::dropped)
                .onFact(CandidateReconsidered.class, Watched::takenUp)
                .onFact(OfferExtended.class, Watched::done)
                .onFact(CandidateHired.class, Watched::done)
                .on(SubmittalReviewOverdue.class, Watched::overdue);
    }

    @Override
    public Outcome decide(RecordSubmittalReviewOverdue command, Watched<CandidateSubmitted> state, Occasion occasion) {
        return state.outcome(
                Allowance.agreed(SlaTerms::submittalReview),
                occasion,
                (submitted, due) -> new SubmittalReviewOverdue(
                        command.application(),
                        command.requisition(),
                        submitted.candidate(),
                        state.clock().person(Side.HIRING_MANAGER, due.at()),
                        due.since(),
                        due.at()));
    }
}
