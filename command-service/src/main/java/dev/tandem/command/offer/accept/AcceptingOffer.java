package dev.tandem.command.offer.accept;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_EXPIRED;
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
import dev.tandem.events.offer.OfferAccepted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link AcceptOffer}. */
final class AcceptingOffer implements Decision<AcceptOffer, Candidacy> {

    @Override
    public DecisionModel<Candidacy> reads(AcceptOffer command) {
        return Candidacy.model(command);
    }

    @Override
    public Outcome decide(AcceptOffer command, Candidacy candidacy, CommandContext context) {
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
        @Nullable Instant expiresAt = offer.terms().expiresAt();
        if (expiresAt != null && context.occurredAt().isAfter(expiresAt)) {
            return refused(OFFER_EXPIRED, "The offer stood until " + expiresAt + ".", Map.of("expiresAt", expiresAt));
        }
        return recorded(
                new OfferAccepted(command.offer(), command.application(), command.requisition(), command.candidate()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.RECRUITER, OFFER_NOT_OPEN, OFFER_ALREADY_ACCEPTED, OFFER_EXPIRED);
    }
}
