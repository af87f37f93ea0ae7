package dev.tandem.command.offer;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.OfferId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application with the offer that stands, and what that depends on. */
public record ConditionalOffer(Candidacy candidacy, Conditions conditions) {

    /** Reads both. */
    public static DecisionModel<ConditionalOffer> model(OnApplication command) {
        return DecisionModel.into(
                ConditionalOffer::new,
                Candidacy.model(command),
                Conditions.PART.of(command.application().tag()));
    }

    /** Refuses everybody but the recruiter, and every offer but the one that stands; null if the recruiter speaks of that. */
    public @Nullable Refused refusesUnlessStanding(OfferId id, CommandContext context) {
        @Nullable Refused no = candidacy.goesOnBy(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        return offer == null || !offer.id().equals(id) ? refused(OfferRule.OFFER_NOT_OPEN) : null;
    }

    /** The rules by which {@link #refusesUnlessStanding} refuses, and more. */
    public static List<Rule> rules(Rule... more) {
        return Rule.listed(Candidacy.rules(Partner.RECRUITER, OfferRule.OFFER_NOT_OPEN), more);
    }

    /** Whether the candidate has said yes to it. */
    public boolean accepted() {
        ApplicationState.@Nullable Offer offer = candidacy.application().offer();
        return offer != null && offer.accepted();
    }
}
