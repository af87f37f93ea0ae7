package dev.tandem.command.application.inform;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.application.CandidateInformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link InformCandidate}. */
final class InformingCandidate implements Decision<InformCandidate, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(InformCandidate command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(InformCandidate command, Candidacy candidacy, CommandContext context) {
        @Nullable Refused no = candidacy.requisition().onlyForHistoryOr(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (!candidacy.application().exists()) {
            return refused(APPLICATION_UNKNOWN);
        }
        no = candidacy.outOfOrder(context);
        return no != null
                ? no
                : recorded(new CandidateInformed(
                        command.application(),
                        command.requisition(),
                        command.candidate(),
                        context.actor(),
                        command.how()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(APPLICATION_UNKNOWN);
    }
}
