package dev.tandem.command.partnership.requisitionstalled;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.requisition.SlaAgreed;
import java.util.Set;

/** Keeps the progress of each search on the agenda; a rejection may bring its end nearer. */
public final class WhenSlaIsAgreedThenExpectProgress implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(SlaAgreed.class, CandidateRejected.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case SlaAgreed event ->
                agenda.whenDue(new RecordRequisitionStalled(event.requisition()), fact.occurredAt(), Search::allowance);
            case CandidateRejected event -> agenda.again(RecordRequisitionStalled.class, event.requisition(), "");
            default -> {}
        }
    }
}
