package dev.tandem.command.planning.challenge;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_DECIDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.story.Headcounts.HEADCOUNT;
import static dev.tandem.command.story.Headcounts.headcountApproved;
import static dev.tandem.command.story.Headcounts.headcountPlanned;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;

import dev.tandem.events.Role;
import dev.tandem.events.planning.HeadcountChallenged;
import dev.tandem.events.requisition.CompensationBand;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChallengeHeadcountTest {

    private static final CompensationBand BAND = new CompensationBand(euros(65_000), euros(85_000));
    private static final ChallengeHeadcount MARKET =
            new ChallengeHeadcount(HEADCOUNT, BAND, "About 40 people", new BigDecimal("0.06"), null);

    @Test
    void theRecruiterHoldsTheMarketAgainstThePlan() {
        given(headcountPlanned())
                .when(MARKET)
                .by(ROB, Role.RECRUITER)
                .records(new HeadcountChallenged(
                        HEADCOUNT, BAND, "About 40 people", new BigDecimal("0.06"), null, RECRUITER));
    }

    @Test
    void beforeItIsDecidedAndNotAfter() {
        given().when(MARKET).by(ROB, Role.RECRUITER).refuses(HEADCOUNT_UNKNOWN);
        given(headcountPlanned(), headcountApproved(2))
                .when(MARKET)
                .by(ROB, Role.RECRUITER)
                .refuses(HEADCOUNT_DECIDED);
    }
}
