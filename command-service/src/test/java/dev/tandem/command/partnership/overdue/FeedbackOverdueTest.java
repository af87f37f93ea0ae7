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
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.FeedbackOverdue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedbackOverdueTest {

    @Test
    void whoInterviewedAndSaidNothingIsOverdue() {
        check(INTERVIEWER, interviewed().at(hour(1), feedbackBy(MANAGER)), longAfter())
                .recordsAt(hour(24), overdue(INTERVIEWER));
    }

    @Test
    void whoGaveFeedbackInTimeIsNot() {
        check(INTERVIEWER, interviewed().at(hour(24), feedbackBy(INTERVIEWER)), longAfter())
                .refuses(PROMISE_KEPT);
        check(INTERVIEWER, interviewed().at(hour(24).plusNanos(1_000), feedbackBy(INTERVIEWER)), longAfter())
                .recordsAt(hour(24), overdue(INTERVIEWER));
    }

    @Test
    void everybodyOwesTheirOwn() {
        check(MANAGER, interviewed().at(hour(1), feedbackBy(INTERVIEWER)), longAfter())
                .recordsAt(hour(24), overdue(MANAGER));
    }

    @Test
    void whoDidNotTakePartOwesNothing() {
        check(MANAGER, agreed().at(MONDAY, interviewCompleted(INTERVIEWER)), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    @Test
    void nobodyOwesFeedbackOnWhoIsNoLongerInTheRunning() {
        check(INTERVIEWER, interviewed().at(hour(2), withdrew()), longAfter()).refuses(PROMISE_KEPT);
        check(INTERVIEWER, interviewed().at(hour(2), rejected(NOOR)), longAfter())
                .refuses(PROMISE_KEPT);
        check(INTERVIEWER, interviewed().at(hour(2), hired(NOOR)), longAfter()).refuses(PROMISE_KEPT);
        check(INTERVIEWER, interviewed().at(hour(25), withdrew()), longAfter())
                .recordsAt(hour(24), overdue(INTERVIEWER));
    }

    @Test
    void anOfferEndsThePromiseOfFeedbackThatIsNotYetOverdue() {
        check(INTERVIEWER, interviewed().at(hour(2), offerExtended()), longAfter())
                .refuses(PROMISE_KEPT);
        check(INTERVIEWER, interviewed().at(hour(25), offerExtended()), longAfter())
                .recordsAt(hour(24), overdue(INTERVIEWER));
    }

    @Test
    void theClockStartsWhenTheInterviewTookPlaceAndMovesWithIt() {
        InterviewRescheduled moved = new InterviewRescheduled(
                INTERVIEW, APPLICATION, REQUISITION, NOOR, day(3), day(3), SchedulingParty.CANDIDATE, "Exams");
        Given later = agreed().at(MONDAY, interviewScheduled())
                .at(hour(1), moved)
                .at(day(3), interviewCompleted(INTERVIEWER));
        check(INTERVIEWER, later, day(4)).refuses(NOT_DUE_YET);
        check(INTERVIEWER, later, longAfter())
                .recordsAt(
                        day(4),
                        new FeedbackOverdue(INTERVIEW, APPLICATION, REQUISITION, NOOR, INTERVIEWER, day(3), day(4)));
    }

    @Test
    void isRecordedOnceForEachInterviewer() {
        check(INTERVIEWER, interviewed().at(hour(24), overdue(INTERVIEWER)), longAfter())
                .refuses(ALREADY_OVERDUE);
        check(INTERVIEWER, interviewed().at(hour(24), overdue(MANAGER)), longAfter())
                .recordsAt(hour(24), overdue(INTERVIEWER));
    }

    @Test
    void restsOnHold() {
        check(INTERVIEWER, interviewed().at(hour(2), onHold()), longAfter()).refuses(CLOCK_RESTS);
    }

    private static Given agreed() {
        return given(opened()).at(day(-7), slaAgreed(), submitted());
    }

    private static Given interviewed() {
        return agreed().at(day(-1), interviewScheduled()).at(MONDAY, interviewCompleted(INTERVIEWER, MANAGER));
    }

    private static When<RecordOverdue> check(PersonId interviewer, Given past, Instant now) {
        return past.when(feedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, interviewer))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static FeedbackOverdue overdue(PersonId interviewer) {
        return new FeedbackOverdue(INTERVIEW, APPLICATION, REQUISITION, NOOR, interviewer, MONDAY, hour(24));
    }
}
