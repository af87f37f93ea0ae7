package dev.tandem.command.partnership.overdue;

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
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.roundOverdue;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.CODE;
import static dev.tandem.command.story.Rounds.TEAM;
import static dev.tandem.command.story.Rounds.decided;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.RoundDecisionOverdue;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is owed after a round of interviews, by whom, and from when its time counts. */
class RoundsOverdueTest {

    private static final Round ONE = Round.unplanned(1);

    /** It used to say twice that the manager missed a debrief. */
    @Test
    void aStrongYesAfterWhichTheRecruiterSchedulesNothingIsOnTheRecruiter() {
        Given yes = over(ONE, INTERVIEWER)
                .at(hour(1), feedbackBy(INTERVIEWER))
                .at(hour(2), advanced(Stage.INTERVIEW, new Stage("ONSITE")), decided(1, RoundOutcome.NEXT));

        check(yes, debriefMissed(REQUISITION, APPLICATION)).refuses(PROMISE_KEPT);
        check(yes, roundOverdue(REQUISITION, APPLICATION)).refuses(NOTHING_PROMISED);
        check(yes, schedulingOverdue(REQUISITION, APPLICATION))
                .recordsAt(hour(2 + 72), scheduling(hour(2), hour(2 + 72)));
    }

    @Test
    void aDebriefIsDueAfterTheFeedback() {
        Given in = over(ONE, INTERVIEWER, MANAGER)
                .at(hour(3), feedbackBy(INTERVIEWER))
                .at(hour(7), feedbackBy(MANAGER));
        check(in, debriefMissed(REQUISITION, APPLICATION)).recordsAt(hour(7 + 48), missed(hour(7), hour(7 + 48)));
    }

