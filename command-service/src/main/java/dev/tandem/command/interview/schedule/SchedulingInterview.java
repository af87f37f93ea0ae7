package dev.tandem.command.interview.schedule;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.COMPETENCY_NOT_THEIRS;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_IN_THE_PAST;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_TIMES;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;
import static dev.tandem.command.interview.InterviewRule.PANEL_REQUIRED;
import static dev.tandem.command.interview.InterviewRule.SUBMITTAL_NOT_ACCEPTED;
import static dev.tandem.command.interview.InterviewRule.TRAINING_REQUIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.RoundState;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewTimes;
import dev.tandem.command.interview.PanelState;
import dev.tandem.command.interview.RoundsSoFar;
import dev.tandem.command.interview.TrainedInterviewers;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.InterviewPlanState;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewMarks;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link ScheduleInterview}. In history nobody counted rounds. What the agreed plan does not have is allowed, and marked: the two
 * agreed on a plan, not on never learning anything that calls for more.
 */
final class SchedulingInterview implements Decision<ScheduleInterview, SchedulingInterview.State> {

    /** {@code calledOffAt}: when an interview was called off last, in whose place this one may come; null if none was. */
    record State(
            Candidacy candidacy,
            Preparation preparation,
            RoundState rounds,
            @Nullable Instant calledOffAt) {}

    /** Who interviews, and in which rounds. */
    record Preparation(PanelState panel, InterviewPlanState plan, TrainedInterviewers trained, RoundsSoFar so) {}

    @Override
    public DecisionModel<State> reads(ScheduleInterview command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                DecisionModel.into(
                        Preparation::new,
                        PanelState.PART.of(command.requisition().tag()),
                        InterviewPlanState.PART.of(command.requisition().tag()),
                        TrainedInterviewers.model(command.requisition(), interviewers(command)),
                        RoundsSoFar.PART.of(command.application().tag())),
                RoundState.PART.of(command.application().tag()),
                Part.latest(List.of(InterviewCancelled.class))
                        .of(command.application().tag()));
    }

    @Override
    public Outcome decide(ScheduleInterview command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.RECRUITER, context),
                candidacy.nextStep(context),
                candidacy.whileOfferStands(),
                RequisitionState.notBefore(state.calledOffAt(), context));
        if (no != null) {
            return no;
        }
        boolean history = candidacy.history(context);
        if (!candidacy.application().accepted() && candidacy.application().origin() == Origin.NATIVE && !history) {
            return refused(SUBMITTAL_NOT_ACCEPTED);
        }
        no = InterviewTimes.refuses(command.startsAt(), command.endsAt(), context, history);
        if (no != null) {
            return no;
        }
        List<PersonId> people = interviewers(command);
        if (Set.copyOf(people).size() < people.size()) {
            return refused(INTERVIEWER_TWICE);
        }
        TrainedInterviewers trained = state.preparation().trained();
        no = history
                ? null
                : firstRefusal(refusesPanel(command, state.preparation().panel()), trained.refuses(people));
        if (no != null) {
            return no;
        }
        @Nullable
        Round round =
                history ? null : state.rounds().next(state.preparation().plan().agreed());
        List<Event> events = new ArrayList<>();
        candidacy.moveTo(Stage.INTERVIEW, command).ifPresent(events::add);
        events.add(new InterviewScheduled(
                new InterviewId(context.newId().get()),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.assignments(),
                command.startsAt(),
                command.endsAt(),
                round,
                round == null ? null : marks(command, round, people, state.preparation())));
        return recorded(events);
    }

    private static @Nullable InterviewMarks marks(
            ScheduleInterview command, Round round, List<PersonId> people, Preparation preparation) {
        InterviewPlanState.@Nullable Plan plan = preparation.plan().plan(round.plan());
        List<CompetencyId> assessed = command.assignments().stream()
                .flatMap(assignment -> assignment.competencies().stream())
                .toList();
        return new InterviewMarks(
                        preparation.trained().untrained(people),
                        preparation.so().unplanned(round, plan, assessed),
                        preparation.so().minutesOver(round, plan, command.startsAt(), command.endsAt()))
                .unlessNone();
    }

    private static List<PersonId> interviewers(ScheduleInterview command) {
        return command.assignments().stream().map(Assignment::interviewer).toList();
    }

    private static @Nullable Refused refusesPanel(ScheduleInterview command, PanelState panel) {
        if (panel.isEmpty()) {
            return refused(PANEL_REQUIRED);
        }
        List<PersonId> strangers = command.assignments().stream()
                .map(Assignment::interviewer)
                .filter(person -> !panel.has(person))
                .toList();
        if (!strangers.isEmpty()) {
            return refused(
                    NOT_ON_THE_PANEL,
                    "Not on the panel: " + strangers + ".",
                    Map.of("strangers", strangers, "panel", panel.people()));
        }
        for (Assignment assignment : command.assignments()) {
            List<CompetencyId> theirs = panel.of(assignment.interviewer());
            List<CompetencyId> foreign = assignment.competencies().stream()
                    .filter(competency -> !theirs.contains(competency))
                    .toList();
            if (!foreign.isEmpty()) {
                return refused(
                        COMPETENCY_NOT_THEIRS,
                        "The panel did not assign " + foreign + " to " + assignment.interviewer() + ".",
                        Map.of("interviewer", assignment.interviewer(), "competencies", foreign));
            }
        }
        return null;
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.RECRUITER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_OPEN,
                SUBMITTAL_NOT_ACCEPTED,
                INTERVIEW_TIMES,
                INTERVIEW_IN_THE_PAST,
                INTERVIEWER_TWICE,
                PANEL_REQUIRED,
                NOT_ON_THE_PANEL,
                COMPETENCY_NOT_THEIRS,
                TRAINING_REQUIRED);
    }
}
