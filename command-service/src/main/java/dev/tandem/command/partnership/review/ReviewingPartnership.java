package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;
import static dev.tandem.command.partnership.PartnershipRule.QUARTER_TO_COME;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.PartnershipReviewed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides {@link ReviewPartnership}. */
final class ReviewingPartnership implements Decision<ReviewPartnership, ReviewingPartnership.State> {

    record State(boolean reviewed) {}

    @Override
    public DecisionModel<State> reads(ReviewPartnership command) {
        return DecisionModel.into(new State(false))
                .of(command.recruiter().asRecruiter(), command.manager().asManager())
                .on(
                        PartnershipReviewed.class,
                        (state, event) ->
                                new State(state.reviewed() || event.quarter().equals(command.quarter())));
    }

    @Override
    public Outcome decide(ReviewPartnership command, State state, CommandContext context) {
        // Somewhere on earth a day begins up to 14 hours before it does in UTC.
        Instant latest = context.occurredAt().plus(Duration.ofHours(14));
        if (firstDay(command.quarter()).isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC))) {
            return refused(QUARTER_TO_COME);
        }
        return state.reviewed()
                ? refused(PARTNERSHIP_REVIEWED)
                : recorded(new PartnershipReviewed(
                        command.recruiter(),
                        command.manager(),
                        command.quarter(),
                        command.metrics(),
                        command.commitments(),
                        context.actor()));
    }

    private static LocalDate firstDay(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int nth = quarter.charAt(6) - '0';
        return LocalDate.of(year, 3 * nth - 2, 1);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(QUARTER_TO_COME, PARTNERSHIP_REVIEWED);
    }
}
