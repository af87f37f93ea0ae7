package dev.tandem.command.partnership;

import static dev.tandem.command.partnership.Moves.CANDIDATES;
import static dev.tandem.command.partnership.Moves.candidate;
import static dev.tandem.command.story.OverdueChecks.answerOverdue;
import static dev.tandem.command.story.OverdueChecks.approvalOverdue;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.OverdueChecks.stalled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsRevised;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The checks of the promises that these moves make, keep or break. */
final class Checks {

    private Checks() {}

    static Stream<DeadlineCheck> in(World world) {
        Stream<DeadlineCheck> onSearch = Stream.concat(
                Stream.of(stalled(REQUISITION)),
                IntStream.rangeClosed(
                                1, 1 + world.events(RequirementsRevised.class).size())
                        .mapToObj(version -> approvalOverdue(REQUISITION, version)));
        Stream<DeadlineCheck> onApplications = IntStream.range(0, CANDIDATES)
                .mapToObj(pick -> ApplicationId.of(REQUISITION, candidate(pick)))
                .flatMap(application -> Stream.of(
                        reviewOverdue(REQUISITION, application),
                        schedulingOverdue(REQUISITION, application),
                        debriefMissed(REQUISITION, application)));
        Stream<DeadlineCheck> onInterviews = world.events(InterviewScheduled.class).stream()
                .map(interview -> interview.event())
                .flatMap(interview -> Stream.of(INTERVIEWER, MANAGER)
                        .map(person ->
                                feedbackOverdue(REQUISITION, interview.application(), interview.interview(), person)));
        Stream<DeadlineCheck> onQuestions = world.events(QuestionAsked.class).stream()
                .map(asked -> answerOverdue(REQUISITION, asked.event().question()));
        return Stream.of(onSearch, onApplications, onInterviews, onQuestions).flatMap(all -> all);
    }
}
