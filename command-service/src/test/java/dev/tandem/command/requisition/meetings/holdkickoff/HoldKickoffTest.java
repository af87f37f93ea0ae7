package dev.tandem.command.requisition.meetings.holdkickoff;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.KICKOFF_ALREADY_HELD;
import static dev.tandem.command.requisition.RequisitionRule.KICKOFF_NEEDS_BOTH;
import static dev.tandem.command.requisition.RequisitionRule.MAXIMUM_YEARS_REFUSED;
import static dev.tandem.command.story.Agreements.SOURCING_PLAN;
import static dev.tandem.command.story.Agreements.answers;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffReopened;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldKickoffTest {

    private static final HoldKickoff BOTH =
            new HoldKickoff(REQUISITION, List.of(RECRUITER, MANAGER), answers(), 60, SOURCING_PLAN, null);

    @Test
    void aStandstillThatIsNobodysAsksForAnother() {
        KickoffReopened reopened = new KickoffReopened(REQUISITION, Instant.parse("2026-02-01T09:00:00Z"));
        given(opened(), kickoffHeld(), reopened)
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(KickoffHeld.class);
        given(opened(), kickoffHeld(), reopened, kickoffHeld())
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(KICKOFF_ALREADY_HELD);
    }

    @Test
    void eitherPartnerWritesDownWhatBothAgreedOn() {
        given(opened()).when(BOTH).by(ROB, Role.RECRUITER).records(kickoffHeld());
        given(opened()).when(BOTH).by(MIA, Role.HIRING_MANAGER).records(kickoffHeld());
    }

    @Test
    void aKickoffThatOneSideMissedIsNone() {
        var refused = given(opened())
                .when(new HoldKickoff(
                        REQUISITION, List.of(RECRUITER, new PersonId("ivy")), answers(), 60, SOURCING_PLAN, null))
                .by(ROB, Role.RECRUITER)
                .refuses(KICKOFF_NEEDS_BOTH);
        assertThat(refused.details()).containsEntry("missing", List.of(MANAGER));
    }

    @Test
    void aMaximumOfExperienceIsRefused() {
        given(opened())
                .when(new HoldKickoff(REQUISITION, List.of(RECRUITER, MANAGER), answers(), 60, SOURCING_PLAN, 8))
                .by(ROB, Role.RECRUITER)
                .refuses(MAXIMUM_YEARS_REFUSED);
    }

    @Test
    void itIsHeldOnce() {
        given(opened(), kickoffHeld()).when(BOTH).by(ROB, Role.RECRUITER).refuses(KICKOFF_ALREADY_HELD);
    }

    @Test
    void aNewcomerSitsDownAgain() {
        PersonId rita = new PersonId("rita");
        given(opened(), kickoffHeld(), recruiterReassigned(rita))
                .when(new HoldKickoff(REQUISITION, List.of(rita, MANAGER), answers(), 60, SOURCING_PLAN, null))
                .by(rita, Role.RECRUITER)
                .records(KickoffHeld.class);
    }
}