    @Test
    void feedbackThatIsOverdueIsWaitedForNoLonger() {
        Given silent = over(ONE, INTERVIEWER, MANAGER).at(hour(3), feedbackBy(INTERVIEWER));
        check(silent, debriefMissed(REQUISITION, APPLICATION))
                .recordsAt(hour(24 + 48), missed(hour(24), hour(24 + 48)));
        check(silent.at(hour(30), feedbackBy(MANAGER)), debriefMissed(REQUISITION, APPLICATION))
                .recordsAt(hour(24 + 48), missed(hour(24), hour(24 + 48)));
        silent.when(debriefMissed(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(hour(60))
                .refuses(NOT_DUE_YET);
    }

    @Test
    void nobodyIsLateWhileFeedbackRests() {
        check(over(ONE, INTERVIEWER).at(hour(5), onHold()), debriefMissed(REQUISITION, APPLICATION))
                .refuses(CLOCK_RESTS);
    }

    @Test
    void aRoundThatEndsWithADecisionAsksForOneAndNoDebrief() {
        Given in = over(CODE, INTERVIEWER).at(hour(7), feedbackBy(INTERVIEWER));
        check(in, debriefMissed(REQUISITION, APPLICATION)).refuses(NOTHING_PROMISED);
        check(in, roundOverdue(REQUISITION, APPLICATION))
                .recordsAt(
                        hour(7 + 48),
                        new RoundDecisionOverdue(
                                APPLICATION, REQUISITION, NOOR, INTERVIEW, MANAGER, hour(7), hour(7 + 48)));
    }

    @Test
    void aDecisionOrADebriefInTimeKeepsIt() {
        Given in = over(CODE, INTERVIEWER).at(hour(7), feedbackBy(INTERVIEWER));
        check(in.at(hour(55), decided(1, RoundOutcome.REJECT)), roundOverdue(REQUISITION, APPLICATION))
                .refuses(PROMISE_KEPT);
        check(in.at(hour(55), held(DebriefOutcome.OFFER)), roundOverdue(REQUISITION, APPLICATION))
                .refuses(PROMISE_KEPT);
        check(in.at(hour(55), offerExtended()), roundOverdue(REQUISITION, APPLICATION))
                .refuses(PROMISE_KEPT);
    }

    @Test
    void afterTheNextRoundItIsAskedForAgain() {
        Given second = over(CODE, INTERVIEWER)
                .at(hour(7), feedbackBy(INTERVIEWER), decided(1, RoundOutcome.NEXT))
                .at(day(1), interviewScheduled().in(TEAM))
                .at(day(2), interviewCompleted(INTERVIEWER));
        check(second, roundOverdue(REQUISITION, APPLICATION)).refuses(PROMISE_KEPT);
        check(second, debriefMissed(REQUISITION, APPLICATION)).recordsAt(day(5), missed(day(3), day(5)));
        check(second, schedulingOverdue(REQUISITION, APPLICATION)).refuses(PROMISE_KEPT);
    }

    @Test
    void whatADebriefCameToIsADecision() {
        check(
                        over(ONE, INTERVIEWER).at(hour(2), held(DebriefOutcome.ADVANCE)),
                        schedulingOverdue(REQUISITION, APPLICATION))
                .recordsAt(hour(2 + 72), scheduling(hour(2), hour(2 + 72)));
        check(
                        over(ONE, INTERVIEWER).at(hour(2), held(DebriefOutcome.ANOTHER_INTERVIEW)),
                        schedulingOverdue(REQUISITION, APPLICATION))
                .recordsAt(hour(2 + 72), scheduling(hour(2), hour(2 + 72)));
        for (DebriefOutcome last : List.of(DebriefOutcome.OFFER, DebriefOutcome.REJECT)) {
            check(over(ONE, INTERVIEWER).at(hour(2), held(last)), schedulingOverdue(REQUISITION, APPLICATION))
                    .refuses(PROMISE_KEPT);
        }
        check(
                        over(TEAM, INTERVIEWER).at(hour(2), held(DebriefOutcome.ADVANCE)),
                        schedulingOverdue(REQUISITION, APPLICATION))
                .refuses(PROMISE_KEPT);
    }

    @Test
    void whoeverMovesToTheOfferSchedulesNothing() {
        check(
                        over(ONE, INTERVIEWER)
                                .at(hour(2), held(DebriefOutcome.ADVANCE))
                                .at(hour(5), advanced(Stage.DEBRIEF, Stage.OFFER)),
                        schedulingOverdue(REQUISITION, APPLICATION))
                .refuses(PROMISE_KEPT);
    }

    /** What was stored before rounds were counted keeps its meaning. */
    @Test
    void interviewsOfNoRoundAskForWhatTheyAlwaysAskedFor() {
        Given old = accepted().at(day(-6), interviewScheduled()).at(MONDAY, interviewCompleted(INTERVIEWER));
        check(old, debriefMissed(REQUISITION, APPLICATION)).recordsAt(hour(48), missed(MONDAY, hour(48)));
        check(old, roundOverdue(REQUISITION, APPLICATION)).refuses(NOTHING_PROMISED);
        for (DebriefOutcome outcome : DebriefOutcome.values()) {
            check(old.at(hour(2), held(outcome)), schedulingOverdue(REQUISITION, APPLICATION))
                    .refuses(PROMISE_KEPT);
        }
    }

    private static Given accepted() {
        return given(opened()).at(day(-7), slaAgreed(), submitted(), submittalAccepted());
    }

    private static Given over(Round round, PersonId... interviewers) {
        return accepted().at(day(-6), interviewScheduled().in(round)).at(MONDAY, interviewCompleted(interviewers));
    }

    private static DebriefHeld held(DebriefOutcome outcome) {
        return new DebriefHeld(
                DEBRIEF, APPLICATION, REQUISITION, NOOR, List.of(MANAGER), outcome, "Strong on Java", null);
    }

    private static When<RecordOverdue> check(Given past, RecordOverdue check) {
        return past.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
    }

    private static DebriefMissed missed(Instant since, Instant due) {
        return new DebriefMissed(APPLICATION, REQUISITION, NOOR, INTERVIEW, MANAGER, since, due);
    }

    private static InterviewSchedulingOverdue scheduling(Instant since, Instant due) {
        return new InterviewSchedulingOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, since, due);
    }
}
