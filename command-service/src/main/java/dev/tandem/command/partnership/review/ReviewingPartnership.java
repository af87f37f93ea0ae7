package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.PartnershipReviewed;
import java.util.List;

/** Decides {@link ReviewPartnership}. */
public final class ReviewingPartnership implements Decision<ReviewPartnership, ReviewingPartnership.State> {

    record State(boolean reviewed) {}

    @Override
    public Class<ReviewPartnership> command() {
        return ReviewPartnership.class;
    }

    @Override
    public Reading<State> reads(ReviewPartnership command) {
        return Reading.into(new State(false))
                .of(command.recruiter().asRecruiter(), command.manager().asManager())
                .on(
                        PartnershipReviewed.class,
                        (state, event) ->
                                new State(state.reviewed() || event.quarter().equals(command.quarter())));
    }

    @Override
    public Outcome decide(ReviewPartnership command, State state, Occasion occasion) {
        return state.reviewed()
                ? refused(PARTNERSHIP_REVIEWED)
                : recorded(new PartnershipReviewed(
                        command.recruiter(),
                        command.manager(),
                        command.quarter(),
                        command.metrics(),
                        command.commitments(),
                        occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(PARTNERSHIP_REVIEWED);
    }
}
