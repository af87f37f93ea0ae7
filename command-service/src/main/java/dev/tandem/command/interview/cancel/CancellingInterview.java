package dev.tandem.command.interview.cancel;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewState;
import dev.tandem.events.interview.InterviewCancelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link CancelInterview}. */
final class CancellingInterview implements Decision<CancelInterview, InterviewState> {

    @Override
    public DecisionModel<InterviewState> reads(CancelInterview command) {
        return InterviewState.model(command, command.interview());
    }

    @Override
    public Outcome decide(CancelInterview command, InterviewState interview, CommandContext context) {
        @Nullable Refused no = interview.refusesUnlessToCome(command.interview(), context);
        if (no != null) {
            return no;
        }
        return recorded(new InterviewCancelled(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.causedBy(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return InterviewState.rulesUnlessToComeAnd(OFFER_OPEN);
    }
}
