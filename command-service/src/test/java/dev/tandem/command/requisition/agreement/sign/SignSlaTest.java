package dev.tandem.command.requisition.agreement.sign;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.SLA_ALREADY_SIGNED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_VERSION_OUTDATED;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaSigned;
import org.junit.jupiter.api.Test;

class SignSlaTest {

    private static final SignSla SIGN = new SignSla(REQUISITION, 1);

    @Test
    void oneSignatureBindsNobody() {
        given(opened(), slaProposed(1)).when(SIGN).by(ROB, Role.RECRUITER).records(slaSigned(1, Side.RECRUITER));
    }

    @Test
    void withBothSignaturesItIsAgreed() {
        given(opened(), slaProposed(1), slaSigned(1, Side.RECRUITER))
                .when(SIGN)
                .by(MIA, Role.HIRING_MANAGER)
                .records(slaSigned(1, Side.HIRING_MANAGER), slaAgreed());
    }

    @Test
    void aNewProposalNeedsBothSignaturesAgain() {
        given(opened(), slaProposed(1), slaSigned(1, Side.RECRUITER), slaProposed(2))
                .when(new SignSla(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(slaSigned(2, Side.HIRING_MANAGER));
    }

    @Test
    void nobodySignsTwice() {
        given(opened(), slaProposed(1), slaSigned(1, Side.RECRUITER))
                .when(SIGN)
                .by(ROB, Role.RECRUITER)
                .refuses(SLA_ALREADY_SIGNED);
    }

    @Test
    void onlyTheNewestProposalIsSigned() {
        given(opened()).when(SIGN).by(ROB, Role.RECRUITER).refuses(SLA_NOT_PROPOSED);
        given(opened(), slaProposed(1), slaProposed(2))
                .when(SIGN)
                .by(ROB, Role.RECRUITER)
                .refuses(SLA_VERSION_OUTDATED);
    }

    @Test
    void aNewcomerHasPromisedNothingYet() {
        PersonId rita = new PersonId("rita");
        given(opened(), slaProposed(1), slaSigned(1, Side.RECRUITER), slaSigned(1, Side.HIRING_MANAGER), slaAgreed())
                .and(recruiterReassigned(rita))
                .when(SIGN)
                .by(rita, Role.RECRUITER)
                .records(new SlaSigned(REQUISITION, 1, Side.RECRUITER, rita), slaAgreed());
    }
}
