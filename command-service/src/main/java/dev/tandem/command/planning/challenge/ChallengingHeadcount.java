package dev.tandem.command.planning.challenge;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_DECIDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.planning.HeadcountState;
import dev.tandem.events.planning.HeadcountChallenged;
import java.util.List;

/** Decides {@link ChallengeHeadcount}. */
final class ChallengingHeadcount implements Decision<ChallengeHeadcount, HeadcountState> {

    @Override
    public DecisionModel<HeadcountState> reads(ChallengeHeadcount command) {
        return HeadcountState.model(command.headcount());
    }

    @Override
    public Outcome decide(ChallengeHeadcount command, HeadcountState headcount, CommandContext context) {
        return switch (headcount.phase()) {
            case UNKNOWN -> refused(HEADCOUNT_UNKNOWN);
            case APPROVED, DECLINED -> refused(HEADCOUNT_DECIDED);
            case PLANNED ->
                recorded(new HeadcountChallenged(
                        command.headcount(),
                        command.salaryBand(),
                        command.availability(),
                        command.passThrough(),
                        command.suggestedRedesign(),
                        context.actor()));
        };
    }

    @Override
    public List<Rule> refusals() {
        return List.of(HEADCOUNT_UNKNOWN, HEADCOUNT_DECIDED);
    }
}
