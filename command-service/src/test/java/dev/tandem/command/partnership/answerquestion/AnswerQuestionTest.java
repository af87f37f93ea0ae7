package dev.tandem.command.partnership.answerquestion;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.NOT_ASKED_YOU;
import static dev.tandem.command.partnership.PartnershipRule.QUESTION_ANSWERED;
import static dev.tandem.command.partnership.PartnershipRule.QUESTION_UNKNOWN;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Questions.questionAskedAboutNoor;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class AnswerQuestionTest {

    private static final AnswerQuestion ANSWER = new AnswerQuestion(REQUISITION, QUESTION, "In May");
    private static final QuestionAsked ASKED = questionAskedAboutNoor(QUESTION, Side.HIRING_MANAGER, "When?");

    @Test
    void whoWasAskedAnswers() {
        given(opened(), ASKED).when(ANSWER).by(ROB, Role.RECRUITER).records(answered(RECRUITER));
        given(opened(), ASKED).when(ANSWER).by(MIA, Role.HIRING_MANAGER).refuses(NOT_ASKED_YOU);
    }

    @Test
    void theNewcomerAnswersForTheirSide() {
        PersonId rita = new PersonId("rita");
        given(opened(), ASKED, recruiterReassigned(rita))
                .when(ANSWER)
                .by(rita, Role.RECRUITER)
                .records(answered(rita));
    }

    @Test
    void onceAndOnlyWhatWasAsked() {
        given(opened()).when(ANSWER).by(ROB, Role.RECRUITER).refuses(QUESTION_UNKNOWN);
        given(opened(), ASKED, answered(RECRUITER))
                .when(ANSWER)
                .by(ROB, Role.RECRUITER)
                .refuses(QUESTION_ANSWERED);
    }

    private static QuestionAnswered answered(PersonId by) {
        return new QuestionAnswered(QUESTION, REQUISITION, APPLICATION, NOOR, by, "In May");
    }
}
