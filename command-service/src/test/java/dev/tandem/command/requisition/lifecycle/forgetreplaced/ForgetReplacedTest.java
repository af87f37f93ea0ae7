package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_REPLACED;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedInsteadOf;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.ReplacedForgotten;
import org.junit.jupiter.api.Test;

class ForgetReplacedTest {

    private static final ForgetReplaced FORGET = new ForgetReplaced(REQUISITION);

    @Test
    void eitherPartnerForgetsThem() {
        given(openedInsteadOf("name:Bob Example"))
                .when(FORGET)
                .by(ROB, Role.RECRUITER)
                .records(new ReplacedForgotten(REQUISITION, RECRUITER));
        given(openedInsteadOf("name:Bob Example"))
                .when(FORGET)
                .by(MIA, Role.HIRING_MANAGER)
                .records(new ReplacedForgotten(REQUISITION, MANAGER));
    }

    @Test
    void somebodyIsThereToBeForgotten() {
        given(opened()).when(FORGET).by(ROB, Role.RECRUITER).refuses(NOBODY_REPLACED);
        given(openedInsteadOf("person:bob"), new ReplacedForgotten(REQUISITION, RECRUITER))
                .when(FORGET)
                .by(ROB, Role.RECRUITER)
                .refuses(NOBODY_REPLACED);
    }
}
