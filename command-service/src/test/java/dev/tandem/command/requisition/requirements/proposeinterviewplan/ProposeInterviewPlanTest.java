package dev.tandem.command.requisition.requirements.proposeinterviewplan;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_NAMES_TWICE;
import static dev.tandem.command.requisition.RequisitionRule.SCORECARD_REQUIRED;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.scorecardDefined;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.ROUNDS;
import static dev.tandem.command.story.Rounds.planAgreed;
import static dev.tandem.command.story.Rounds.planProposed;

import dev.tandem.events.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposeInterviewPlanTest {

    private static final ProposeInterviewPlan PLAN = new ProposeInterviewPlan(REQUISITION, ROUNDS);

    @Test
    void eachProposalIsAVersionOfItsOwn() {
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .when(PLAN)
                .by(ROB, Role.RECRUITER)
                .records(planProposed(1));
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN), planProposed(1), planAgreed(1))
                .when(PLAN)
                .by(ROB, Role.RECRUITER)
                .records(planProposed(2));
    }

    @Test
    void roundsAssessWhatTheScorecardHas() {
        given(opened()).when(PLAN).by(ROB, Role.RECRUITER).refuses(SCORECARD_REQUIRED);
        given(opened(), scorecardDefined(ENGINEERING))
                .when(PLAN)
                .by(ROB, Role.RECRUITER)
                .refuses(COMPETENCY_UNKNOWN);
    }

    @Test
    void eachRoundHasANameOfItsOwn() {
        given(opened(), scorecardDefined(ENGINEERING, DOMAIN))
                .when(new ProposeInterviewPlan(REQUISITION, List.of(ROUNDS.getFirst(), ROUNDS.getFirst())))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_PLAN_NAMES_TWICE);
    }
}
