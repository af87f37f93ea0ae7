package dev.tandem.command.requisition.requirements.agreeinterviewplan;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_ALREADY_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_NOT_NEWEST;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_OF_THEIR_OWN;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.planAgreed;
import static dev.tandem.command.story.Rounds.planProposed;

import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class AgreeInterviewPlanTest {

    private static final AgreeInterviewPlan FIRST = new AgreeInterviewPlan(REQUISITION, 1);

    @Test
    void theOtherSideStandsBehindItToo() {
        given(opened(), planProposed(1))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .records(planAgreed(1));
        given(opened(), planProposed(1)).when(FIRST).by(ROB, Role.RECRUITER).refuses(INTERVIEW_PLAN_OF_THEIR_OWN);
    }

    @Test
    void onlyTheNewestAndOnce() {
        given(opened()).when(FIRST).by(MIA, Role.HIRING_MANAGER).refuses(INTERVIEW_PLAN_NOT_NEWEST);
        given(opened(), planProposed(1), planProposed(2))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(INTERVIEW_PLAN_NOT_NEWEST);
        given(opened(), planProposed(1), planAgreed(1))
                .when(FIRST)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(INTERVIEW_PLAN_ALREADY_AGREED);
    }
}
