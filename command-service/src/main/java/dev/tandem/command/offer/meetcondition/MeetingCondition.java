package dev.tandem.command.offer.meetcondition;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_MET;
import static dev.tandem.command.offer.OfferRule.CONDITION_NOT_SET;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.ConditionalOffer;
import dev.tandem.events.offer.OfferConditionMet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link MeetCondition}. */
final class MeetingCondition implements Decision<MeetCondition, ConditionalOffer> {

    @Override
    public DecisionModel<ConditionalOffer> reads(MeetCondition command) {
        return ConditionalOffer.model(command);
    }

    @Override
    public Outcome decide(MeetCondition command, ConditionalOffer state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.refusesUnlessStanding(command.offer(), context),
                state.conditions().refusesResult(command.kind()));
        if (no != null) {
            return no;
        }
        return recorded(new OfferConditionMet(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.kind(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return ConditionalOffer.rules(CONDITION_ALREADY_MET, CONDITION_NOT_SET);
    }
}
