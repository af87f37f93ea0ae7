package dev.tandem.command.application.withdraw;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import org.junit.jupiter.api.Test;

class WithdrawCandidateTest {

    private static final WithdrawCandidate LEAVE =
            new WithdrawCandidate(REQUISITION, NOOR, WithdrawalReason.PACE, null);

    @Test
    void theCandidateLeaves() {
        given(opened(), submitted()).when(LEAVE).by(ROB, Role.RECRUITER).records(withdrew());
    }

    @Test
    void aNoToAnOpenOfferIsDecliningIt() {
        given(opened(), submitted(), offerExtended())
                .when(LEAVE)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_OPEN);
        given(opened(), submitted(), offerExtended(), offerDeclined())
                .when(LEAVE)
                .by(ROB, Role.RECRUITER)
                .records(withdrew());
    }

    @Test
    void whoAcceptedMayStillChangeTheirMind() {
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(LEAVE)
                .by(ROB, Role.RECRUITER)
                .records(withdrew());
    }
}
