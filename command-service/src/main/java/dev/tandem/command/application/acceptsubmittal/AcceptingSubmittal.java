package dev.tandem.command.application.acceptsubmittal;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.application.ApplicationRule.SUBMITTAL_ALREADY_ACCEPTED;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.application.SubmittalAccepted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AcceptSubmittal}. */
final class AcceptingSubmittal implements Decision<AcceptSubmittal, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(AcceptSubmittal command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(AcceptSubmittal command, Candidacy candidacy, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.HIRING_MANAGER, context),
                candidacy.nextStep(context),
                candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        if (candidacy.application().accepted()) {
            return refused(SUBMITTAL_ALREADY_ACCEPTED);
        }
        return recorded(new SubmittalAccepted(
                command.application(),
                command.requisition(),
                command.candidate(),
                candidacy.requisition().hiringManager()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.HIRING_MANAGER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_OPEN,
                SUBMITTAL_ALREADY_ACCEPTED);
    }
}
