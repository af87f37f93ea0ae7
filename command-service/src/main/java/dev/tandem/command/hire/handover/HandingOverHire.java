package dev.tandem.command.hire.handover;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.LEFT_ALREADY;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.THEIR_MANAGER_ALREADY;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireHandedOver;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link HandOverHire}. */
final class HandingOverHire implements Decision<HandOverHire, HireState> {

    @Override
    public DecisionModel<HireState> reads(HandOverHire command) {
        return HireState.model(command);
    }

    @Override
    public Outcome decide(HandOverHire command, HireState hire, CommandContext context) {
        boolean leader = hire.requisition().leads(context);
        @Nullable
        Refused no = firstRefusal(
                leader ? null : hire.onlyForTheirManager(context),
                hire.refusesUnlessStanding(),
                hire.course().left() == null ? null : refused(LEFT_ALREADY),
                RequisitionState.notBefore(hire.at(), context),
                command.to().equals(hire.manager()) ? refused(THEIR_MANAGER_ALREADY) : null);
        if (no != null) {
            return no;
        }
        CandidateHired hired = Objects.requireNonNull(hire.hired());
        return recorded(new HireHandedOver(
                hired.hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                hire.manager(),
                command.to(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return HireState.rulesForTheirManagerAnd(NOT_HIRED, NO_SHOW_RECORDED, LEFT_ALREADY, THEIR_MANAGER_ALREADY);
    }
}
