package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.ALREADY_OVERDUE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.OverdueChecks.answerOverdue;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswerOverdueTest {

    @Test
    void theManagerOwesTheRecruiterAnAnswer() {
        check(asked(Side.RECRUITER), longAfter())
                .recordsAt(
                        hour(24),
                        new AnswerOverdue(QUESTION, REQUISITION, Side.HIRING_MANAGER, MANAGER, MONDAY, hour(24)));
    }

    @Test
    void andTheRecruiterTheManager() {
        check(asked(Side.HIRING_MANAGER), longAfter())
                .recordsAt(
                        hour(24),
                        new AnswerOverdue(QUESTION, REQUISITION, Side.RECRUITER, RECRUITER, MONDAY, hour(24)));
    }

    @Test
    void anAnswerInTimeKeepsThePromise() {
        check(asked(Side.RECRUITER).at(hour(24), answered()), longAfter()).refuses(PROMISE_KEPT);
        check(asked(Side.RECRUITER).at(hour(25), answered()), longAfter()).records(AnswerOverdue.class);
    }

    @Test
    void whoTakesOverOwesTheAnswer() {
        check(asked(Side.RECRUITER).at(hour(4), reassigned()).at(hour(14), agreedAgain(2, TERMS)), longAfter())
                .recordsAt(
                        hour(34),
                        new AnswerOverdue(QUESTION, REQUISITION, Side.HIRING_MANAGER, SUCCESSOR, MONDAY, hour(34)));
    }

    @Test
    void isRecordedOnce() {
        check(
                        asked(Side.RECRUITER)
                                .at(
                                        hour(24),
                                        new AnswerOverdue(
                                                QUESTION, REQUISITION, Side.HIRING_MANAGER, MANAGER, MONDAY, hour(24))),
                        longAfter())
                .refuses(ALREADY_OVERDUE);
    }

    @Test
    void anotherQuestionsAnswerIsNone() {
        QuestionAnswered other =
                new QuestionAnswered(new QuestionId("q-2"), REQUISITION, null, null, MANAGER, "Yes, remote is fine");
        check(asked(Side.RECRUITER).at(hour(1), other), longAfter()).records(AnswerOverdue.class);
    }

    @Test
    void restsOnHold() {
        check(asked(Side.RECRUITER), hour(24)).refuses(NOT_DUE_YET);
        check(asked(Side.RECRUITER).at(hour(4), onHold()), longAfter()).refuses(CLOCK_RESTS);
    }

    @Test
    void beforeItIsAskedNothingIsOwed() {
        check(given(opened()).at(day(-7), slaAgreed()), longAfter()).refuses(NOTHING_PROMISED);
    }

    private static Given asked(Side by) {
        return given(opened()).at(day(-7), slaAgreed()).at(MONDAY, questionAsked(by));
    }

    private static QuestionAnswered answered() {
        return new QuestionAnswered(QUESTION, REQUISITION, null, null, MANAGER, "Yes, two days a week");
    }

    private static When<RecordOverdue> check(Given past, Instant now) {
        return past.when(answerOverdue(REQUISITION, QUESTION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }
}
