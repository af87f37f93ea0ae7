package dev.tandem.command.requisition.lifecycle.agreetohold;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;
import static dev.tandem.command.requisition.RequisitionRule.OWN_HOLD;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.lifecycle.HoldState;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AgreeToHold}. */
final class AgreeingToHold implements Decision<AgreeToHold, AgreeingToHold.State> {

    record State(RequisitionState requisition, HoldState hold) {}

    @Override
    public DecisionModel<State> reads(AgreeToHold command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                HoldState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(AgreeToHold command, State state, CommandContext context) {
        @Nullable
        Refused no = state.requisition().leads(context)
                ? state.requisition().over()
                : state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        @Nullable RequisitionPutOnHold hold = state.hold().hold();
        if (hold == null) {
            return refused(NOT_ON_HOLD);
        }
        if (!state.hold().ends()) {
            return refused(HOLD_AGREED);
        }
        return hold.by() != null && state.requisition().isOf(context.actor(), hold.by(), context.now())
                ? refused(OWN_HOLD)
                : recorded(new HoldAgreed(command.requisition(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(NOT_ON_HOLD, HOLD_AGREED, OWN_HOLD);
    }
}
