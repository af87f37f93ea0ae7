package dev.tandem.command.requisition.lifecycle.endhold;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.lifecycle.HoldState;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionResumed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link EndHold}. It goes on when that is noticed, not when the time was over: nobody could do in between what would have been
 * due.
 */
final class EndingHold implements Decision<EndHold, HoldState> {

    private static final String REASON = "One partner alone let it rest until now";

    @Override
    public DecisionModel<HoldState> reads(EndHold command) {
        return HoldState.PART.of(command.requisition().tag());
    }

    @Override
    public Outcome decide(EndHold command, HoldState state, CommandContext context) {
        @Nullable RequisitionPutOnHold hold = state.hold();
        if (hold == null) {
            return refused(NOT_ON_HOLD);
        }
        @Nullable Instant until = hold.until();
        if (until == null || !state.ends()) {
            return refused(HOLD_AGREED);
        }
        return context.now().isBefore(until)
                ? refused(
                        DeadlineRule.NOT_DUE_YET,
                        "It is resumed at " + until + ".",
                        Map.of(DeadlineCheck.DUE_AT, until))
                : recorded(new RequisitionResumed(command.requisition(), REASON));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(NOT_ON_HOLD, HOLD_AGREED, DeadlineRule.NOT_DUE_YET);
    }
}
