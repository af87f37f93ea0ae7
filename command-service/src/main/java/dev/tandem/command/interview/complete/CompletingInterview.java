package dev.tandem.command.interview.complete;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOBODY_TO_SWAP;
import static dev.tandem.command.interview.InterviewRule.NOT_ASSIGNED;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;

import dev.tandem.command.application.Candidacy;
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
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewerSwapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link CompleteInterview}. Recruiter, hiring manager or one of its interviewers may say that it took place. Whoever was there
 * was there: training is not required any more, and its lack is recorded.
 */
final class CompletingInterview implements Decision<CompleteInterview, CompletingInterview.State> {

    record State(InterviewState interview, PanelState panel, TrainedInterviewers trained) {}

    @Override
    public DecisionModel<State> reads(CompleteInterview command) {
        return DecisionModel.into(
                State::new,
                InterviewState.model(command, command.interview()),
                PanelState.PART.of(command.requisition().tag()),
                TrainedInterviewers.model(
                        command.requisition(),
                        swaps(command).stream().map(Swap::in).toList()));
    }

    @Override
    public Outcome decide(CompleteInterview command, State read, CommandContext context) {
        InterviewState state = read.interview();
        InterviewLoop.@Nullable Interview interview = state.loop().find(command.interview());
        boolean interviewer = interview != null && interview.assigned().contains(context.actor());
        @Nullable
        Refused stopped = interviewer
                ? state.candidacy().goesOn(context)
                : state.candidacy().goesOnBy(Partner.EITHER, context);
        if (stopped != null) {
            return stopped;
        }
        @Nullable Refused no = state.candidacy().whileOfferStands();
        if (no != null) {
            return no;
        }
        if (interview == null) {
            return refused(INTERVIEW_UNKNOWN);
        }
        if (interview.completed()) {
            return refused(INTERVIEW_ALREADY_COMPLETED);
        }
        if (interview.cancelled()) {
            return refused(INTERVIEW_CALLED_OFF);
        }
        no = RequisitionState.notBefore(interview.latest(), context);
        if (no != null) {
            return no;
        }
        List<Event> events = new ArrayList<>();
        List<PersonId> assigned = interview.assigned();
        for (Swap swap : swaps(command)) {
            boolean history = state.candidacy().history(context);
            no = swap.refuses(assigned, read.panel(), history);
            if (no != null) {
                return no;
            }
            assigned = swap.in(assigned);
            events.add(new InterviewerSwapped(
                    command.interview(),
                    command.application(),
                    command.requisition(),
                    command.candidate(),
                    swap.out(),
                    swap.in(),
                    history || read.trained().untrained(List.of(swap.in())).isEmpty() ? null : true));
        }
        List<PersonId> were = assigned;
        List<PersonId> present = command.interviewers() == null ? were : command.interviewers();
        List<PersonId> strangers =
                present.stream().filter(person -> !were.contains(person)).toList();
        if (!strangers.isEmpty()) {
            return refused(
                    NOT_ASSIGNED, "Not assigned to this interview: " + strangers + ".", Map.of("people", strangers));
        }
        events.add(new InterviewCompleted(
                command.interview(),
                command.application(),
                command.requisition(),
                command.candidate(),
                present.stream().distinct().toList()));
        return recorded(events);
    }

    private static List<Swap> swaps(CompleteInterview command) {
        return command.swaps() == null ? List.of() : command.swaps();
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.EITHER,
                OFFER_OPEN,
                INTERVIEW_UNKNOWN,
                INTERVIEW_ALREADY_COMPLETED,
                INTERVIEW_CALLED_OFF,
                NOBODY_TO_SWAP,
                INTERVIEWER_TWICE,
                NOT_ON_THE_PANEL,
                NOT_ASSIGNED);
    }
}
