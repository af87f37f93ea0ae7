package dev.tandem.command.planning.plan;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.planning.HeadcountPlanned;
import java.util.List;

/** Decides {@link PlanHeadcount}: nothing stands against a plan. */
final class PlanningHeadcount implements Decision<PlanHeadcount, PlanningHeadcount.State> {

    record State() {}

    @Override
    public DecisionModel<State> reads(PlanHeadcount command) {
        return DecisionModel.known(new State());
    }

    @Override
    public Outcome decide(PlanHeadcount command, State state, CommandContext context) {
        return recorded(new HeadcountPlanned(
                new HeadcountId(context.newId().get()),
                command.title(),
                command.department(),
                command.openings(),
                command.businessOutcome(),
                command.monthsToImpact(),
                command.alternatives(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of();
    }
}
