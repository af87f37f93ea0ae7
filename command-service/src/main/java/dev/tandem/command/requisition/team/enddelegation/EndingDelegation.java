package dev.tandem.command.requisition.team.enddelegation;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOT_DELEGATED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link EndDelegation}. */
final class EndingDelegation implements Decision<EndDelegation, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(EndDelegation command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(EndDelegation command, RequisitionState requisition, CommandContext context) {
        Side side;
        if (requisition.sideOf(context.actor()) == null && context.actor().equals(command.delegate())) {
            // Nobody is a delegate of both sides.
            side = requisition.team().actsFor(command.delegate(), Side.RECRUITER, context.now())
                    ? Side.RECRUITER
                    : Side.HIRING_MANAGER;
        } else {
            @Nullable Refused no = requisition.onlyFor(Partner.EITHER, context);
            if (no != null) {
                return no;
            }
            side = requisition.sideOf(context);
        }
        return requisition.team().delegate(command.delegate(), side, context.now()) == null
                ? refused(NOT_DELEGATED)
                : recorded(new DelegationEnded(command.requisition(), side, command.delegate(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(NOT_DELEGATED);
    }
}
