package dev.tandem.command.offer.approve;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.NOT_ITS_APPROVER;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_NOT_OPEN;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.PROPOSAL;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerRefused;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.ApprovalPolicy.Sequence;
import dev.tandem.events.offer.Approver;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApproveOfferTest {

    private static final String EVE = "eve";
    private static final Approver EXECUTIVE = Approver.executive(new PersonId(EVE));
    private static final Given DECIDED = given(partnershipAgreed()).and(submitted(), decided());

    @Test
    void theManagerAlone() {
        DECIDED.and(proposed()).when(approve()).by(MIA, Role.HIRING_MANAGER).records(approved());
    }

    @Test
    void inOrderEachIsAskedAfterTheOneBefore() {
        Given both = DECIDED.and(proposed(Sequence.IN_ORDER, Approver.HIRING_MANAGER, EXECUTIVE));
        both.when(approve()).by(EVE, Role.EXECUTIVE).refuses(NOT_ITS_APPROVER);
        both.when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .records(approved(Approver.HIRING_MANAGER, MANAGER, false, EXECUTIVE));
        both.and(approved(Approver.HIRING_MANAGER, MANAGER, false, EXECUTIVE))
                .when(approve())
                .by(EVE, Role.EXECUTIVE)
                .records(approved(EXECUTIVE, new PersonId(EVE), true, null));
    }

    @Test
    void togetherInAnyOrder() {
        Given both = DECIDED.and(proposed(Sequence.TOGETHER, Approver.HIRING_MANAGER, EXECUTIVE));
        both.when(approve()).by(EVE, Role.EXECUTIVE).records(approved(EXECUTIVE, new PersonId(EVE), false, null));
        both.and(approved(EXECUTIVE, new PersonId(EVE), false, null))
                .when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .records(approved());
    }

    @Test
    void nobodyElseAndNobodyTwice() {
        DECIDED.and(proposed()).when(approve()).by(ROB, Role.TA_LEADER).refuses(NOT_ITS_APPROVER);
        DECIDED.and(
                        proposed(Sequence.TOGETHER, Approver.HIRING_MANAGER, EXECUTIVE),
                        approved(Approver.HIRING_MANAGER, MANAGER, false, null))
                .when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOT_ITS_APPROVER);
        DECIDED.and(proposed(Sequence.IN_ORDER, EXECUTIVE))
                .when(approve())
                .by(EVE, Role.TA_LEADER)
                .refuses(NOT_ITS_APPROVER);
    }

    @Test
    void onlyWhatWaits() {
        DECIDED.and(proposed(), approved())
                .when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROPOSAL_NOT_OPEN);
        DECIDED.and(proposed(), offerRefused())
                .when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROPOSAL_NOT_OPEN);
        DECIDED.and(proposed(), lapsed())
                .when(approve())
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROPOSAL_NOT_OPEN);
        DECIDED.and(proposed())
                .when(new ApproveOffer(REQUISITION, NOOR, new ProposalId("prop-9")))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PROPOSAL_NOT_OPEN);
    }

    @Test
    void anExecutiveIsAskedForWhatExceedsTheBand() {
        ApprovalPolicy policy = new ApprovalPolicy(Sequence.IN_ORDER, List.of(Approver.HIRING_MANAGER), EXECUTIVE);
        assertThat(policy.approversOf(false)).containsExactly(Approver.HIRING_MANAGER);
        assertThat(policy.approversOf(true)).containsExactly(Approver.HIRING_MANAGER, EXECUTIVE);
    }

    private static ApproveOffer approve() {
        return new ApproveOffer(REQUISITION, NOOR, PROPOSAL);
    }
}
