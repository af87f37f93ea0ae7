package dev.tandem.command.requisition.resume;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.requisition.RequisitionResumed;
import java.util.List;

/** Decides {@link ResumeRequisition}. */
public final class ResumingRequisition implements Decision<ResumeRequisition, RequisitionStanding> {

    @Override
    public Class<ResumeRequisition> command() {
        return ResumeRequisition.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(ResumeRequisition command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(ResumeRequisition command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openForPartnersAndLeaders(occasion) instanceof Refused no) {
            return no;
        }
        return requisition.phase() == RequisitionStanding.Phase.ON_HOLD
                ? recorded(new RequisitionResumed(command.requisition(), command.reason()))
                : refused(NOT_ON_HOLD);
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionStanding.rulesForPartnersAndLeadersAnd(NOT_ON_HOLD);
    }
}
