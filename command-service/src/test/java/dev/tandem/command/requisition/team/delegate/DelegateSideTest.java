package dev.tandem.command.requisition.team.delegate;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_DELEGATED;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.DELEGATION_OUT_OF_RANGE;
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
import static dev.tandem.command.story.Teams.delegationEnded;
import static dev.tandem.command.story.Teams.joined;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelegateSideTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final DelegateSide TO_DORA = to(DELEGATE);

    @Test
    void eitherPartnerDelegatesTheirOwnSide() {
        given(opened()).when(TO_DORA).by(ROB, Role.RECRUITER).records(delegated(Side.RECRUITER));
        given(opened())
                .when(new DelegateSide(REQUISITION, DELEGATE, NOW, THEN, List.of(Power.DECIDING)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(delegated(Side.HIRING_MANAGER, Power.DECIDING));
        given(opened()).when(TO_DORA).by("tea", Role.RECRUITER).refuses(NOT_ITS_PARTNER);
    }

    @Test
    void whoActsForAPartnerDoesNotPassThatOn() {
        given(opened(), delegated(Side.HIRING_MANAGER, Power.values()))
                .when(to(MEMBER))
                .by(DORA, Role.HIRING_MANAGER)
                .refuses(NOT_PASSED_ON);
        given(opened(), joined(Duty.RECRUITING_PARTNER))
                .when(TO_DORA)
                .by(CORA, Role.RECRUITER)
                .refuses(NOT_PASSED_ON);
    }

    @Test
    void nobodyDelegatesToThemselves() {
        given(opened()).when(to(RECRUITER)).by(ROB, Role.RECRUITER).refuses(ALREADY_THEIRS);
    }

    @Test
    void nobodyActsForBothSides() {
        given(opened()).when(to(MANAGER)).by(ROB, Role.RECRUITER).refuses(SIDES_ARE_APART);
        given(opened(), joined(Duty.COORDINATOR))
                .when(to(MEMBER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(SIDES_ARE_APART);
        given(opened(), delegated(Side.RECRUITER))
                .when(new DelegateSide(
                        REQUISITION, DELEGATE, THEN.plus(DAY), THEN.plus(DAY).plus(DAY), null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(SIDES_ARE_APART);
    }

    @Test
    void whatIsOverBindsNobody() {
        given(opened(), delegated(Side.RECRUITER))
                .when(new DelegateSide(REQUISITION, DELEGATE, null, THEN.plus(DAY), null))
                .by(MIA, Role.HIRING_MANAGER)
                .at(THEN)
                .records(SideDelegated.class);
        given(opened(), delegated(Side.RECRUITER), delegationEnded(Side.RECRUITER))
                .when(TO_DORA)
                .by(MIA, Role.HIRING_MANAGER)
                .records(SideDelegated.class);
        given(opened(), delegated(Side.RECRUITER), recruiterReassigned(new PersonId("rita")))
                .when(TO_DORA)
                .by(MIA, Role.HIRING_MANAGER)
                .records(SideDelegated.class);
    }

    @Test
    void aSideIsDelegatedToSomebodyOnce() {
        given(opened(), delegated(Side.RECRUITER))
                .when(new DelegateSide(
                        REQUISITION, DELEGATE, THEN.plus(DAY), THEN.plus(DAY).plus(DAY), null))
                .by(ROB, Role.RECRUITER)
                .refuses(ALREADY_DELEGATED);
        given(opened(), delegated(Side.RECRUITER))
                .when(to(MEMBER))
                .by(ROB, Role.RECRUITER)
                .records(SideDelegated.class);
    }

    @Test
    void itEndsWithinAYear() {
        assertRefused(NOW, NOW);
        assertRefused(NOW.minus(DAY).minus(DAY), NOW.minus(DAY));
        assertRefused(null, NOW);
        assertRefused(NOW, NOW.plus(Duration.ofDays(366)).plusSeconds(1));
        given(opened())
                .when(new DelegateSide(REQUISITION, DELEGATE, NOW, NOW.plus(Duration.ofDays(366)), null))
                .by(ROB, Role.RECRUITER)
                .records(SideDelegated.class);
    }

    private static void assertRefused(@Nullable Instant from, Instant until) {
        given(opened())
                .when(new DelegateSide(REQUISITION, DELEGATE, from, until, null))
                .by(ROB, Role.RECRUITER)
                .refuses(DELEGATION_OUT_OF_RANGE);
    }

    private static DelegateSide to(PersonId delegate) {
        return new DelegateSide(REQUISITION, delegate, null, THEN, null);
    }
}
