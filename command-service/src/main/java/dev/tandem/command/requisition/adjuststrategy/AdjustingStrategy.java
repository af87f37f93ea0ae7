package dev.tandem.command.requisition.adjuststrategy;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.StrategyAdjusted;
import java.util.List;

/** Decides {@link AdjustStrategy}. */
public final class AdjustingStrategy implements Decision<AdjustStrategy, RequisitionStanding> {

    @Override
    public Class<AdjustStrategy> command() {
        return AdjustStrategy.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(AdjustStrategy command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(AdjustStrategy command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new StrategyAdjusted(
                command.requisition(), command.kind(), command.what(), command.reason(), occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
