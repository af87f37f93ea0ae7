package dev.tandem.command.offer.rescind;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.NO_CONDITION_FAILED;
import static dev.tandem.command.offer.OfferRule.REASON_OR_CONDITION;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.ConditionalOffer;
import dev.tandem.events.offer.OfferRescinded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RescindOffer}. */
final class RescindingOffer implements Decision<RescindOffer, ConditionalOffer> {

    @Override
    public DecisionModel<ConditionalOffer> reads(RescindOffer command) {
        return ConditionalOffer.model(command);
    }

    @Override
    public Outcome decide(RescindOffer command, ConditionalOffer state, CommandContext context) {
        @Nullable Refused no = state.refusesUnlessStanding(command.offer(), context);
        if (no != null) {
            return no;
        }
        @Nullable String reason = command.reason();
        if ((reason == null) == (command.ground() == null)) {
            return refused(REASON_OR_CONDITION);
        }
        if (command.ground() != null && !state.conditions().failed()) {
            return refused(NO_CONDITION_FAILED);
        }
        return recorded(new OfferRescinded(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                reason == null ? "" : reason,
                command.ground()));
    }

    @Override
    public List<Rule> refusals() {
        return ConditionalOffer.rules(REASON_OR_CONDITION, NO_CONDITION_FAILED);
    }
}
