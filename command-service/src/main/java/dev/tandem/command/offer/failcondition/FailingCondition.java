package dev.tandem.command.offer.failcondition;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_MET;
import static dev.tandem.command.offer.OfferRule.CONDITION_FAILED_ALREADY;
import static dev.tandem.command.offer.OfferRule.CONDITION_NOT_SET;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.offer.ConditionalOffer;
import dev.tandem.events.offer.OfferConditionFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link FailCondition}. */
final class FailingCondition implements Decision<FailCondition, ConditionalOffer> {

    @Override
    public DecisionModel<ConditionalOffer> reads(FailCondition command) {
        return ConditionalOffer.model(command);
    }

    @Override
    public Outcome decide(FailCondition command, ConditionalOffer state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.refusesUnlessStanding(command.offer(), context),
                state.conditions().refusesResult(command.kind()));
        if (no != null) {
            return no;
        }
        if (state.conditions().failed()) {
            return refused(CONDITION_FAILED_ALREADY);
        }
        return recorded(new OfferConditionFailed(
                command.offer(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.kind().name(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return ConditionalOffer.rules(CONDITION_ALREADY_MET, CONDITION_NOT_SET, CONDITION_FAILED_ALREADY);
    }
}
