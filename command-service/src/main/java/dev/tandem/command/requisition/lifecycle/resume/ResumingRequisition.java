package dev.tandem.command.requisition.lifecycle.resume;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.RequisitionResumed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ResumeRequisition}. */
final class ResumingRequisition implements Decision<ResumeRequisition, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(ResumeRequisition command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(ResumeRequisition command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openForPartnersAndLeaders(context);
        if (no != null) {
            return no;
        }
        return requisition.phase() == RequisitionState.RequisitionPhase.ON_HOLD
                ? recorded(new RequisitionResumed(command.requisition(), command.reason()))
                : refused(NOT_ON_HOLD);
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionState.rulesForPartnersAndLeadersAnd(NOT_ON_HOLD);
    }
}
