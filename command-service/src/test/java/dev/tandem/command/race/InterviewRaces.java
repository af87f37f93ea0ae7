package dev.tandem.command.race;

import static dev.tandem.command.race.Person.IVY;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.debrief.hold.HoldDebrief;
import dev.tandem.command.debrief.schedule.ScheduleDebrief;
import dev.tandem.command.interview.cancel.CancelInterview;
import dev.tandem.command.interview.complete.CompleteInterview;
import dev.tandem.command.interview.decideround.DecideRound;
import dev.tandem.command.interview.submitfeedback.SubmitFeedback;
import dev.tandem.command.interview.swap.SwapInterviewer;
import dev.tandem.command.requisition.requirements.assignpanel.AssignPanel;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An interview and its debrief take place once, and each interviewer is heard once. */
final class InterviewRaces {

    private InterviewRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "An interview takes place or is called off, once",
                        search -> search.agreed().submitted().interviewScheduled(),
                        search -> List.of(
                                search.order(IVY, CompleteInterview.class), search.order(ROB, CancelInterview.class)),
                        InterviewCompleted.class,
                        InterviewCancelled.class),
                oneOf(
                        "Feedback on an interview is given once",
                        search ->
                                search.agreed().submitted().interviewScheduled().with(ROB, CompleteInterview.class),
                        search -> List.of(search.order(IVY, SubmitFeedback.class)),
                        FeedbackSubmitted.class),
                oneOf(
                        "Of two who would come in one interviewer's place, one does",
                        InterviewRaces::withTwoOnThePanel,
                        search -> List.of(search.order(ROB, SwapInterviewer.class)),
                        InterviewerSwapped.class),
                oneOf(
                        "Whoever was in an interview is not swapped any more, and whoever was swapped was not in it",
                        InterviewRaces::withTwoOnThePanel,
                        search -> List.of(
                                search.order(ROB, SwapInterviewer.class),
                                search.order(MIA, CompleteInterview.class, Map.of("interviewers", List.of("ivy")))),
                        InterviewerSwapped.class,
                        InterviewCompleted.class),
                oneOf(
                        "A round is decided once",
                        search ->
                                search.agreed().submitted().interviewScheduled().with(ROB, CompleteInterview.class),
                        search -> List.of(
                                search.order(MIA, DecideRound.class),
                                search.order(MIA, DecideRound.class, Map.of("outcome", "OFFER"))),
                        RoundDecided.class),
                oneOf(
                        "A debrief is held once",
                        search -> search.agreed().submitted().with(ROB, ScheduleDebrief.class),
                        search -> List.of(search.order(MIA, HoldDebrief.class)),
                        DebriefHeld.class));
    }

    private static Search withTwoOnThePanel(Search search) {
        List<Map<String, ?>> panel = List.of(
                Map.of("interviewer", "ivy", "competencies", List.of("engineering")),
                Map.of("interviewer", "mia", "competencies", List.of("engineering")));
        return search.agreed().submitted().interviewScheduled().with(ROB, AssignPanel.class, Map.of("members", panel));
    }
}
