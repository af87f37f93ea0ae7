package dev.tandem.command.interview.reschedule;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_IN_THE_PAST;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_TIMES;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewState;
import dev.tandem.command.interview.InterviewTimes;
import dev.tandem.events.interview.InterviewRescheduled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RescheduleInterview}. */
final class ReschedulingInterview implements Decision<RescheduleInterview, InterviewState> {

    @Override
    public DecisionModel<InterviewState> reads(RescheduleInterview command) {
        return InterviewState.model(command, command.interview());
    }

    @Override
    public Outcome decide(RescheduleInterview command, InterviewState interview, CommandContext context) {
        @Nullable Refused no = interview.refusesUnlessToCome(command.interview(), context);
        if (no != null) {
            return no;
        }
        boolean history = interview.candidacy().history(context);
        no = InterviewTimes.refuses(command.startsAt(), command.endsAt(), context, history);
        if (no != null) {
            return no;
        }
        return recorded(new InterviewRescheduled(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startsAt(),
                command.endsAt(),
                command.causedBy(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return InterviewState.rulesUnlessToComeAnd(OFFER_OPEN, INTERVIEW_TIMES, INTERVIEW_IN_THE_PAST);
    }
}
