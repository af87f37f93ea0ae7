package dev.tandem.command.partnership.askquestion;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Questions.questionAskedAboutNoor;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class AskQuestionTest {

    @Test
    void eitherSideAsksTheOther() {
        given(opened())
                .when(new AskQuestion(REQUISITION, null, "Why Java?"))
                .by(ROB, Role.RECRUITER)
                .records(questionAsked(new QuestionId("new-1"), Side.RECRUITER, "Why Java?"));
        given(opened(), submitted())
                .when(new AskQuestion(REQUISITION, NOOR, "When could she start?"))
                .by(MIA, Role.HIRING_MANAGER)
                .records(questionAskedAboutNoor(new QuestionId("new-1"), Side.HIRING_MANAGER, "When could she start?"));
    }

    @Test
    void aboutCandidatesOfTheSearch() {
        given(opened())
                .when(new AskQuestion(REQUISITION, NOOR, "When could she start?"))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(APPLICATION_UNKNOWN);
    }
}
