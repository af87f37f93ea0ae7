package dev.tandem.command.requisition.sourcing.approvejobad;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_ALREADY_APPROVED;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_NOT_NEWEST;
import static dev.tandem.command.requisition.RequisitionRule.JOB_AD_OF_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.PAY_NOT_IN_JOB_AD;
import static dev.tandem.command.story.Houses.asks;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.jobAdDrafted;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.JobAdApproved;
import org.junit.jupiter.api.Test;

class ApproveJobAdTest {

    private static final ApproveJobAd FIRST = new ApproveJobAd(REQUISITION, 1);

    @Test
    void theOtherSideStandsBehindItToo() {
        given(opened(), jobAdDrafted(1))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .records(new JobAdApproved(REQUISITION, 1, MANAGER));
        given(opened(), jobAdDrafted(1)).when(FIRST).by(ROB, Role.RECRUITER).refuses(JOB_AD_OF_THEIR_OWN);
    }

    @Test
    void onlyTheNewestAndOnce() {
        given(opened()).when(FIRST).by(MIA, Role.HIRING_MANAGER).refuses(JOB_AD_NOT_NEWEST);
        given(opened(), jobAdDrafted(1), jobAdDrafted(2))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(JOB_AD_NOT_NEWEST);
        given(opened(), jobAdDrafted(1), new JobAdApproved(REQUISITION, 1, MANAGER))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(JOB_AD_ALREADY_APPROVED);
    }

    @Test
    void aDraftFromBeforeTheHouseAskedForThePayIsDraftedAnew() {
        given(opened(), jobAdDrafted(1), asks(Policy.OFF, Policy.REQUIRE))
                .when(new ApproveJobAd(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(PAY_NOT_IN_JOB_AD);
    }
}
