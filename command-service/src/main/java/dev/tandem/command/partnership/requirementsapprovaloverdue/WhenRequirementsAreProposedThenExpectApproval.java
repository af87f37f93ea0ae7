package dev.tandem.command.partnership.requirementsapprovaloverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the approval of each version of the requirements on the agenda. */
public final class WhenRequirementsAreProposedThenExpectApproval implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(RequirementsProposed.class, RequirementsRevised.class, RequirementsApproved.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case RequirementsProposed event ->
                agenda.whenDue(
                        new RecordRequirementsApprovalOverdue(event.requisition(), event.version()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::requirementsApproval));
            case RequirementsRevised event ->
                agenda.whenDue(
                        new RecordRequirementsApprovalOverdue(event.requisition(), event.version()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::requirementsApproval));
            case RequirementsApproved event ->
                agenda.done(
                        RecordRequirementsApprovalOverdue.class,
                        event.requisition(),
                        Integer.toString(event.version()),
                        fact.occurredAt());
            default -> {}
        }
    }
}
