package dev.tandem.command.interview.submitfeedback;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_ALREADY_SUBMITTED;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_CLOSED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_NOT_NAMED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_NOT_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NEITHER_RATED_NOR_EXPLAINED;
import static dev.tandem.command.interview.InterviewRule.NOT_ITS_INTERVIEWER;
import static dev.tandem.command.interview.InterviewRule.RATINGS_NOT_AS_ASSIGNED;
import static dev.tandem.command.requisition.RequisitionRule.HISTORY_OUT_OF_ORDER;
import static dev.tandem.command.requisition.RequisitionRule.NOT_IMPORTED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.AssignedRatings;
import dev.tandem.command.interview.FeedbackTime;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.FeedbackSubmitted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link SubmitFeedback}. What an interviewer saw may be written down for a while after the application has ended. */
final class SubmittingFeedback implements Decision<SubmitFeedback, SubmittingFeedback.State> {

    record State(Candidacy candidacy, InterviewLoop loop, FeedbackTime time) {}

    @Override
    public DecisionModel<State> reads(SubmitFeedback command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                InterviewLoop.PART.of(
                        command.application().tag(), command.interview().tag()),
                FeedbackTime.of(command.candidate()));
    }

    @Override
    public Outcome decide(SubmitFeedback command, State state, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                state.candidacy().isKnown(context),
                state.time().refuses(state.candidacy().application(), context),
                state.candidacy().outOfOrder(context));
        if (no != null) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = state.loop().find(command.interview());
        if (interview == null) {
            return refused(INTERVIEW_UNKNOWN);
        }
        boolean history = state.candidacy().history(context);
        @Nullable PersonId interviewer = history ? command.interviewer() : context.actor();
        if (interviewer == null) {
            return refused(INTERVIEWER_NOT_NAMED);
        }
        if (!interview.assigned().contains(interviewer)) {
            return refused(
                    NOT_ITS_INTERVIEWER,
                    "This interview was assigned to " + interview.assigned() + ", not to " + interviewer + ".",
                    Map.of("interviewers", interview.assigned()));
        }
        if (!interview.completed()) {
            return refused(INTERVIEW_NOT_COMPLETED);
        }
        if (!interview.interviewers().contains(interviewer)) {
            return refused(
                    NOT_ITS_INTERVIEWER,
                    interviewer + " was assigned but did not take part.",
                    Map.of("interviewers", interview.interviewers()));
        }
        if (interview.feedback().contains(interviewer)) {
            return refused(FEEDBACK_ALREADY_SUBMITTED);
        }
        no = firstRefusal(
                RequisitionState.notBefore(interview.latest(), context),
                AssignedRatings.refuses(command.ratings(), interview.competenciesOf(interviewer)));
        if (no != null) {
            return no;
        }
        return recorded(new FeedbackSubmitted(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                interviewer,
                command.ratings(),
                command.recommendation(),
                FeedbackTime.isAfterOutcome(state.candidacy().application())));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                APPLICATION_UNKNOWN,
                CANDIDATE_FORGOTTEN,
                FEEDBACK_CLOSED,
                NOT_IMPORTED,
                HISTORY_OUT_OF_ORDER,
                INTERVIEW_UNKNOWN,
                INTERVIEWER_NOT_NAMED,
                NOT_ITS_INTERVIEWER,
                INTERVIEW_NOT_COMPLETED,
                FEEDBACK_ALREADY_SUBMITTED,
                RATINGS_NOT_AS_ASSIGNED,
                NEITHER_RATED_NOR_EXPLAINED);
    }
}
