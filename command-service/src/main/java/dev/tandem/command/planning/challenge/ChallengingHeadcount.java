package dev.tandem.command.planning.challenge;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_DECIDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.planning.HeadcountStanding;
import dev.tandem.events.planning.HeadcountChallenged;
import java.util.List;

/** Decides {@link ChallengeHeadcount}. */
public final class ChallengingHeadcount implements Decision<ChallengeHeadcount, HeadcountStanding> {

    @Override
    public Class<ChallengeHeadcount> command() {
        return ChallengeHeadcount.class;
    }

    @Override
    public Reading<HeadcountStanding> reads(ChallengeHeadcount command) {
        return HeadcountStanding.reading(command.headcount());
    }

    @Override
    public Outcome decide(ChallengeHeadcount command, HeadcountStanding headcount, Occasion occasion) {
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
                        occasion.actor()));
        };
    }

    @Override
    public List<Rule> refusals() {
        return List.of(HEADCOUNT_UNKNOWN, HEADCOUNT_DECIDED);
    }
}
