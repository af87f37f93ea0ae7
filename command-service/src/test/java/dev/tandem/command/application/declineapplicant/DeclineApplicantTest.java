package dev.tandem.command.application.declineapplicant;

import static dev.tandem.command.application.ApplicationRule.CHOICE_WITHOUT_REQUIREMENTS;
import static dev.tandem.command.application.ApplicationRule.DECLINED_FOR_ONE_REASON;
import static dev.tandem.command.application.ApplicationRule.DISPOSITION_UNTRUE;
import static dev.tandem.command.application.ApplicationRule.NOT_A_MUST_HAVE;
import static dev.tandem.command.application.ApplicationRule.SUBMITTED_ALREADY;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.applicantDeclined;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.screened;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclineApplicantTest {

    @Test
    void forAMustHaveThatIsMissing() {
        given(partnershipAgreed())
                .and(received())
                .when(decline(JAVA, null))
                .by(ROB, Role.RECRUITER)
                .records(applicantDeclined());
    }

    @Test
    void orWithADispositionThatHolds() {
        given(opened(), received(), screened())
                .when(decline(null, Disposition.EXPECTATIONS_APART))
                .by(ROB, Role.RECRUITER)
                .records(declined(Disposition.EXPECTATIONS_APART));
        given(opened(), received())
                .when(decline(null, Disposition.EXPECTATIONS_APART))
                .by(ROB, Role.RECRUITER)
                .refuses(DISPOSITION_UNTRUE);
    }

    @Test
    void forOneOfTheTwo() {
        given(partnershipAgreed())
                .and(received(), screened())
                .when(decline(null, null))
                .by(ROB, Role.RECRUITER)
                .refuses(DECLINED_FOR_ONE_REASON);
        given(partnershipAgreed())
                .and(received(), screened())
                .when(decline(JAVA, Disposition.EXPECTATIONS_APART))
                .by(ROB, Role.RECRUITER)
                .refuses(DECLINED_FOR_ONE_REASON);
    }

    @Test
    void whatNobodyAgreedOnIsNoMustHave() {
        var refused = given(partnershipAgreed())
                .and(received())
                .when(decline(new RequirementId("golf"), null))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_A_MUST_HAVE);
        assertThat(refused.details()).containsEntry("mustHaves", List.of(JAVA));
        given(opened(), received())
                .when(decline(JAVA, null))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_A_MUST_HAVE);
    }

    @Test
    void thatAnotherWasChosenTakesRequirements() {
        given(opened(), received())
                .when(decline(null, Disposition.OTHER_CHOSEN))
                .by(ROB, Role.RECRUITER)
                .refuses(CHOICE_WITHOUT_REQUIREMENTS);
    }

    @Test
    void fromTheSubmittalOnTheHiringManagerDecides() {
        given(partnershipAgreed())
                .and(received(), submitted())
                .when(decline(JAVA, null))
                .by(ROB, Role.RECRUITER)
                .refuses(SUBMITTED_ALREADY);
    }

    @Test
    void aPastIsToldAsItWasKept() {
        given(imported(), received())
                .when(decline(null, null))
                .by("im", Role.IMPORTER)
                .records(declined(null));
        given(imported(), submittedElsewhere())
                .when(decline(null, null))
                .by("im", Role.IMPORTER)
                .refuses(SUBMITTED_ALREADY);
    }

    private static DeclineApplicant decline(@Nullable RequirementId mustHave, @Nullable Disposition disposition) {
        return new DeclineApplicant(REQUISITION, NOOR, mustHave, disposition, null);
    }

    private static ApplicantDeclined declined(@Nullable Disposition disposition) {
        return new ApplicantDeclined(
                APPLICATION,
                REQUISITION,
                NOOR,
                Stage.APPLIED,
                disposition == null ? new PersonId("im") : RECRUITER,
                null,
                null,
                disposition,
                null);
    }
}
