package dev.tandem.command.offer.decline;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.PAY_GAP_REQUIRED;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.offer.OfferDeclined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link DeclineOffer}. */
final class DecliningOffer implements Decision<DeclineOffer, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(DeclineOffer command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(DeclineOffer command, Candidacy candidacy, CommandContext context) {
        @Nullable Refused no = candidacy.goesOnBy(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        if (offer == null || !offer.id().equals(command.offer())) {
            return refused(OFFER_NOT_OPEN);
        }
        if (offer.accepted()) {
            return refused(OFFER_ALREADY_ACCEPTED);
        }
        boolean gapOwed = command.reason() == WithdrawalReason.COMPENSATION && !candidacy.history(context);
        if (gapOwed && command.payGap() == null) {
            return refused(PAY_GAP_REQUIRED);
        }
        return recorded(new OfferDeclined(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.reason(),
                command.payGap(),
                command.note()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.RECRUITER, OFFER_NOT_OPEN, OFFER_ALREADY_ACCEPTED, PAY_GAP_REQUIRED);
    }
}
