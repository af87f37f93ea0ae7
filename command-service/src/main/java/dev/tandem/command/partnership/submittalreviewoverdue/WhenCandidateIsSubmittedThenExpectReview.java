package dev.tandem.command.partnership.submittalreviewoverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the review of each submittal on the agenda. */
public final class WhenCandidateIsSubmittedThenExpectReview implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                CandidateSubmitted.class,
                SubmittalAccepted.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                CandidateReconsidered.class,
                OfferExtended.class,
                CandidateHired.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case CandidateSubmitted event -> {
                if (Watched.asks(event.origin())) {
                    agenda.whenDue(
                            new RecordSubmittalReviewOverdue(event.requisition(), event.application()),
                            fact.occurredAt(),
                            Allowance.agreed(SlaTerms::submittalReview));
                }
            }
            case SubmittalAccepted event ->
                agenda.done(
                        RecordSubmittalReviewOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateRejected event ->
                agenda.done(
                        RecordSubmittalReviewOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateWithdrew event ->
                agenda.done(
                        RecordSubmittalReviewOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case OfferExtended event ->
                agenda.done(
                        RecordSubmittalReviewOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateHired event ->
                agenda.done(
                        RecordSubmittalReviewOverdue.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateReconsidered event ->
                agenda.whenDue(
                        new RecordSubmittalReviewOverdue(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::submittalReview));
            default -> {}
        }
    }
}
