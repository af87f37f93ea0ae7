package dev.tandem.command.partnership.completeaction;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_COMPLETED;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_NOT_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.NOT_YOUR_ACTION;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.EscalationState;
import dev.tandem.events.PersonId;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides {@link CompleteAction}. */
final class CompletingAction implements Decision<CompleteAction, EscalationState> {

    @Override
    public DecisionModel<EscalationState> reads(CompleteAction command) {
        return EscalationState.model(command.requisition(), command.escalation());
    }

    @Override
    public Outcome decide(CompleteAction command, EscalationState escalation, CommandContext context) {
        if (escalation.raised() == null) {
            return refused(ESCALATION_UNKNOWN);
        }
        EscalationState.@Nullable Resolution resolution = escalation.resolution();
        if (resolution == null) {
            return refused(ESCALATION_NOT_RESOLVED);
        }
        @Nullable AgreedAction action = resolution.action(command.action());
        if (action == null) {
            return refused(
                    ACTION_UNKNOWN,
                    "There is no action " + command.action() + ".",
                    Map.of("actions", resolution.agreed().actions().size()));
        }
        List<PersonId> may = Stream.concat(
                        Stream.ofNullable(action.owner()),
                        Stream.of(resolution.agreed().resolvedBy()))
                .distinct()
                .toList();
        if (!may.contains(context.actor())) {
            return refused(NOT_YOUR_ACTION, NOT_YOUR_ACTION.meaning(), Map.of("people", may));
        }
        return resolution.completed().contains(command.action())
                ? refused(ACTION_COMPLETED)
                : recorded(new ActionCompleted(
                        command.escalation(),
                        command.requisition(),
                        command.action(),
                        context.actor(),
                        command.note()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(ESCALATION_UNKNOWN, ESCALATION_NOT_RESOLVED, ACTION_UNKNOWN, NOT_YOUR_ACTION, ACTION_COMPLETED);
    }
}
