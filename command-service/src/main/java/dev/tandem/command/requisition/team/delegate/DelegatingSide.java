package dev.tandem.command.requisition.team.delegate;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_DELEGATED;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.DELEGATION_OUT_OF_RANGE;
import static dev.tandem.command.requisition.RequisitionRule.NOT_PASSED_ON;
import static dev.tandem.command.requisition.RequisitionRule.SIDES_ARE_APART;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.team.Choosing;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link DelegateSide}. */
final class DelegatingSide implements Decision<DelegateSide, RequisitionState> {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Override
    public DecisionModel<RequisitionState> reads(DelegateSide command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(DelegateSide command, RequisitionState requisition, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                Choosing.refusesDeputies(requisition, context), requisition.onlyFor(Partner.EITHER, context));
        if (no != null) {
            return no;
        }
        Side side = requisition.sideOf(context);
        if (command.delegate().equals(context.actor())) {
            return refused(ALREADY_THEIRS);
        }
        no = requisition.apart(command.delegate(), side, context);
        if (no != null) {
            return no;
        }
        if (requisition.team().delegate(command.delegate(), side, context.now()) != null) {
            return refused(ALREADY_DELEGATED);
        }
        Instant from = command.from() == null ? context.now() : command.from();
        Instant until = command.until();
        if (!until.isAfter(from) || !until.isAfter(context.now()) || until.isAfter(from.plus(LONGEST))) {
            return refused(DELEGATION_OUT_OF_RANGE);
        }
        return recorded(new SideDelegated(
                command.requisition(),
                side,
                context.actor(),
                command.delegate(),
                from,
                until,
                command.powers() == null ? Set.of() : Set.copyOf(command.powers())));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(
                NOT_PASSED_ON, ALREADY_THEIRS, SIDES_ARE_APART, ALREADY_DELEGATED, DELEGATION_OUT_OF_RANGE);
    }
}
