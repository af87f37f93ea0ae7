package dev.tandem.command.partnership.raiseescalation;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.EscalationRule.ESCALATION_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.OpenEscalations;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.Policies;
import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.Side;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link RaiseEscalation}: one by hand is open on a requisition at a time. */
final class RaisingEscalation implements Decision<RaiseEscalation, RaisingEscalation.State> {

    record State(RequisitionState requisition, HousePolicies policies, Set<EscalationCause> open) {}

    @Override
    public DecisionModel<State> reads(RaiseEscalation command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Policies.PART.of(command.requisition().tag()),
                OpenEscalations.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(RaiseEscalation command, State state, CommandContext context) {
        if (!state.requisition().exists()) {
            return refused(REQUISITION_UNKNOWN);
        }
        @Nullable Refused no = state.requisition().over();
        if (no != null) {
            return no;
        }
        if (state.open().contains(EscalationCause.RAISED_BY_HAND)) {
            return refused(ESCALATION_OPEN);
        }
        PersonId person = state.requisition().partner(command.against());
        return recorded(new EscalationRaised(
                new EscalationId(context.newId().get()),
                command.requisition(),
                EscalationCause.RAISED_BY_HAND,
                command.against(),
                person,
                command.against() == Side.HIRING_MANAGER ? Role.EXECUTIVE : Role.TA_LEADER,
                command.because() == null ? List.of() : command.because(),
                context.actor(),
                command.note(),
                state.requisition()
                        .discretion()
                        .addressed(
                                state.policies().addressee(command.against(), person),
                                command.requisition(),
                                context)));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(REQUISITION_UNKNOWN, REQUISITION_FILLED, REQUISITION_CANCELLED, ESCALATION_OPEN);
    }
}
