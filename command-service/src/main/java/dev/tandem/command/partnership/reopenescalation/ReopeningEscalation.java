package dev.tandem.command.partnership.reopenescalation;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.EscalationRule;
import dev.tandem.command.partnership.EscalationState;
import dev.tandem.command.partnership.OpenEscalations;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReopenEscalation}. Where another one of that cause is open by then, what was not done belongs to that one. */
final class ReopeningEscalation implements Decision<ReopenEscalation, ReopeningEscalation.State> {

    record State(EscalationState escalation, Set<EscalationCause> open, SlaClock clock) {}

    @Override
    public DecisionModel<State> reads(ReopenEscalation command) {
        return DecisionModel.into(
                State::new,
                EscalationState.model(command.requisition(), command.escalation()),
                OpenEscalations.PART.of(command.requisition().tag()),
                RequisitionClock.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ReopenEscalation command, State state, CommandContext context) {
        EscalationState.@Nullable Resolution resolution = state.escalation().resolution();
        @Nullable EscalationRaised raised = state.escalation().raised();
        if (raised == null || resolution == null) {
            return refused(DeadlineRule.NOTHING_PROMISED);
        }
        @Nullable Instant by = resolution.nextBy();
        if (by == null) {
            return refused(DeadlineRule.PROMISE_KEPT);
        }
        if (state.clock().over()) {
            return refused(EscalationRule.SEARCH_OVER);
        }
        if (state.open().contains(raised.cause())) {
            return refused(EscalationRule.ESCALATION_OPEN);
        }
        if (!context.now().isAfter(by)) {
            return refused(
                    DeadlineRule.NOT_DUE_YET,
                    "The next action is due at " + by + ".",
                    Map.of(DeadlineCheck.DUE_AT, by));
        }
        return Outcome.recordedAt(
                by,
                new EscalationReopened(
                        command.escalation(), command.requisition(), raised.cause(), resolution.undoneBy(by), by));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                DeadlineRule.NOTHING_PROMISED,
                DeadlineRule.PROMISE_KEPT,
                DeadlineRule.NOT_DUE_YET,
                EscalationRule.SEARCH_OVER,
                EscalationRule.ESCALATION_OPEN);
    }
}
