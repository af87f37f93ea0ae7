package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.partnership.EscalationRule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides {@link RaiseEscalationByPolicy}: at most one open escalation for each cause. */
final class RaisingEscalationByPolicy implements Decision<RaiseEscalationByPolicy, RaisingEscalationByPolicy.State> {

    record State(Breaches breaches, RequisitionState requisition) {}

    private static final int NEVER = Integer.MAX_VALUE;

    @Override
    public DecisionModel<State> reads(RaiseEscalationByPolicy command) {
        return DecisionModel.into(
                State::new,
                Breaches.model(command.requisition(), command.cause()),
                RequisitionState.model(command.requisition()));
    }

    @Override
    public Outcome decide(RaiseEscalationByPolicy command, State found, CommandContext context) {
        Breaches state = found.breaches();
        if (state.clock().agreements().isEmpty()) {
            return Outcome.refused(DeadlineRule.NOTHING_PROMISED);
        }
        if (state.clock().over()) {
            return Outcome.refused(EscalationRule.SEARCH_OVER);
        }
        if (state.open()) {
            return Outcome.refused(EscalationRule.ESCALATION_OPEN);
        }
        int threshold = threshold(
                command.cause(), state.clock().agreements().getLast().terms().escalation());
        Side against = state.against();
        PersonId person = state.clock().person(against);
        List<UUID> because = state.by(person);
        int broken = because.size();
        if (broken < threshold) {
            return Outcome.refused(
                    EscalationRule.THRESHOLD_NOT_REACHED,
                    "It happened " + broken + " times; the agreement allows less than " + threshold + ".",
                    Map.of("broken", broken, "threshold", threshold));
        }
        return Outcome.recorded(new EscalationRaised(
                new EscalationId(context.newId().get()),
                command.requisition(),
                command.cause(),
                against,
                person,
                against == Side.HIRING_MANAGER ? Role.EXECUTIVE : Role.TA_LEADER,
                because,
                PersonId.SYSTEM,
                null,
                found.requisition()
                        .discretion()
                        .addressed(addressee(state.clock().house(), against, person), command.requisition(), context)));
    }

    private static @Nullable PersonId addressee(
            TermsApplied.@Nullable AppliedTerms house, Side against, PersonId person) {
        return house == null ? null : house.policies().addressee(against, person);
    }

    /** A standstill has taken as many weeks as were agreed: one is enough. */
    private static int threshold(EscalationCause cause, SlaTerms.EscalationThresholds agreed) {
        return switch (cause) {
            case DEBRIEFS_MISSED -> agreed.missedDebriefs();
            case REQUISITION_STALLED -> 1;
            case SLATES_MISSED -> agreed.missedSlates();
            case MUST_HAVES_UNMET -> agreed.openMustHaves();
            case INTERVIEWS_CANCELLED -> orNever(agreed.cancelledInterviews());
            case FEEDBACK_LATE -> orNever(agreed.lateFeedback());
            case SUBMITTALS_UNANSWERED -> orNever(agreed.unansweredSubmittals());
            case KICKOFFS_MISSED -> orNever(agreed.missedKickoffs());
            case CHECK_INS_MISSED -> orNever(agreed.missedCheckIns());
            case RAISED_BY_HAND -> NEVER;
        };
    }

    private static int orNever(@Nullable Integer threshold) {
        return threshold == null ? NEVER : threshold;
    }

    @Override
    public List<Rule> refusals() {
        return Rule.listed(List.of(EscalationRule.values()), DeadlineRule.NOTHING_PROMISED);
    }
}
