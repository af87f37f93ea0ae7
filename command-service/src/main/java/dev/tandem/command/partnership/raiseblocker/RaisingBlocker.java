package dev.tandem.command.partnership.raiseblocker;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.BlockerId;
import dev.tandem.events.partnership.BlockerRaised;
import java.util.List;

/** Decides {@link RaiseBlocker}. */
public final class RaisingBlocker implements Decision<RaiseBlocker, RequisitionStanding> {

    @Override
    public Class<RaiseBlocker> command() {
        return RaiseBlocker.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(RaiseBlocker command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(RaiseBlocker command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.EITHER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new BlockerRaised(
                new BlockerId(occasion.newId().get()),
                command.requisition(),
                requisition.sideOf(occasion),
                occasion.actor(),
                command.what(),
                command.canMoveIt()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
