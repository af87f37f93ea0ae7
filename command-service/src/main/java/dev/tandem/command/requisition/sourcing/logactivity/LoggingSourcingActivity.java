package dev.tandem.command.requisition.sourcing.logactivity;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.SourcingActivityLogged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link LogSourcingActivity}. */
final class LoggingSourcingActivity implements Decision<LogSourcingActivity, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(LogSourcingActivity command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(LogSourcingActivity command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return recorded(new SourcingActivityLogged(
                command.requisition(),
                command.kind(),
                command.count(),
                command.note(),
                requisition.sideOf(context),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
