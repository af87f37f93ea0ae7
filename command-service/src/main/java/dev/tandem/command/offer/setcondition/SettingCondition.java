package dev.tandem.command.offer.setcondition;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_SET;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.ConditionalOffer;
import dev.tandem.events.offer.OfferConditionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link SetCondition}. */
final class SettingCondition implements Decision<SetCondition, ConditionalOffer> {

    @Override
    public DecisionModel<ConditionalOffer> reads(SetCondition command) {
        return ConditionalOffer.model(command);
    }

    @Override
    public Outcome decide(SetCondition command, ConditionalOffer state, CommandContext context) {
        @Nullable Refused no = state.refusesUnlessStanding(command.offer(), context);
        if (no != null) {
            return no;
        }
        if (state.conditions().open().contains(command.kind())
                || state.conditions().met().contains(command.kind())) {
            return refused(CONDITION_ALREADY_SET);
        }
        if (state.accepted() && !state.candidacy().history(context)) {
            return refused(OFFER_ALREADY_ACCEPTED);
        }
        return recorded(new OfferConditionSet(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.kind(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return ConditionalOffer.rules(CONDITION_ALREADY_SET, OFFER_ALREADY_ACCEPTED);
    }
}
