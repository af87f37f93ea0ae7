package dev.tandem.command.partnership;

import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.OverdueChecks.answerOverdue;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Given;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.SlaAgreed;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that names together what does not belong together finds that nobody promised that. */
class OtherSearchTest {

    private static final RequisitionId OTHER = new RequisitionId("req-other");

    record Mismatch(RunningClock clock, DeadlineCheck check) {}

    static Stream<Mismatch> mismatches() {
        return Stream.of(
                new Mismatch(RunningClock.REVIEW, reviewOverdue(OTHER, APPLICATION)),
                new Mismatch(RunningClock.SCHEDULING, schedulingOverdue(OTHER, APPLICATION)),
                new Mismatch(RunningClock.DEBRIEFING, debriefMissed(OTHER, APPLICATION)),
                new Mismatch(RunningClock.ANSWER, answerOverdue(OTHER, QUESTION)),
                new Mismatch(RunningClock.FEEDBACK, feedbackOverdue(OTHER, APPLICATION, INTERVIEW, INTERVIEWER)),
                new Mismatch(
                        RunningClock.FEEDBACK,
                        feedbackOverdue(REQUISITION, ApplicationId.of(REQUISITION, BASIL), INTERVIEW, INTERVIEWER)),
                new Mismatch(
                        RunningClock.FEEDBACK,
                        feedbackOverdue(REQUISITION, APPLICATION, new InterviewId("int-9"), INTERVIEWER)),
                new Mismatch(RunningClock.FEEDBACK, feedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, MANAGER)));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void promisesNothing(Mismatch mismatch) {
        Given past = mismatch.clock().past().at(day(-1), openedToo(), new SlaAgreed(OTHER, 1, TERMS));
        past.when(mismatch.check())
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(longAfter())
                .refuses(NOTHING_PROMISED);
    }

    private static RequisitionOpened openedToo() {
        RequisitionOpened opened = opened();
        return new RequisitionOpened(
                OTHER,
                opened.title(),
                opened.department(),
                opened.roleType(),
                opened.location(),
                opened.openings(),
                opened.hiringManager(),
                opened.recruiter(),
                opened.compensation(),
                opened.headcount(),
                opened.costOfVacancyPerDay(),
                opened.stages(),
                opened.origin(),
                opened.level(),
                opened.neededBy());
    }
}
