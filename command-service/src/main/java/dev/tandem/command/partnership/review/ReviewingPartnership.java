package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;
import static dev.tandem.command.partnership.PartnershipRule.QUARTER_TO_COME;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.people.PartnershipReviewed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Decides {@link ReviewPartnership}. */
final class ReviewingPartnership implements Decision<ReviewPartnership, Boolean> {

    @Override
    public DecisionModel<Boolean> reads(ReviewPartnership command) {
        return Part.from(false)
                .on(
                        PartnershipReviewed.class,
                        (before, event) -> before || event.quarter().equals(command.quarter()))
                .of(command.recruiter().asRecruiter(), command.manager().asManager());
    }

    @Override
    public Outcome decide(ReviewPartnership command, Boolean reviewed, CommandContext context) {
        // Somewhere on earth a day begins up to 14 hours before it does in UTC.
        Instant latest = context.occurredAt().plus(Duration.ofHours(14));
        if (firstDay(command.quarter()).isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC))) {
            return refused(QUARTER_TO_COME);
        }
        return reviewed
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
