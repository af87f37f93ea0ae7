package dev.tandem.command.requisition.requirements.declinesuggestion;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.SUGGESTION_SETTLED;
import static dev.tandem.command.requisition.RequisitionRule.SUGGESTION_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.Suggestions;
import dev.tandem.events.requisition.SuggestionDeclined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link DeclineSuggestion}. */
final class DecliningSuggestion implements Decision<DeclineSuggestion, DecliningSuggestion.State> {

    record State(RequisitionState requisition, Suggestions suggestions) {}

    @Override
    public DecisionModel<State> reads(DeclineSuggestion command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Suggestions.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(DeclineSuggestion command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (!state.suggestions().made().contains(command.suggestion())) {
            return refused(SUGGESTION_UNKNOWN);
        }
        if (!state.suggestions().open().contains(command.suggestion())) {
            return refused(SUGGESTION_SETTLED);
        }
        return recorded(
                new SuggestionDeclined(command.suggestion(), command.requisition(), command.reason(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(SUGGESTION_UNKNOWN, SUGGESTION_SETTLED);
    }
}
