package dev.tandem.command.interview.prepare;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_ENDED;
import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.application.ApplicationRule.NOT_SUBMITTED_YET;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.ALREADY_PREPARED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOT_ITS_INTERVIEWER;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.interview.InterviewState;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.InterviewPrepared;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link PrepareForInterview}. */
final class PreparingForInterview implements Decision<PrepareForInterview, PreparingForInterview.State> {

    private static final Part<Set<PersonId>> PREPARED = Part.from(Set.<PersonId>of())
            .on(InterviewPrepared.class, (before, event) -> {
                Set<PersonId> all = new HashSet<>(before);
                all.add(event.interviewer());
                return Set.copyOf(all);
            });

    record State(InterviewState interview, Set<PersonId> prepared) {}

    @Override
    public DecisionModel<State> reads(PrepareForInterview command) {
        return DecisionModel.into(
                State::new,
                InterviewState.model(command, command.interview()),
                PREPARED.of(command.application().tag(), command.interview().tag()));
    }

    @Override
    public Outcome decide(PrepareForInterview command, State state, CommandContext context) {
        @Nullable Refused no = state.interview().candidacy().goesOn(context);
        if (no != null) {
            return no;
        }
        InterviewLoop.@Nullable Interview interview = state.interview().loop().find(command.interview());
        if (interview == null) {
            return refused(INTERVIEW_UNKNOWN);
        }
        if (!interview.assigned().contains(context.actor())) {
            return refused(
                    NOT_ITS_INTERVIEWER,
                    "This interview was assigned to " + interview.assigned() + ", not to " + context.actor() + ".",
                    Map.of("interviewers", interview.assigned()));
        }
        if (interview.completed()) {
            return refused(INTERVIEW_ALREADY_COMPLETED);
        }
        if (interview.cancelled()) {
            return refused(INTERVIEW_CALLED_OFF);
        }
        if (state.prepared().contains(context.actor())) {
            return refused(ALREADY_PREPARED);
        }
        return recorded(new InterviewPrepared(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(
                APPLICATION_UNKNOWN,
                APPLICATION_ENDED,
                NOT_SUBMITTED_YET,
                INTERVIEW_UNKNOWN,
                NOT_ITS_INTERVIEWER,
                INTERVIEW_ALREADY_COMPLETED,
                INTERVIEW_CALLED_OFF,
                ALREADY_PREPARED);
    }
}
