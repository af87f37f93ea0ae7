package dev.tandem.command.partnership.askquestion;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AskQuestion}. */
final class AskingQuestion implements Decision<AskQuestion, AskingQuestion.State> {

    record State(RequisitionState requisition, boolean known) {}

    @Override
    public DecisionModel<State> reads(AskQuestion command) {
        @Nullable ApplicationId application = application(command);
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                application == null
                        ? DecisionModel.known(false)
                        : Part.happened(ApplicationReceived.class, CandidateSubmitted.class)
                                .of(application.tag()));
    }

    @Override
    public Outcome decide(AskQuestion command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        @Nullable ApplicationId application = application(command);
        if (application != null && !state.known()) {
            return refused(APPLICATION_UNKNOWN);
        }
        Side by = state.requisition().sideOf(context);
        return recorded(new QuestionAsked(
                new QuestionId(context.newId().get()),
                command.requisition(),
                application,
                command.candidate(),
                by,
                context.actor(),
                state.requisition().partner(by == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER),
                command.text()));
    }

    private static @Nullable ApplicationId application(AskQuestion command) {
        return command.candidate() == null ? null : ApplicationId.of(command.requisition(), command.candidate());
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(APPLICATION_UNKNOWN);
    }
}
