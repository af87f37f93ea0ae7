package dev.tandem.command.interview.amendfeedback;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_CLOSED;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_NOT_SUBMITTED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NEITHER_RATED_NOR_EXPLAINED;
import static dev.tandem.command.interview.InterviewRule.RATINGS_NOT_AS_ASSIGNED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.AssignedRatings;
import dev.tandem.command.interview.FeedbackTime;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.interview.InterviewState;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.FeedbackAmended;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link AmendFeedback}. Once all of theirs is in, an interviewer sees all other feedback on the application:
 * whether there was any is what it reads the whole loop for.
 */
final class AmendingFeedback implements Decision<AmendFeedback, AmendingFeedback.State> {

    record State(InterviewState interviews, FeedbackTime time) {}

    @Override
    public DecisionModel<State> reads(AmendFeedback command) {
        return DecisionModel.into(State::new, InterviewState.model(command), FeedbackTime.of(command.candidate()));
    }

    @Override
    public Outcome decide(AmendFeedback command, State read, CommandContext context) {
        InterviewState state = read.interviews();
        @Nullable
        Refused no = firstRefusal(
                state.candidacy().isKnown(context),
                read.time().refuses(state.candidacy().application(), context));
        if (no != null) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = state.loop().find(command.interview());
        if (interview == null) {
            return refused(INTERVIEW_UNKNOWN);
        }
        PersonId interviewer = context.actor();
        if (!interview.feedback().contains(interviewer)) {
            return refused(FEEDBACK_NOT_SUBMITTED);
        }
        no = AssignedRatings.refuses(command.ratings(), interview.competenciesOf(interviewer));
        if (no != null) {
            return no;
        }
        return recorded(new FeedbackAmended(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                interviewer,
                command.ratings(),
                command.recommendation(),
                command.reason(),
                state.loop().showsOthersTo(interviewer),
                FeedbackTime.isAfterOutcome(state.candidacy().application())));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                APPLICATION_UNKNOWN,
                CANDIDATE_FORGOTTEN,
                FEEDBACK_CLOSED,
                INTERVIEW_UNKNOWN,
                FEEDBACK_NOT_SUBMITTED,
                RATINGS_NOT_AS_ASSIGNED,
                NEITHER_RATED_NOR_EXPLAINED);
    }
}
