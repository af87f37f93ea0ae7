package dev.tandem.command.requisition.sourcing.adjuststrategy;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.RISK_ANSWERED;
import static dev.tandem.command.requisition.RequisitionRule.RISK_UNKNOWN;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Risky.RISK;
import static dev.tandem.command.story.Risky.dismissed;
import static dev.tandem.command.story.Risky.flagged;

import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.StrategyAdjusted.AdjustmentKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustStrategyTest {

    @Test
    void theTwoSearchDifferentlyForAReason() {
        given(opened())
                .when(new AdjustStrategy(
                        REQUISITION,
                        AdjustmentKind.RAISE_PAY,
                        "Up to 82,000",
                        "Two offers were declined for pay",
                        null))
                .by(ROB, Role.RECRUITER)
                .records(new StrategyAdjusted(
                        REQUISITION,
                        AdjustmentKind.RAISE_PAY,
                        "Up to 82,000",
                        "Two offers were declined for pay",
                        RECRUITER,
                        null));
    }

    @Test
    void itMayAnswerRisksThatWaitForAnAnswer() {
        given(opened(), flagged(RiskCause.SLOW_STAGE))
                .when(answering(RISK))
                .by(ROB, Role.RECRUITER)
                .records(StrategyAdjusted.class);
        given(opened()).when(answering(RISK)).by(ROB, Role.RECRUITER).refuses(RISK_UNKNOWN);
        given(opened(), flagged(RiskCause.SLOW_STAGE), dismissed())
                .when(answering(RISK))
                .by(ROB, Role.RECRUITER)
                .refuses(RISK_ANSWERED);
    }

    private static AdjustStrategy answering(RiskId risk) {
        return new AdjustStrategy(
                REQUISITION, AdjustmentKind.WIDEN_SEARCH, "Remote, too", "Nobody is left in the city", List.of(risk));
    }
}
