package dev.tandem.command.application.reconsider;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_NOT_ENDED;
import static dev.tandem.command.application.ApplicationRule.HIRED_ALREADY;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;

import dev.tandem.events.Origin;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.requisition.Stage;
import org.junit.jupiter.api.Test;

class ReconsiderCandidateTest {

    private static final ReconsiderCandidate AGAIN =
            new ReconsiderCandidate(REQUISITION, NOOR, "What she missed was dropped", null);

    @Test
    void anApplicationGoesOnWhereItEnded() {
        given(opened(), submitted(), advanced(Stage.SUBMITTED, Stage.INTERVIEW), withdrew())
                .when(AGAIN)
                .by(MIA, Role.HIRING_MANAGER)
                .records(reconsidered(Stage.INTERVIEW));
    }

    @Test
    void itMayEndAndBeTakenUpMoreThanOnce() {
        given(opened(), submitted(), withdrew(), reconsidered(Stage.SUBMITTED))
                .when(AGAIN)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(APPLICATION_NOT_ENDED);
        given(opened(), submitted(), withdrew(), reconsidered(Stage.SUBMITTED), withdrew())
                .when(AGAIN)
                .by(MIA, Role.HIRING_MANAGER)
                .records(reconsidered(Stage.SUBMITTED));
    }

    @Test
    void whoWasHiredIsNotReconsidered() {
        given(opened(2, Origin.NATIVE), submitted(), offerExtended(), offerAccepted(), hired(NOOR))
                .when(AGAIN)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(HIRED_ALREADY);
    }

    @Test
    void aPastWentOnWhileTheSearchRested() {
        given(imported(), submittedElsewhere(), withdrew(), putOnHold())
                .when(AGAIN)
                .by("im", Role.IMPORTER)
                .records(CandidateReconsidered.class);
    }
}
