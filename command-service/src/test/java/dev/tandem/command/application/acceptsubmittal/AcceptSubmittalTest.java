package dev.tandem.command.application.acceptsubmittal;

import static dev.tandem.command.application.ApplicationRule.SUBMITTAL_ALREADY_ACCEPTED;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class AcceptSubmittalTest {

    private static final AcceptSubmittal YES = new AcceptSubmittal(REQUISITION, NOOR);

    @Test
    void theManagerSaysYes() {
        given(opened(), submitted()).when(YES).by(MIA, Role.HIRING_MANAGER).records(submittalAccepted());
    }

    @Test
    void onceIsEnough() {
        given(opened(), submitted(), submittalAccepted())
                .when(YES)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(SUBMITTAL_ALREADY_ACCEPTED);
    }

    @Test
    void historyMayKnowOfAYes() {
        given(imported(), submittedElsewhere())
                .when(YES)
                .by("im", Role.IMPORTER)
                .records(submittalAccepted());
    }
}
