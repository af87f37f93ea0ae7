package dev.tandem.command.requisition.lifecycle.agreetohold;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.HOLD_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ON_HOLD;
import static dev.tandem.command.requisition.RequisitionRule.OWN_HOLD;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.putOnHold;
import static dev.tandem.command.story.Requisitions.resumed;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class AgreeToHoldTest {

    private static final AgreeToHold AGREE = new AgreeToHold(REQUISITION);
    private static final RequisitionPutOnHold BY_MIA = new RequisitionPutOnHold(
            REQUISITION, "The budget is being looked at", Side.HIRING_MANAGER, NOW.plusSeconds(9), null);

    @Test
    void theOtherPartnerOrALeaderAgrees() {
        given(opened(), BY_MIA).when(AGREE).by(ROB, Role.RECRUITER).records(new HoldAgreed(REQUISITION, RECRUITER));
        given(opened(), BY_MIA)
                .when(AGREE)
                .by("tea", Role.TA_LEADER)
                .records(new HoldAgreed(REQUISITION, new PersonId("tea")));
    }

    @Test
    void whoeverWantedItHasSaidSo() {
        given(opened(), BY_MIA).when(AGREE).by(MIA, Role.HIRING_MANAGER).refuses(OWN_HOLD);
    }

    @Test
    void thereIsAHoldToAgreeTo() {
        given(opened(), BY_MIA, resumed()).when(AGREE).by(ROB, Role.RECRUITER).refuses(NOT_ON_HOLD);
    }

    @Test
    void whatStandsAnywayNeedsNoMore() {
        given(opened(), putOnHold()).when(AGREE).by(ROB, Role.RECRUITER).refuses(HOLD_AGREED);
        given(opened(), BY_MIA, new HoldAgreed(REQUISITION, MANAGER))
                .when(AGREE)
                .by(ROB, Role.RECRUITER)
                .refuses(HOLD_AGREED);
    }
}
