package dev.tandem.command.partnership.announcechange;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.ChangeAnnounced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AnnounceChange}. */
final class AnnouncingChange implements Decision<AnnounceChange, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(AnnounceChange command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(AnnounceChange command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return recorded(new ChangeAnnounced(
                command.requisition(),
                command.kind(),
                command.what(),
                command.explanation(),
                requisition.sideOf(context),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
