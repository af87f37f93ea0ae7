package dev.tandem.command.requisition.sourcing.adjuststrategy;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.StrategyAdjusted.AdjustmentKind;
import org.junit.jupiter.api.Test;

class AdjustStrategyTest {

    @Test
    void theTwoSearchDifferentlyForAReason() {
        given(opened())
                .when(new AdjustStrategy(
                        REQUISITION, AdjustmentKind.RAISE_PAY, "Up to 82,000", "Two offers were declined for pay"))
                .by(ROB, Role.RECRUITER)
                .records(new StrategyAdjusted(
                        REQUISITION,
                        AdjustmentKind.RAISE_PAY,
                        "Up to 82,000",
                        "Two offers were declined for pay",
                        RECRUITER));
    }
}
