package dev.tandem.command.application.reconsider;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_NOT_ENDED;
import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.application.ApplicationRule.HIRED_ALREADY;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_ON_HOLD;

import dev.tandem.command.application.ApplicationState.End;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.application.CandidateReconsidered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReconsiderCandidate}. */
final class ReconsideringCandidate implements Decision<ReconsiderCandidate, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(ReconsiderCandidate command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(ReconsiderCandidate command, Candidacy candidacy, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                candidacy.requisition().onlyForHistoryOr(Partner.EITHER, context),
                candidacy.requisition().resting(context));
        if (no != null) {
            return no;
        }
        if (!candidacy.application().exists()) {
            return refused(APPLICATION_UNKNOWN);
        }
        no = candidacy.outOfOrder(context);
        if (no != null) {
            return no;
        }
        @Nullable End end = candidacy.application().end();
        if (end == null) {
            return refused(APPLICATION_NOT_ENDED);
        }
        if (end == End.HIRED) {
            return refused(HIRED_ALREADY);
        }
        return recorded(new CandidateReconsidered(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.stage(),
                context.actor(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                REQUISITION_ON_HOLD,
                APPLICATION_UNKNOWN,
                APPLICATION_NOT_ENDED,
                HIRED_ALREADY);
    }
}
