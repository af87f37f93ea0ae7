package dev.tandem.command.requisition.team.remove;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.DUTY_OF_THE_OTHER_SIDE;
import static dev.tandem.command.requisition.RequisitionRule.NOT_IN_THE_TEAM;
import static dev.tandem.command.requisition.RequisitionRule.NOT_PASSED_ON;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Teams.CORA;
import static dev.tandem.command.story.Teams.MEMBER;
import static dev.tandem.command.story.Teams.joined;
import static dev.tandem.command.story.Teams.left;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import org.junit.jupiter.api.Test;

class RemoveFromHiringTeamTest {

    @Test
    void aPartnerEndsADutyAlsoAfterTheSearch() {
        given(opened(), joined(Duty.SOURCER))
                .when(remove(Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .records(left(Duty.SOURCER));
        given(opened(), joined(Duty.CO_MANAGER), cancelled())
                .when(remove(Duty.CO_MANAGER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(left(Duty.CO_MANAGER));
    }

    @Test
    void onlyADutyThatSomebodyHasEnds() {
        given(opened(), joined(Duty.SOURCER))
                .when(remove(Duty.COORDINATOR))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_IN_THE_TEAM);
        given(opened(), joined(Duty.SOURCER), left(Duty.SOURCER))
                .when(remove(Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_IN_THE_TEAM);
    }

    @Test
    void whoWorksAsASideIsLetGoByThatSide() {
        given(opened(), joined(Duty.CO_MANAGER))
                .when(remove(Duty.CO_MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(DUTY_OF_THE_OTHER_SIDE);
    }

    @Test
    void whoActsForAPartnerLetsNobodyGo() {
        given(opened(), joined(Duty.RECRUITING_PARTNER))
                .when(remove(Duty.RECRUITING_PARTNER))
                .by(CORA, Role.RECRUITER)
                .refuses(NOT_PASSED_ON);
    }

    private static RemoveFromHiringTeam remove(Duty duty) {
        return new RemoveFromHiringTeam(REQUISITION, MEMBER, duty);
    }
}
