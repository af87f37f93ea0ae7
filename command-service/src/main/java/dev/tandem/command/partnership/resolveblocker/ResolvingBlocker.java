package dev.tandem.command.partnership.resolveblocker;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.BLOCKER_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.BLOCKER_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.partnership.BlockerRaised;
import dev.tandem.events.partnership.BlockerResolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ResolveBlocker}. */
final class ResolvingBlocker implements Decision<ResolveBlocker, ResolvingBlocker.State> {

    record State(RequisitionState requisition, boolean raised, boolean resolved) {}

    @Override
    public DecisionModel<State> reads(ResolveBlocker command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Part.happened(BlockerRaised.class)
                        .of(command.requisition().tag(), command.blocker().tag()),
                Part.happened(BlockerResolved.class)
                        .of(command.requisition().tag(), command.blocker().tag()));
    }

    @Override
    public Outcome decide(ResolveBlocker command, State state, CommandContext context) {
        boolean leader = state.requisition().leads(context);
        @Nullable Refused no = leader ? null : state.requisition().onlyFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (!state.raised()) {
            return refused(BLOCKER_UNKNOWN);
        }
        if (state.resolved()) {
            return refused(BLOCKER_RESOLVED);
        }
        return recorded(new BlockerResolved(command.blocker(), command.requisition(), context.actor(), command.how()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(BLOCKER_UNKNOWN, BLOCKER_RESOLVED);
    }
}
