package dev.tandem.command.requisition.lifecycle.reassign;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.HANDS_OVER_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.requisition.RequisitionRule.PARTNERS_ARE_TWO;
import static dev.tandem.command.requisition.RequisitionRule.SIDES_ARE_APART;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static dev.tandem.command.story.Teams.DELEGATE;
import static dev.tandem.command.story.Teams.MEMBER;
import static dev.tandem.command.story.Teams.delegated;
import static dev.tandem.command.story.Teams.joined;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class ReassignRequisitionTest {

    private static final PersonId RITA = new PersonId("rita");
    private static final ReassignRequisition TO_RITA = reassign(Side.RECRUITER, RITA);

    @Test
    void aPartnerHandsOverTheirOwnSideAndALeaderEither() {
        given(opened()).when(TO_RITA).by(ROB, Role.RECRUITER).records(recruiterReassigned(RITA));
        given(opened()).when(TO_RITA).by("tea", Role.TA_LEADER).records(recruiterReassigned(RITA));
        given(opened()).when(TO_RITA).by(MIA, Role.HIRING_MANAGER).refuses(HANDS_OVER_THEIR_OWN);
    }

    @Test
    void theTwoStayTwo() {
        given(opened())
                .when(reassign(Side.RECRUITER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(PARTNERS_ARE_TWO);
        given(opened())
                .when(reassign(Side.RECRUITER, RECRUITER))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_THEIRS);
    }

    @Test
    void nobodyTakesOverASideWhoActsForTheOther() {
        given(opened(), joined(Duty.CO_MANAGER))
                .when(reassign(Side.RECRUITER, MEMBER))
                .by(ROB, Role.RECRUITER)
                .refuses(SIDES_ARE_APART);
        given(opened(), delegated(Side.HIRING_MANAGER))
                .when(reassign(Side.RECRUITER, DELEGATE))
                .by("tea", Role.TA_LEADER)
                .refuses(SIDES_ARE_APART);
        given(opened(), joined(Duty.RECRUITING_PARTNER))
                .when(reassign(Side.RECRUITER, MEMBER))
                .by(ROB, Role.RECRUITER)
                .records(RequisitionReassigned.class);
    }

    @Test
    void aDelegateHandsNothingOver() {
        given(opened(), delegated(Side.RECRUITER, Power.values()))
                .when(TO_RITA)
                .by("dora", Role.RECRUITER)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void fromThenOnTheNewcomerDecides() {
        given(opened(), recruiterReassigned(RITA))
                .when(reassign(Side.RECRUITER, RECRUITER))
                .by("rita", Role.RECRUITER)
                .records(new RequisitionReassigned(
                        REQUISITION, Side.RECRUITER, RITA, RECRUITER, "Rob moves to another team"));
    }

    @Test
    void aPastKnowsSearchesThatChangedHandsToo() {
        given(imported()).when(TO_RITA).by("im", Role.IMPORTER).records(recruiterReassigned(RITA));
    }

    private static ReassignRequisition reassign(Side side, PersonId to) {
        return new ReassignRequisition(REQUISITION, side, to, "Rob moves to another team");
    }
}
