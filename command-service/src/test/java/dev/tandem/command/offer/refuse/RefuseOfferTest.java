package dev.tandem.command.offer.refuse;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.NOT_ITS_APPROVER;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_NOT_OPEN;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.PROPOSAL;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.offerRefused;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferRefused;
import org.junit.jupiter.api.Test;

class RefuseOfferTest {

    private static final String REASON = "Above what her peers earn";
    private static final Given PROPOSED = given(partnershipAgreed()).and(submitted(), decided(), proposed());

    @Test
    void whoIsAskedMayRefuse() {
        PROPOSED.when(refuse()).by(MIA, Role.HIRING_MANAGER).records(offerRefused());
    }

    @Test
    void aPartnerMayTakeItBack() {
        PROPOSED.when(refuse())
                .by(ROB, Role.RECRUITER)
                .records(new OfferRefused(PROPOSAL, APPLICATION, REQUISITION, NOOR, null, null, RECRUITER, REASON));
    }

    @Test
    void nobodyElse() {
        PROPOSED.when(refuse()).by("eve", Role.EXECUTIVE).refuses(NOT_ITS_APPROVER);
    }

    @Test
    void onlyWhatWaits() {
        PROPOSED.and(approved()).when(refuse()).by(MIA, Role.HIRING_MANAGER).refuses(PROPOSAL_NOT_OPEN);
    }

    private static RefuseOffer refuse() {
        return new RefuseOffer(REQUISITION, NOOR, PROPOSAL, REASON, null);
    }
}
