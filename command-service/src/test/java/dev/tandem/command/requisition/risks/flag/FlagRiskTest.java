package dev.tandem.command.requisition.risks.flag;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.RISK_OPEN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Risky.RISK;
import static dev.tandem.command.story.Risky.adjustedFor;
import static dev.tandem.command.story.Risky.dismissed;
import static dev.tandem.command.story.Risky.flagged;
import static dev.tandem.command.story.Risky.revisedFor;

import dev.tandem.events.Event;
import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.Side;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlagRiskTest {

    private static final String WHAT = "The team of the role may be moved";

    @Test
    void eitherPartnerSaysWhatNoFigureTells() {
        given(opened())
                .when(flag(null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new PipelineRiskFlagged(
                        new RiskId("new-1"),
                        REQUISITION,
                        RiskCause.SEEN_BY_HAND,
                        null,
                        null,
                        List.of(),
                        MANAGER,
                        Side.HIRING_MANAGER,
                        WHAT));
        given(opened(), flagged(RiskCause.SEEN_BY_HAND))
                .when(flag(null))
                .by(ROB, Role.RECRUITER)
                .records(PipelineRiskFlagged.class);
    }

    @Test
    void whatAFigureTellsIsFlaggedOnceUntilItIsAnswered() {
        given(opened(), flagged(RiskCause.SLOW_STAGE))
                .when(flag(RiskCause.FEW_INTERVIEWS))
                .by(ROB, Role.RECRUITER)
                .records(PipelineRiskFlagged.class);
        given(opened(), flagged(RiskCause.FEW_INTERVIEWS))
                .when(flag(RiskCause.FEW_INTERVIEWS))
                .by(ROB, Role.RECRUITER)
                .refuses(RISK_OPEN);
        Stream.<Event>of(dismissed(), adjustedFor(RISK), revisedFor(RISK))
                .forEach(answer -> given(opened(), flagged(RiskCause.FEW_INTERVIEWS), answer)
                        .when(flag(RiskCause.FEW_INTERVIEWS))
                        .by(ROB, Role.RECRUITER)
                        .records(PipelineRiskFlagged.class));
    }

    @Test
    void anotherStrategyAnswersWhatItNamesAndNothingElse() {
        given(opened(), flagged(RiskCause.FEW_INTERVIEWS), adjustedFor())
                .when(flag(RiskCause.FEW_INTERVIEWS))
                .by(ROB, Role.RECRUITER)
                .refuses(RISK_OPEN);
    }

    private static FlagRisk flag(@Nullable RiskCause cause) {
        return new FlagRisk(REQUISITION, cause, WHAT);
    }
}
