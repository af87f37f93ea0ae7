package dev.tandem.command.requisition.sourcing.sharemarketinsight;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.MarketInsightShared;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ShareMarketInsight}. */
final class SharingMarketInsight implements Decision<ShareMarketInsight, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(ShareMarketInsight command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(ShareMarketInsight command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        return recorded(new MarketInsightShared(
                command.requisition(),
                command.salaryBand(),
                command.availability(),
                command.expectedDaysToFill(),
                command.source(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWhileOpenAnd();
    }
}
