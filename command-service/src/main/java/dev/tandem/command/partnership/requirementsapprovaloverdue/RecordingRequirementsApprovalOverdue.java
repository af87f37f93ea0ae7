package dev.tandem.command.partnership.requirementsapprovaloverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;

/** Decides {@link RecordRequirementsApprovalOverdue}: a revision ends the wait for the version before it. */
public final class RecordingRequirementsApprovalOverdue
        implements OverdueDecision<RecordRequirementsApprovalOverdue, Watched<RequisitionEvent>> {

    @Override
    public Class<RecordRequirementsApprovalOverdue> command() {
        return RecordRequirementsApprovalOverdue.class;
    }

    @Override
    public Reading<Watched<RequisitionEvent>> reads(RecordRequirementsApprovalOverdue command) {
        int version = command.version();
        return Watched.<RequisitionEvent>on(command.requisition())
                .onFact(
                        RequirementsProposed.class,
                        (watched, fact) -> fact.event().version() == version ? asked(watched, fact) : watched)
                .onFact(RequirementsRevised.class, (watched, fact) -> {
                    int revised = fact.event().version();
                    return revised == version ? asked(watched, fact) : revised > version ? watched.done(fact) : watched;
                })
                .onFact(
                        RequirementsApproved.class,
                        (watched, fact) -> fact.event().version() == version ? watched.done(fact) : watched)
                .on(
                        RequirementsApprovalOverdue.class,
                        (watched, event) -> event.version() == version ? watched.overdue(event) : watched);
    }

    private static Watched<RequisitionEvent> asked(
            Watched<RequisitionEvent> watched, Fact<? extends RequisitionEvent> fact) {
        return watched.asked(fact.as(RequisitionEvent.class));
    }

    @Override
    public Outcome decide(
            RecordRequirementsApprovalOverdue command, Watched<RequisitionEvent> state, Occasion occasion) {
        return state.outcome(
                Allowance.agreed(SlaTerms::requirementsApproval),
                occasion,
                (_, due) -> new RequirementsApprovalOverdue(
                        command.requisition(),
                        command.version(),
                        state.clock().person(Side.HIRING_MANAGER, due.at()),
                        due.since(),
                        due.at()));
    }
}
