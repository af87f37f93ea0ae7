package dev.tandem.command.requisition.requirements.propose;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_ALREADY_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENT_REPEATED;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.Advisories;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsProposed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeRequirements}. */
final class ProposingRequirements implements Decision<ProposeRequirements, ProposingRequirements.State> {

    record State(RequisitionState requisition, boolean proposed) {}

    @Override
    public DecisionModel<State> reads(ProposeRequirements command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, RequirementsProposed.class))
                        .of(command.requisition().tag()),
                Part.happened(RequirementsProposed.class)
                        .of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ProposeRequirements command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (state.proposed()) {
            return refused(REQUIREMENTS_ALREADY_PROPOSED);
        }
        List<RequirementId> repeated = Advisories.repeated(command.requirements());
        if (!repeated.isEmpty()) {
            return refused(REQUIREMENT_REPEATED, REQUIREMENT_REPEATED.meaning(), Map.of("requirements", repeated));
        }
        return recorded(new RequirementsProposed(
                command.requisition(), 1, command.requirements(), Advisories.on(command.requirements(), Set.of())));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(REQUIREMENTS_ALREADY_PROPOSED, REQUIREMENT_REPEATED);
    }
}
