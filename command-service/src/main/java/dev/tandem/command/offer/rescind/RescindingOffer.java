package dev.tandem.command.offer.rescind;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.offer.OfferRescinded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RescindOffer}. */
final class RescindingOffer implements Decision<RescindOffer, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(RescindOffer command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(RescindOffer command, Candidacy candidacy, CommandContext context) {
        @Nullable Refused no = candidacy.goesOnBy(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        return offer == null || !offer.id().equals(command.offer())
                ? refused(OFFER_NOT_OPEN)
                : recorded(new OfferRescinded(
                        command.offer(),
                        command.application(),
                        command.requisition(),
                        command.candidate(),
                        command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.RECRUITER, OFFER_NOT_OPEN);
    }
}
