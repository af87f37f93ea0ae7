package dev.tandem.command.partnership.completeaction;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_COMPLETED;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_NOT_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.NOT_YOUR_ACTION;
import static dev.tandem.command.story.Escalations.ESCALATION;
import static dev.tandem.command.story.Escalations.actionCompleted;
import static dev.tandem.command.story.Escalations.escalated;
import static dev.tandem.command.story.Escalations.escalationResolved;
import static dev.tandem.command.story.Escalations.reopened;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.ActionCompleted;
import org.junit.jupiter.api.Test;

class CompleteActionTest {

    private static final CompleteAction DONE = new CompleteAction(REQUISITION, ESCALATION, 1, null);

    @Test
    void whoOwnsItOrAgreedItSaysThatItIsDone() {
        agreed().when(DONE).by(MIA, Role.HIRING_MANAGER).records(actionCompleted(1));
        agreed().when(DONE)
                .by("eve", Role.EXECUTIVE)
                .records(new ActionCompleted(ESCALATION, REQUISITION, 1, new PersonId("eve"), null));
        agreed().when(DONE).by(ROB, Role.RECRUITER).refuses(NOT_YOUR_ACTION);
    }

    @Test
    void onceAndOnlyWhatWasAgreed() {
        agreed().and(actionCompleted(1)).when(DONE).by(MIA, Role.HIRING_MANAGER).refuses(ACTION_COMPLETED);
        agreed().when(new CompleteAction(REQUISITION, ESCALATION, 2, null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(ACTION_UNKNOWN);
    }

    @Test
    void onlyWhileTheResolutionStands() {
        given(opened()).when(DONE).by(MIA, Role.HIRING_MANAGER).refuses(ESCALATION_UNKNOWN);
        given(opened(), escalated()).when(DONE).by(MIA, Role.HIRING_MANAGER).refuses(ESCALATION_NOT_RESOLVED);
        agreed().and(reopened(1)).when(DONE).by(MIA, Role.HIRING_MANAGER).refuses(ESCALATION_NOT_RESOLVED);
    }

    private static Given agreed() {
        return given(opened(), escalated(), escalationResolved());
    }
}
