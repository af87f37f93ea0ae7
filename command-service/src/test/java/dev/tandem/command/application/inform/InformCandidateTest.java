package dev.tandem.command.application.inform;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.applicantDeclined;
import static dev.tandem.command.story.Applications.informed;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateInformed.Means;
import org.junit.jupiter.api.Test;

class InformCandidateTest {

    @Test
    void thatSomethingWasSaidIsOnRecordAlsoAfterTheEnd() {
        given(opened(), received()).when(inform()).by(ROB, Role.RECRUITER).records(informed());
        given(opened(), received(), applicantDeclined())
                .when(inform())
                .by(ROB, Role.RECRUITER)
                .records(informed());
    }

    @Test
    void eitherPartnerMayHaveSpoken() {
        given(opened(), received())
                .when(inform())
                .by(MIA, Role.HIRING_MANAGER)
                .records(new CandidateInformed(APPLICATION, REQUISITION, NOOR, MANAGER, Means.EMAIL));
    }

    private static InformCandidate inform() {
        return new InformCandidate(REQUISITION, NOOR, Means.EMAIL);
    }
}
