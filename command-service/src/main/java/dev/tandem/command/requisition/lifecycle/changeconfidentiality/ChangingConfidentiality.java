package dev.tandem.command.requisition.lifecycle.changeconfidentiality;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.CONFIDENTIALITY_UNCHANGED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.ConfidentialityChanged;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link ChangeConfidentiality}. */
final class ChangingConfidentiality implements Decision<ChangeConfidentiality, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(ChangeConfidentiality command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(ChangeConfidentiality command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.leads(context) ? null : requisition.onlyFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return Objects.equals(requisition.discretion().confidential(), command.confidential())
                ? refused(CONFIDENTIALITY_UNCHANGED)
                : recorded(new ConfidentialityChanged(
                        command.requisition(), command.confidential(), context.actor(), command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(CONFIDENTIALITY_UNCHANGED);
    }
}
