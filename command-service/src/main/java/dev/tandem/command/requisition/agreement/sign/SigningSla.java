package dev.tandem.command.requisition.agreement.sign;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.SLA_ALREADY_SIGNED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_VERSION_OUTDATED;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.SlaState;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link SignSla}. */
final class SigningSla implements Decision<SignSla, SigningSla.State> {

    record State(RequisitionState requisition, SlaState sla) {}

    @Override
    public DecisionModel<State> reads(SignSla command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(
                                Promises.clocksStoppedBy(Promise.Scope.REQUISITION, SlaSigned.class, SlaAgreed.class))
                        .of(command.requisition().tag()),
                SlaState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(SignSla command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        SlaState sla = state.sla();
        @Nullable SlaTerms terms = sla.terms();
        if (terms == null) {
            return refused(SLA_NOT_PROPOSED);
        }
        if (sla.proposed() != command.version()) {
            return refused(
                    SLA_VERSION_OUTDATED,
                    "Version " + command.version() + " was named; the newest is " + sla.proposed() + ".",
                    Map.of("newest", sla.proposed()));
        }
        Side side = state.requisition().sideOf(context);
        if (sla.signed().contains(side)) {
            return refused(SLA_ALREADY_SIGNED);
        }
        SlaSigned signed = new SlaSigned(command.requisition(), command.version(), side, context.actor());
        return sla.signed().isEmpty()
                ? recorded(signed)
                : recorded(signed, new SlaAgreed(command.requisition(), command.version(), terms));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(SLA_NOT_PROPOSED, SLA_VERSION_OUTDATED, SLA_ALREADY_SIGNED);
    }
}
