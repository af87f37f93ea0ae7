package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_REPLACED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_UNKNOWN;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedInsteadOf;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Confidential;
import dev.tandem.events.requisition.ReplacedForgotten;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetReplacedTest {

    private static final ForgetReplaced FORGET = new ForgetReplaced(REQUISITION);

    @Test
    void aPartnerOrAPrivacyOfficerForgetsThem() {
        given(openedInsteadOf("name:Bob Example"))
                .when(FORGET)
                .by(ROB, Role.RECRUITER)
                .records(new ReplacedForgotten(REQUISITION, RECRUITER));
        given(openedInsteadOf("name:Bob Example"))
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .records(new ReplacedForgotten(REQUISITION, new PersonId("pia")));
    }

    @Test
    void aPrivacyOfficerKnowsNothingOfAConfidentialSearch() {
        given(openedInsteadOf("name:Bob Example")
                        .seenBy(new Confidential(List.of(new PersonId("tea")), List.of(new PersonId("eve")))))
                .when(FORGET)
                .by("pia", Role.PRIVACY_OFFICER)
                .refuses(REQUISITION_UNKNOWN);
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
