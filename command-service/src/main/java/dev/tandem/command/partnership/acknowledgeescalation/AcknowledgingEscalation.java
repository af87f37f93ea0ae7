package dev.tandem.command.partnership.acknowledgeescalation;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_ACKNOWLEDGED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.NOT_ADDRESSED;
import static dev.tandem.command.partnership.PartnershipRule.OWN_ESCALATION;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.EscalationState;
import dev.tandem.events.partnership.EscalationAcknowledged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AcknowledgeEscalation}. */
final class AcknowledgingEscalation implements Decision<AcknowledgeEscalation, EscalationState> {

    @Override
    public DecisionModel<EscalationState> reads(AcknowledgeEscalation command) {
        return EscalationState.model(command.requisition(), command.escalation());
    }

    @Override
    public Outcome decide(AcknowledgeEscalation command, EscalationState escalation, CommandContext context) {
        @Nullable Refused no = escalation.openFor(context);
        if (no != null) {
            return no;
        }
        return escalation.acknowledged()
                ? refused(ESCALATION_ACKNOWLEDGED)
                : recorded(new EscalationAcknowledged(command.escalation(), command.requisition(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ESCALATION_UNKNOWN, NOT_ADDRESSED, OWN_ESCALATION, ESCALATION_RESOLVED, ESCALATION_ACKNOWLEDGED);
    }
}
