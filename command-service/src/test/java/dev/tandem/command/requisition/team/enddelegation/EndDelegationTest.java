package dev.tandem.command.requisition.team.enddelegation;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOT_DELEGATED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static dev.tandem.command.story.Teams.CORA;
import static dev.tandem.command.story.Teams.DELEGATE;
import static dev.tandem.command.story.Teams.DORA;
import static dev.tandem.command.story.Teams.THEN;
import static dev.tandem.command.story.Teams.delegated;
import static dev.tandem.command.story.Teams.delegationEnded;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class EndDelegationTest {

    private static final EndDelegation END = new EndDelegation(REQUISITION, DELEGATE);

    @Test
    void theOwnerEndsItAndTheDelegate() {
        given(opened(), delegated(Side.RECRUITER))
                .when(END)
                .by(ROB, Role.RECRUITER)
                .records(delegationEnded(Side.RECRUITER));
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(END)
                .by(DORA, Role.HIRING_TEAM)
                .records(new DelegationEnded(REQUISITION, Side.HIRING_MANAGER, DELEGATE, DELEGATE));
        given(opened(), delegated(Side.RECRUITER))
                .when(END)
                .by(CORA, Role.HIRING_TEAM)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void thereIsNothingToEndOnTheOtherSideOrAfterwards() {
        given(opened(), delegated(Side.RECRUITER))
                .when(END)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOT_DELEGATED);
        given(opened(), delegated(Side.RECRUITER))
                .when(END)
                .by(ROB, Role.RECRUITER)
                .at(THEN)
                .refuses(NOT_DELEGATED);
        given(opened(), delegated(Side.RECRUITER), recruiterReassigned(new PersonId("rita")))
                .when(END)
                .by(DORA, Role.HIRING_TEAM)
                .refuses(NOT_DELEGATED);
    }
}
