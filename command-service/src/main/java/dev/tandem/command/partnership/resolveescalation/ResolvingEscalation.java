package dev.tandem.command.partnership.resolveescalation;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_TOO_LATE;
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
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ResolveEscalation}. */
final class ResolvingEscalation implements Decision<ResolveEscalation, EscalationState> {

    @Override
    public DecisionModel<EscalationState> reads(ResolveEscalation command) {
        return EscalationState.model(command.requisition(), command.escalation());
    }

    @Override
    public Outcome decide(ResolveEscalation command, EscalationState escalation, CommandContext context) {
        @Nullable Refused no = escalation.openFor(context);
        if (no != null) {
            return no;
        }
        for (ResolveEscalation.Action action : command.actions()) {
            if (!action.by().isAfter(context.now())) {
                return refused(
                        ACTION_TOO_LATE,
                        "'" + action.by() + "' has passed.",
                        Map.of("by", action.by(), "owner", action.owner()));
            }
        }
        @Nullable EscalationRaised raised = escalation.raised();
        return raised == null
                ? refused(ESCALATION_UNKNOWN)
                : recorded(new EscalationResolved(
                        command.escalation(),
                        command.requisition(),
                        raised.cause(),
                        context.actor(),
                        command.rootCause(),
                        command.actions().stream()
                                .map(action -> new AgreedAction(action.what(), action.owner(), action.by()))
                                .toList()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ESCALATION_UNKNOWN, NOT_ADDRESSED, OWN_ESCALATION, ESCALATION_RESOLVED, ACTION_TOO_LATE);
    }
}
