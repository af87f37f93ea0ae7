package dev.tandem.command.planning.plan;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.planning.HeadcountPlanned;
import java.util.List;

/** Decides {@link PlanHeadcount}: nothing stands against a plan. */
public final class PlanningHeadcount implements Decision<PlanHeadcount, PlanningHeadcount.State> {

    record State() {}

    @Override
    public Class<PlanHeadcount> command() {
        return PlanHeadcount.class;
    }

    @Override
    public Reading<State> reads(PlanHeadcount command) {
        return Reading.into(new State());
    }

    @Override
    public Outcome decide(PlanHeadcount command, State state, Occasion occasion) {
        return recorded(new HeadcountPlanned(
                new HeadcountId(occasion.newId().get()),
                command.title(),
                command.department(),
                command.openings(),
                command.businessOutcome(),
                command.monthsToImpact(),
                command.alternatives(),
                occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of();
    }
}
