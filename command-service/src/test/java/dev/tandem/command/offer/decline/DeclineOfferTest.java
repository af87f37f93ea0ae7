package dev.tandem.command.offer.decline;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.PAY_GAP_REQUIRED;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Money;
import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.offer.OfferDeclined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclineOfferTest {

    @Test
    void aNoForPaySaysHowMuchWasMissing() {
        given(opened(), submitted(), offerExtended())
                .when(decline(euros(4_000)))
                .by(ROB, Role.RECRUITER)
                .records(offerDeclined());
        given(opened(), submitted(), offerExtended())
                .when(decline(null))
                .by(ROB, Role.RECRUITER)
                .refuses(PAY_GAP_REQUIRED);
    }

    @Test
    void historyMayNotKnowTheGap() {
        given(imported(), submittedElsewhere(), offerExtended())
                .when(decline(null))
                .by("im", Role.IMPORTER)
                .records(OfferDeclined.class);
    }

    @Test
    void onlyAnOpenOfferIsDeclined() {
        given(opened(), submitted())
                .when(decline(euros(1)))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(decline(euros(1)))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_ALREADY_ACCEPTED);
    }

    private static DeclineOffer decline(@Nullable Money gap) {
        return new DeclineOffer(REQUISITION, NOOR, OFFER, WithdrawalReason.COMPENSATION, gap, null);
    }
}
