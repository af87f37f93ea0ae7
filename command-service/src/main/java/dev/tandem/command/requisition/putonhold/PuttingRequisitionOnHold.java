package dev.tandem.command.requisition.putonhold;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_ON_HOLD;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import java.util.List;

/** Decides {@link PutRequisitionOnHold}. */
public final class PuttingRequisitionOnHold implements Decision<PutRequisitionOnHold, RequisitionStanding> {

    @Override
    public Class<PutRequisitionOnHold> command() {
        return PutRequisitionOnHold.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(PutRequisitionOnHold command) {
        return RequisitionStanding.reading(command.requisition()).stopsEveryClock();
    }

    @Override
    public Outcome decide(PutRequisitionOnHold command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openForPartnersAndLeaders(occasion) instanceof Refused no) {
            return no;
        }
        return requisition.phase() == RequisitionStanding.Phase.ON_HOLD
                ? refused(ALREADY_ON_HOLD)
                : recorded(new RequisitionPutOnHold(command.requisition(), command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionStanding.rulesForPartnersAndLeadersAnd(ALREADY_ON_HOLD);
    }
}
