package dev.tandem.command.requisition.lifecycle.cancel;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Hires;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionCancelled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link CancelRequisition}. */
final class CancellingRequisition implements Decision<CancelRequisition, CancellingRequisition.State> {

    record State(
            RequisitionState requisition,
            int hires,
            @Nullable Instant lastHire) {}

    @Override
    public DecisionModel<State> reads(CancelRequisition command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.stopsEveryClock().of(command.requisition().tag()),
                Hires.STANDING.of(command.requisition().tag()),
                Part.latest(List.of(CandidateHired.class))
                        .of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(CancelRequisition command, State state, CommandContext context) {
        RequisitionState requisition = state.requisition();
        @Nullable
        Refused no = firstRefusal(
                requisition.openForPartnersAndLeaders(context), RequisitionState.notBefore(state.lastHire(), context));
        if (no != null) {
            return no;
        }
        RequisitionCancelled cancelled = new RequisitionCancelled(command.requisition(), command.reason());
        @Nullable HeadcountId headcount = requisition.headcount();
        return headcount == null
                ? recorded(cancelled)
                : recorded(
                        cancelled,
                        new HeadcountReleased(
                                headcount, command.requisition(), requisition.openings() - state.hires()));
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionState.rulesForPartnersAndLeadersAnd();
    }
}
