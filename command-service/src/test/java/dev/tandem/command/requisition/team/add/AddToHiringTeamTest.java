package dev.tandem.command.requisition.team.add;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_IN_THE_TEAM;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.DUTY_OF_THE_OTHER_SIDE;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.requisition.RequisitionRule.NOT_PASSED_ON;
import static dev.tandem.command.requisition.RequisitionRule.SIDES_ARE_APART;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static dev.tandem.command.story.Teams.CORA;
import static dev.tandem.command.story.Teams.DELEGATE;
import static dev.tandem.command.story.Teams.DORA;
import static dev.tandem.command.story.Teams.MEMBER;
import static dev.tandem.command.story.Teams.THEN;
import static dev.tandem.command.story.Teams.delegated;
import static dev.tandem.command.story.Teams.joined;
import static dev.tandem.command.story.Teams.left;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class AddToHiringTeamTest {

    @Test
    void eitherPartnerGivesADuty() {
        given(opened())
                .when(add(MEMBER, Duty.COORDINATOR))
                .by(ROB, Role.RECRUITER)
                .records(joined(Duty.COORDINATOR));
        given(opened())
                .when(add(MEMBER, Duty.SOURCER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new HiringTeamJoined(REQUISITION, MEMBER, Duty.SOURCER, MANAGER));
        given(opened(), joined(Duty.COORDINATOR))
                .when(add(MEMBER, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .records(joined(Duty.SOURCER));
        given(opened())
                .when(add(MEMBER, Duty.COORDINATOR))
                .by("tea", Role.RECRUITER)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void whoWorksAsASideIsChosenByThatSide() {
        given(opened())
                .when(add(MEMBER, Duty.CO_MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(DUTY_OF_THE_OTHER_SIDE);
        given(opened())
                .when(add(MEMBER, Duty.RECRUITING_PARTNER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(DUTY_OF_THE_OTHER_SIDE);
        given(opened())
                .when(add(MEMBER, Duty.CO_MANAGER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(joined(Duty.CO_MANAGER));
    }

    @Test
    void whoActsForAPartnerChoosesNobody() {
        given(opened(), joined(Duty.RECRUITING_PARTNER))
                .when(add(DELEGATE, Duty.SOURCER))
                .by(CORA, Role.RECRUITER)
                .refuses(NOT_PASSED_ON);
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(add(MEMBER, Duty.CO_MANAGER))
                .by(DORA, Role.HIRING_MANAGER)
                .refuses(NOT_PASSED_ON);
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(add(MEMBER, Duty.CO_MANAGER))
                .by(DORA, Role.HIRING_MANAGER)
                .at(THEN)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void aDutyIsGivenOnce() {
        given(opened(), joined(Duty.SOURCER))
                .when(add(MEMBER, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_IN_THE_TEAM);
        given(opened(), joined(Duty.SOURCER), left(Duty.SOURCER))
                .when(add(MEMBER, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .records(joined(Duty.SOURCER));
    }

    @Test
    void anOwnerNeedsNoDutyOnTheirSide() {
        given(opened())
                .when(add(RECRUITER, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_THEIRS);
        given(opened())
                .when(add(MANAGER, Duty.OBSERVER))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_THEIRS);
    }

    @Test
    void nobodyActsForBothSides() {
        given(opened()).when(add(MANAGER, Duty.SOURCER)).by(ROB, Role.RECRUITER).refuses(SIDES_ARE_APART);
        given(opened())
                .when(add(RECRUITER, Duty.CO_MANAGER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(SIDES_ARE_APART);
        given(opened(), joined(Duty.CO_MANAGER))
                .when(add(MEMBER, Duty.COORDINATOR))
                .by(ROB, Role.RECRUITER)
                .refuses(SIDES_ARE_APART);
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(add(DELEGATE, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .refuses(SIDES_ARE_APART);
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(add(DELEGATE, Duty.SOURCER))
                .by(ROB, Role.RECRUITER)
                .at(THEN)
                .records(HiringTeamJoined.class);
    }

    @Test
    void whoHandedASideOverMayHelpOnTheOther() {
        given(opened(), recruiterReassigned(new PersonId("rita")))
                .when(add(RECRUITER, Duty.CO_MANAGER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(HiringTeamJoined.class);
    }

    @Test
    void whoObservesActsForNobody() {
        given(opened(), joined(Duty.CO_MANAGER))
                .when(add(MEMBER, Duty.OBSERVER))
                .by(ROB, Role.RECRUITER)
                .records(joined(Duty.OBSERVER));
    }

    private static AddToHiringTeam add(PersonId person, Duty duty) {
        return new AddToHiringTeam(REQUISITION, person, duty);
    }
}
