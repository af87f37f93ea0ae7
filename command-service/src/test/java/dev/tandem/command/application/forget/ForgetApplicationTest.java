package dev.tandem.command.application.forget;

import static dev.tandem.command.application.ApplicationRule.NOTHING_TO_FORGET;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetApplicationTest {

    private static final CandidateForgotten FORGOTTEN =
            new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia"));

    @Test
    void anApplicationUnderWayIsClosed() {
        forgets(given(opened(), registered(), submitted(), FORGOTTEN)).records(closed(), forgotten());
    }

    @Test
    void oneThatHasEndedStaysAsItEnded() {
        forgets(given(opened(), registered(), submitted(), withdrew(), FORGOTTEN))
                .records(forgotten());
    }

    @Test
    void questionsAboutThemAreAnsweredNoMore() {
        forgets(given(opened(), registered(), submitted(), asked("q-1"), asked("q-2"), answered("q-1"), FORGOTTEN))
                .records(closed(), forgotten(new QuestionId("q-2")));
    }

    @Test
    void itIsSaidOnceAndOfWhoeverWasErasedAlone() {
        forgets(given(opened(), registered(), submitted(), FORGOTTEN, closed(), forgotten()))
                .refuses(NOTHING_TO_FORGET);
        forgets(given(opened(), registered(), submitted())).refuses(NOTHING_TO_FORGET);
        forgets(given(opened(), registered(), FORGOTTEN)).refuses(NOTHING_TO_FORGET);
    }

    private static ApplicationClosed closed() {
        return new ApplicationClosed(
                APPLICATION,
                REQUISITION,
                NOOR,
                Stage.SUBMITTED,
                PersonId.SYSTEM,
                Disposition.ERASED,
                List.of(),
                null,
                null);
    }

    private static ApplicationForgotten forgotten(QuestionId... questions) {
        return new ApplicationForgotten(APPLICATION, REQUISITION, NOOR, List.of(questions));
    }

    private static QuestionAsked asked(String question) {
        return new QuestionAsked(
                new QuestionId(question),
                REQUISITION,
                APPLICATION,
                NOOR,
                Side.RECRUITER,
                RECRUITER,
                MANAGER,
                "Would she move to Porto?");
    }

    private static QuestionAnswered answered(String question) {
        return new QuestionAnswered(
                new QuestionId(question), REQUISITION, APPLICATION, NOOR, MANAGER, "She would, she said");
    }

    private static Given.When<ForgetApplication> forgets(Given given) {
        return given.when(new ForgetApplication(REQUISITION, NOOR)).by(PersonId.SYSTEM, Role.SYSTEM);
    }
}
