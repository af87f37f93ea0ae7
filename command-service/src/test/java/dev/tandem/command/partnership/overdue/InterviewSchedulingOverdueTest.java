package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.ALREADY_OVERDUE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InterviewSchedulingOverdueTest {

    @Test
    void aYesWithoutAnInterviewIsOverdueOnTheRecruitersSide() {
        check(accepted(), longAfter()).recordsAt(hour(72), overdue(MONDAY, hour(72)));
    }

    @Test
    void anInterviewInTimeKeepsThePromise() {
        check(accepted().at(hour(72), interviewScheduled()), longAfter()).refuses(PROMISE_KEPT);
        check(accepted().at(hour(72).plusNanos(1_000), interviewScheduled()), longAfter())
                .recordsAt(hour(72), overdue(MONDAY, hour(72)));
    }

    @Test
    void anInterviewThatIsCalledOffBeforeAnyTookPlaceIsOwedAgain() {
        Given calledOff = accepted().at(hour(5), interviewScheduled()).at(day(2), cancelled());
        check(calledOff, day(5)).refuses(NOT_DUE_YET);
        check(calledOff, longAfter()).recordsAt(day(5), overdue(day(2), day(5)));
    }

    @Test
    void afterAnInterviewNoOtherIsOwed() {
        InterviewScheduled first = interviewScheduled();
        InterviewScheduled second = new InterviewScheduled(
                new InterviewId("int-6"),
                APPLICATION,
                REQUISITION,
                NOOR,
                first.assignments(),
                first.startsAt(),
                first.endsAt());
        InterviewCancelled secondOff = new InterviewCancelled(
                second.interview(), APPLICATION, REQUISITION, NOOR, SchedulingParty.CANDIDATE, "Has another offer");
        check(
                        accepted()
                                .at(hour(5), first)
                                .at(hour(6), interviewCompleted(INTERVIEWER))
                                .at(hour(7), second)
                                .at(hour(8), secondOff),
                        longAfter())
                .refuses(PROMISE_KEPT);
        check(accepted().at(hour(5), first).at(hour(6), second).at(hour(7), secondOff), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void theEndOfTheApplicationEndsTheWait() {
        check(accepted().at(hour(1), withdrew()), longAfter()).refuses(PROMISE_KEPT);
        check(accepted().at(hour(1), rejected(NOOR)), longAfter()).refuses(PROMISE_KEPT);
        check(accepted().at(hour(1), offerExtended()), longAfter()).refuses(PROMISE_KEPT);
        check(accepted().at(hour(1), hired(NOOR)), longAfter()).refuses(PROMISE_KEPT);
    }

    @Test
    void whoIsTakenUpAgainWaitsForTheInterviewThatWasOwed() {
        Given again = accepted().at(hour(1), withdrew()).at(day(10), reconsidered(Stage.SCREEN));
        check(again, day(13)).refuses(NOT_DUE_YET);
        check(again, longAfter()).recordsAt(day(13), overdue(day(10), day(13)));
        check(
                        accepted()
                                .at(hour(1), interviewScheduled())
                                .at(hour(2), withdrew())
                                .at(day(10), reconsidered(Stage.SCREEN)),
                        longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void beforeTheYesNothingIsOwed() {
        check(given(opened()).at(day(-7), slaAgreed(), submitted()), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    @Test
    void isRecordedOnce() {
        check(accepted().at(hour(72), overdue(MONDAY, hour(72))), longAfter()).refuses(ALREADY_OVERDUE);
    }

    @Test
    void restsOnHold() {
        check(accepted().at(hour(1), onHold()), longAfter()).refuses(CLOCK_RESTS);
        check(accepted().at(hour(1), onHold()).at(hour(11), resumed()), longAfter())
                .recordsAt(hour(82), overdue(MONDAY, hour(82)));
    }

    private static Given accepted() {
        return given(opened()).at(day(-7), slaAgreed(), submitted()).at(MONDAY, submittalAccepted());
    }

    private static InterviewCancelled cancelled() {
        return new InterviewCancelled(INTERVIEW, APPLICATION, REQUISITION, NOOR, SchedulingParty.INTERVIEWER, "Ill");
    }

    private static When<RecordOverdue> check(Given past, Instant now) {
        return past.when(schedulingOverdue(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static InterviewSchedulingOverdue overdue(Instant since, Instant due) {
        return new InterviewSchedulingOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, since, due);
    }
}
