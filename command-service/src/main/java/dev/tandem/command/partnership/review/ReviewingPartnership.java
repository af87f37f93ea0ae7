package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;
import static dev.tandem.command.partnership.PartnershipRule.QUARTER_TO_COME;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.PartnershipReviewed;
import java.util.List;

/** Decides {@link ReviewPartnership}. */
final class ReviewingPartnership implements Decision<ReviewPartnership, ReviewingPartnership.State> {

    record State(boolean reviewed, PairRecord pair) {}

    @Override
    public DecisionModel<State> reads(ReviewPartnership command) {
        return reads(command, PairRecord.NONE);
    }

    @Override
    public DecisionModel<State> reads(ReviewPartnership command, Lookup log) {
        return reads(command, PairRecord.of(command.recruiter(), command.manager(), log));
    }

    private static DecisionModel<State> reads(ReviewPartnership command, PairRecord pair) {
        return DecisionModel.into(
                State::new,
                Part.from(false)
                        .on(
                                PartnershipReviewed.class,
                                (before, event) -> before || event.quarter().equals(command.quarter()))
                        .of(command.recruiter().asRecruiter(), command.manager().asManager()),
                DecisionModel.known(pair));
    }

    @Override
    public Outcome decide(ReviewPartnership command, State state, CommandContext context) {
        Quarter quarter = Quarter.named(command.quarter());
        if (!quarter.begunBy(context.occurredAt())) {
            return refused(QUARTER_TO_COME);
        }
        return state.reviewed()
                ? refused(PARTNERSHIP_REVIEWED)
                : recorded(new PartnershipReviewed(
                        command.recruiter(),
                        command.manager(),
                        command.quarter(),
                        state.pair().metrics(quarter, context.occurredAt()),
                        state.pair().counted(),
                        command.commitments(),
                        context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(QUARTER_TO_COME, PARTNERSHIP_REVIEWED);
    }
}
