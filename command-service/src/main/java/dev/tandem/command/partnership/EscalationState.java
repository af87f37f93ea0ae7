package dev.tandem.command.partnership;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an escalation stands.
 *
 * @param raised the escalation; null if there is none
 */
public record EscalationState(@Nullable EscalationRaised raised, boolean acknowledged, boolean resolved) {

    /** Reads where that escalation of that requisition stands. */
    public static DecisionModel<EscalationState> model(RequisitionId requisition, EscalationId escalation) {
        return DecisionModel.into(
                EscalationState::new,
                Part.last(EscalationRaised.class, raised -> raised).of(requisition.tag(), escalation.tag()),
                Part.happened(EscalationAcknowledged.class).of(requisition.tag(), escalation.tag()),
                Part.happened(EscalationResolved.class).of(requisition.tag(), escalation.tag()));
    }

    /** Refuses what does not exist, is not addressed to the actor or is about them, or is resolved; null if they may take it up. */
    public @Nullable Refused openFor(CommandContext context) {
        if (raised == null) {
            return refused(PartnershipRule.ESCALATION_UNKNOWN);
        }
        if (!context.as(raised.to())) {
            return refused(
                    PartnershipRule.NOT_ADDRESSED,
                    "This escalation is addressed to the role " + raised.to().wireName() + ".",
                    Map.of("role", raised.to().wireName()));
        }
        if (raised.person().equals(context.actor())) {
            return refused(
                    PartnershipRule.OWN_ESCALATION,
                    "This escalation is about promises of yours.",
                    Map.of("role", raised.to().wireName()));
        }
        return resolved ? refused(PartnershipRule.ESCALATION_RESOLVED) : null;
    }
}
