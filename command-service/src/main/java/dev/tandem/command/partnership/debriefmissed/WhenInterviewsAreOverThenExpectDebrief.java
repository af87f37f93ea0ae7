package dev.tandem.command.partnership.debriefmissed;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the debrief on the agenda whenever a loop may have ended. */
public final class WhenInterviewsAreOverThenExpectDebrief implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(
                InterviewCompleted.class,
                InterviewCancelled.class,
                DebriefHeld.class,
                OfferExtended.class,
                CandidateRejected.class,
                CandidateWithdrew.class,
                CandidateReconsidered.class,
                CandidateHired.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case InterviewCompleted event ->
                agenda.whenDue(
                        new RecordDebriefMissed(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::debriefAfterLastInterview));
            case InterviewCancelled event ->
                agenda.whenDue(
                        new RecordDebriefMissed(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::debriefAfterLastInterview));
            case DebriefHeld event ->
                agenda.done(
                        RecordDebriefMissed.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case OfferExtended event ->
                agenda.done(
                        RecordDebriefMissed.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateRejected event ->
                agenda.done(
                        RecordDebriefMissed.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateWithdrew event ->
                agenda.done(
                        RecordDebriefMissed.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateHired event ->
                agenda.done(
                        RecordDebriefMissed.class,
                        event.requisition(),
                        event.application().value(),
                        fact.occurredAt());
            case CandidateReconsidered event ->
                agenda.whenDue(
                        new RecordDebriefMissed(event.requisition(), event.application()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::debriefAfterLastInterview));
            default -> {}
        }
    }
}
