package dev.tandem.command.requisition.lifecycle.resume;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;

import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class ResumeRequisitionTest {

    private static final ResumeRequisition GO_ON = new ResumeRequisition(REQUISITION, "The reorganisation is over");

    @Test
    void theSearchGoesOn() {
        given(opened(), putOnHold()).when(GO_ON).by(ROB, Role.RECRUITER).records(resumed());
        given(opened(), putOnHold()).when(GO_ON).by("tea", Role.TA_LEADER).records(resumed());
    }

    @Test
    void onlyWhatRestsIsResumed() {
        given(opened(), putOnHold(), resumed())
                .when(GO_ON)
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_ON_HOLD);
    }

    @Test
    void aPastKnowsSearchesThatRestedToo() {
        given(imported(), putOnHold()).when(GO_ON).by("im", Role.IMPORTER).records(resumed());
    }
}
