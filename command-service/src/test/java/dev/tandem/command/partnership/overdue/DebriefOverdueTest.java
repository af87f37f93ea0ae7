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
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebriefOverdueTest {

    private static final InterviewId SECOND = new InterviewId("int-6");

    @Test
    void aPanelThatDoesNotMeetInTimeMissedTheDebrief() {
        check(loopOver(), longAfter()).recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
    }

    @Test
    void aPanelThatMeetsAtTheLastMomentDidNot() {
        check(loopOver().at(hour(48), held(DebriefOutcome.OFFER)), longAfter()).refuses(PROMISE_KEPT);
        check(loopOver().at(hour(48).plusNanos(1_000), held(DebriefOutcome.OFFER)), longAfter())
                .recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
    }

    @Test
    void theClockWaitsForTheLastInterviewOfTheLoop() {
        Given oneToCome =
                agreed().at(day(-1), interviewScheduled(), second()).at(MONDAY, interviewCompleted(INTERVIEWER));
        check(oneToCome, longAfter()).refuses(NOTHING_PROMISED);
        check(oneToCome.at(day(2), completed(SECOND)), longAfter()).recordsAt(day(4), missed(SECOND, day(2), day(4)));
    }

    @Test
    void anInterviewThatIsMovedMovesTheClock() {
        InterviewRescheduled moved = new InterviewRescheduled(
                SECOND, APPLICATION, REQUISITION, NOOR, day(9), day(9), SchedulingParty.CANDIDATE, "Exams");
        Given oneToCome = agreed().at(day(-1), interviewScheduled(), second())
                .at(MONDAY, interviewCompleted(INTERVIEWER))
                .at(day(1), moved);
        check(oneToCome, day(8)).refuses(NOTHING_PROMISED);
        check(oneToCome.at(day(9), completed(SECOND)), day(11)).refuses(NOT_DUE_YET);
    }

    @Test
    void aFurtherInterviewOpensTheLoopAgain() {
        Given more = loopOver().at(day(1), second());
        check(more, longAfter()).refuses(PROMISE_KEPT);
        check(more.at(day(5), completed(SECOND)), longAfter()).recordsAt(day(7), missed(SECOND, day(5), day(7)));
    }

    @Test
    void aLoopWhoseLastInterviewIsCalledOffEndsThen() {
        Given calledOff = loopOver().at(day(1), second()).at(day(3), cancelled(SECOND));
        check(calledOff, longAfter()).recordsAt(day(5), missed(INTERVIEW, day(3), day(5)));
        check(agreed().at(day(-1), second()).at(MONDAY, cancelled(SECOND)), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    @Test
    void whoIsTakenUpAgainWaitsForTheDebriefThatWasOwed() {
        Given again = loopOver().at(hour(1), rejected(NOOR)).at(day(10), reconsidered(Stage.INTERVIEW));
        check(again, day(12)).refuses(NOT_DUE_YET);
        check(again, longAfter()).recordsAt(day(12), missed(INTERVIEW, day(10), day(12)));
        check(again.at(day(11), held(DebriefOutcome.OFFER)), longAfter()).refuses(PROMISE_KEPT);
        check(
                        loopOver()
                                .at(hour(1), held(DebriefOutcome.REJECT))
                                .at(hour(2), rejected(NOOR))
                                .at(day(10), reconsidered(Stage.DEBRIEF)),
                        longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void everyLoopAsksForItsOwnDebrief() {
        Given again = loopOver()
                .at(hour(2), held(DebriefOutcome.ANOTHER_INTERVIEW))
                .at(day(1), second())
                .at(day(3), completed(SECOND));
        check(again, day(4)).refuses(NOT_DUE_YET);
        check(again, longAfter()).recordsAt(day(5), missed(SECOND, day(3), day(5)));
    }

    @Test
    void theOldestMissComesFirstAndEachOnce() {
        Given twice = loopOver()
                .at(day(3), held(DebriefOutcome.ANOTHER_INTERVIEW))
                .at(day(3), second())
                .at(day(4), completed(SECOND));
        check(twice, longAfter()).recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
        Given first = twice.at(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
        check(first, longAfter()).recordsAt(day(6), missed(SECOND, day(4), day(6)));
        check(first.at(day(6), missed(SECOND, day(4), day(6))), longAfter()).refuses(ALREADY_OVERDUE);
    }

    @Test
    void aDebriefThatOthersPutOffIsDueAsMuchLater() {
        Given putOff =
                loopOver().at(hour(1), debriefAt(hour(24))).at(hour(2), moved(hour(54), SchedulingParty.INTERVIEWER));
        check(putOff, hour(78)).refuses(NOT_DUE_YET);
        check(putOff.at(hour(78), held(DebriefOutcome.OFFER)), longAfter()).refuses(PROMISE_KEPT);
        check(putOff, longAfter()).recordsAt(hour(78), missed(INTERVIEW, MONDAY, hour(78)));
    }

    @Test
    void timeOnHoldWhileItIsPutOffComesOnTop() {
        Given putOff = loopOver()
                .at(hour(1), debriefAt(hour(24)))
                .at(hour(2), moved(hour(24 + 100), SchedulingParty.CANDIDATE))
                .at(hour(60), onHold());
        check(putOff, longAfter()).refuses(CLOCK_RESTS);
        check(putOff.at(hour(200), resumed()), longAfter())
                .recordsAt(hour(288), missed(INTERVIEW, MONDAY, hour(48 + 100 + 140)));
    }

    @Test
    void aDebriefThatTheManagerPutsOffIsNot() {
        Given putOff = loopOver()
                .at(hour(1), debriefAt(hour(24)))
                .at(hour(2), moved(hour(54), SchedulingParty.HIRING_MANAGER));
        check(putOff, longAfter()).recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
    }

    @Test
    void puttingOffWhatWasMissedAlreadyDoesNotTakeItBack() {
        Given tooLate =
                loopOver().at(hour(1), debriefAt(hour(24))).at(hour(49), moved(hour(90), SchedulingParty.RECRUITER));
        check(tooLate, longAfter()).recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
    }

    @Test
    void aDebriefThatIsMovedNearerIsNotDueSooner() {
        Given nearer =
                loopOver().at(hour(1), debriefAt(hour(24))).at(hour(2), moved(hour(5), SchedulingParty.RECRUITER));
        check(nearer, longAfter()).recordsAt(hour(48), missed(INTERVIEW, MONDAY, hour(48)));
    }

    @Test
    void nobodyDebriefsOnWhoIsDecidedOrGone() {
        check(loopOver().at(hour(1), rejected(NOOR)), longAfter()).refuses(PROMISE_KEPT);
        check(loopOver().at(hour(1), withdrew()), longAfter()).refuses(PROMISE_KEPT);
        check(loopOver().at(hour(1), offerExtended()), longAfter()).refuses(PROMISE_KEPT);
        check(loopOver().at(hour(1), hired(NOOR)), longAfter()).refuses(PROMISE_KEPT);
    }

    @Test
    void restsOnHold() {
        check(loopOver().at(hour(20), onHold()).at(hour(30), resumed()), longAfter())
                .recordsAt(hour(58), missed(INTERVIEW, MONDAY, hour(58)));
        check(loopOver().at(hour(20), onHold()), longAfter()).refuses(CLOCK_RESTS);
    }

    private static Given agreed() {
        return given(opened()).at(day(-7), slaAgreed(), submitted());
    }

    private static Given loopOver() {
        return agreed().at(day(-1), interviewScheduled()).at(MONDAY, interviewCompleted(INTERVIEWER));
    }

    private static InterviewScheduled second() {
        InterviewScheduled first = interviewScheduled();
        return new InterviewScheduled(
                SECOND, APPLICATION, REQUISITION, NOOR, first.assignments(), first.startsAt(), first.endsAt());
    }

    private static InterviewCompleted completed(InterviewId interview) {
        return new InterviewCompleted(interview, APPLICATION, REQUISITION, NOOR, List.of(INTERVIEWER));
    }

    private static InterviewCancelled cancelled(InterviewId interview) {
        return new InterviewCancelled(
                interview, APPLICATION, REQUISITION, NOOR, SchedulingParty.HIRING_MANAGER, "Knows enough already");
    }

    private static DebriefScheduled debriefAt(Instant start) {
        return new DebriefScheduled(DEBRIEF, APPLICATION, REQUISITION, NOOR, start, List.of(MANAGER, INTERVIEWER));
    }

    private static DebriefRescheduled moved(Instant start, SchedulingParty causedBy) {
        return new DebriefRescheduled(DEBRIEF, APPLICATION, REQUISITION, NOOR, start, causedBy, "Cannot make it");
    }

    private static DebriefHeld held(DebriefOutcome outcome) {
        return new DebriefHeld(
                DEBRIEF,
                APPLICATION,
                REQUISITION,
                NOOR,
                List.of(MANAGER, INTERVIEWER),
                outcome,
                "Strong on Java",
                null);
    }

    private static When<RecordOverdue> check(Given past, Instant now) {
        return past.when(debriefMissed(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static DebriefMissed missed(InterviewId last, Instant since, Instant due) {
        return new DebriefMissed(APPLICATION, REQUISITION, NOOR, last, MANAGER, since, due);
    }
}
