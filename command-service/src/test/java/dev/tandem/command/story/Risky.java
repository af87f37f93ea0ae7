package dev.tandem.command.story;

import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.PipelineTargets.ShareTarget;
import dev.tandem.events.requisition.PipelineTargets.StageTarget;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.StrategyAdjusted.AdjustmentKind;
import java.time.Duration;
import java.util.List;

/** A search that is at risk. */
public final class Risky {

    public static final RiskId RISK = new RiskId("risk-1");

    /** Half of two submittals, half of the candidates on a slate, and two days at the interviews. */
    public static final SlaTerms WITH_TARGETS = TERMS.towards(new PipelineTargets(
            new ShareTarget(50, 2),
            new ShareTarget(50, 1),
            List.of(new StageTarget(Stage.INTERVIEW, Duration.ofHours(48), 2))));

    private Risky() {}

    /** One that somebody flagged by hand. */
    public static PipelineRiskFlagged flagged(RiskCause cause) {
        return new PipelineRiskFlagged(
                RISK,
                REQUISITION,
                cause,
                null,
                null,
                List.of(),
                RECRUITER,
                Side.RECRUITER,
                "Two of the three in reach have signed elsewhere");
    }

    public static RiskDismissed dismissed() {
        return new RiskDismissed(RISK, REQUISITION, "They came from one agency, which we have told", RECRUITER);
    }

    public static StrategyAdjusted adjustedFor(RiskId... risks) {
        return new StrategyAdjusted(
                REQUISITION,
                AdjustmentKind.WIDEN_SEARCH,
                "Remote, too",
                "Nobody is left in the city",
                RECRUITER,
                List.of(risks));
    }

    public static RequirementsRevised revisedFor(RiskId... risks) {
        return new RequirementsRevised(REQUISITION, 2, List.of(), List.of(), List.of(), List.of(risks));
    }
}
