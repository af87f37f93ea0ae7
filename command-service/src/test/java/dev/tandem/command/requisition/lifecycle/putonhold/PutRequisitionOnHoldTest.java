package dev.tandem.command.requisition.lifecycle.putonhold;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_ON_HOLD;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;

import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class PutRequisitionOnHoldTest {

    private static final PutRequisitionOnHold REST =
            new PutRequisitionOnHold(REQUISITION, "Waiting for the reorganisation");

    @Test
    void aPartnerOrALeaderLetsItRest() {
        given(opened()).when(REST).by(MIA, Role.HIRING_MANAGER).records(putOnHold());
        given(opened(), putOnHold(), resumed())
                .when(REST)
                .by("eve", Role.EXECUTIVE)
                .records(putOnHold());
    }

    @Test
    void whatRestsIsNotPutToRest() {
        given(opened(), putOnHold()).when(REST).by(ROB, Role.RECRUITER).refuses(ALREADY_ON_HOLD);
    }

    @Test
    void aPastKnowsSearchesThatRestedToo() {
        given(imported()).when(REST).by("im", Role.IMPORTER).records(putOnHold());
    }
}
