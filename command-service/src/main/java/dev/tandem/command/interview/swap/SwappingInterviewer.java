package dev.tandem.command.interview.swap;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOBODY_TO_SWAP;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;
import static dev.tandem.command.interview.InterviewRule.TRAINING_REQUIRED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.interview.InterviewState;
import dev.tandem.command.interview.PanelState;
import dev.tandem.command.interview.Swap;
import dev.tandem.command.interview.TrainedInterviewers;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.InterviewerSwapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link SwapInterviewer}. */
final class SwappingInterviewer implements Decision<SwapInterviewer, SwappingInterviewer.State> {

    record State(InterviewState interview, PanelState panel, TrainedInterviewers trained) {}

    @Override
    public DecisionModel<State> reads(SwapInterviewer command) {
        return DecisionModel.into(
                State::new,
                InterviewState.model(command, command.interview()),
                PanelState.PART.of(command.requisition().tag()),
                TrainedInterviewers.model(command.requisition(), List.of(command.in())));
    }

    @Override
    public Outcome decide(SwapInterviewer command, State state, CommandContext context) {
        @Nullable Refused no = state.interview().refusesUnlessToCome(command.interview(), context);
        if (no != null) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = state.interview().loop().find(command.interview());
        if (interview == null) {
            return refused(INTERVIEW_UNKNOWN);
        }
        boolean history = state.interview().candidacy().history(context);
        no = new Swap(command.out(), command.in()).refuses(interview.assigned(), state.panel(), history);
        if (no != null) {
            return no;
        }
        List<PersonId> comes = List.of(command.in());
        no = history ? null : state.trained().refuses(comes);
        if (no != null) {
            return no;
        }
        return recorded(new InterviewerSwapped(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.out(),
                command.in(),
                history || state.trained().untrained(comes).isEmpty() ? null : true));
    }

    @Override
    public List<Rule> refusals() {
        return InterviewState.rulesUnlessToComeAnd(
                OFFER_OPEN, NOBODY_TO_SWAP, INTERVIEWER_TWICE, NOT_ON_THE_PANEL, TRAINING_REQUIRED);
    }
}
