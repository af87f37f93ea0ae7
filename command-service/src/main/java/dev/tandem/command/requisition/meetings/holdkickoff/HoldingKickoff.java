package dev.tandem.command.requisition.meetings.holdkickoff;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.KICKOFF_ALREADY_HELD;
import static dev.tandem.command.requisition.RequisitionRule.KICKOFF_NEEDS_BOTH;
import static dev.tandem.command.requisition.RequisitionRule.MAXIMUM_YEARS_REFUSED;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.RequisitionReassigned;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link HoldKickoff}. */
final class HoldingKickoff implements Decision<HoldKickoff, HoldingKickoff.State> {

    /** Who takes over a side was not there, and what was agreed may have led nowhere: the two hold another. */
    private static final Part<Boolean> HELD = Part.from(false)
            .on(KickoffHeld.class, (_, _) -> true)
            .on(KickoffReopened.class, (_, _) -> false)
            .on(RequisitionReassigned.class, (_, _) -> false);

    record State(RequisitionState requisition, boolean held) {}

    @Override
    public DecisionModel<State> reads(HoldKickoff command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, KickoffHeld.class))
                        .of(command.requisition().tag()),
                HELD.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(HoldKickoff command, State state, CommandContext context) {
        RequisitionState requisition = state.requisition();
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (state.held()) {
            return refused(KICKOFF_ALREADY_HELD);
        }
        if (command.maximumYears() != null) {
            return refused(MAXIMUM_YEARS_REFUSED);
        }
        List<PersonId> missing = requisition.missingFrom(command.attendees(), context.occurredAt());
        if (!missing.isEmpty()) {
            return refused(
                    KICKOFF_NEEDS_BOTH,
                    "The kickoff was missed by " + missing.getFirst()
                            + (missing.size() == 2 ? " and " + missing.getLast() : "") + ".",
                    Map.of("missing", missing));
        }
        return recorded(new KickoffHeld(
                command.requisition(),
                command.attendees(),
                command.answers(),
                command.daysToHire(),
                command.sourcingPlan()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(KICKOFF_ALREADY_HELD, MAXIMUM_YEARS_REFUSED, KICKOFF_NEEDS_BOTH);
    }
}
