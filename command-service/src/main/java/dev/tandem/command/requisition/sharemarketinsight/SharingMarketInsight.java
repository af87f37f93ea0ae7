package dev.tandem.command.requisition.sharemarketinsight;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.MarketInsightShared;
import java.util.List;

/** Decides {@link ShareMarketInsight}. */
public final class SharingMarketInsight implements Decision<ShareMarketInsight, RequisitionStanding> {

    @Override
    public Class<ShareMarketInsight> command() {
        return ShareMarketInsight.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(ShareMarketInsight command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(ShareMarketInsight command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.RECRUITER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new MarketInsightShared(
                command.requisition(),
                command.salaryBand(),
                command.availability(),
                command.expectedDaysToFill(),
                command.source(),
                occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWhileOpenAnd();
    }
}
