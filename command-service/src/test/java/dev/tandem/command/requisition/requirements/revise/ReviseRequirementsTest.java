package dev.tandem.command.requisition.requirements.revise;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOTHING_REVISED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENT_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.REVISION_WITHOUT_REASON;
import static dev.tandem.command.requisition.RequisitionRule.RISK_ANSWERED;
import static dev.tandem.command.requisition.RequisitionRule.RISK_UNKNOWN;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirement;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requirements.scorecardDefined;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Risky.RISK;
import static dev.tandem.command.story.Risky.dismissed;
import static dev.tandem.command.story.Risky.flagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.requisition.requirements.revise.ReviseRequirements.Why;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Requirement.Necessity;
import dev.tandem.events.requisition.RequirementChange;
import dev.tandem.events.requisition.RequirementChange.RequirementChangeKind;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RiskCause;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviseRequirementsTest {

    private static final String REASON = "Nobody in reach has it";
    private static final Requirement KAFKA = requirement("kafka", Necessity.NICE_TO_HAVE, ENGINEERING);

    @Test
    void everyDifferenceIsWorkedOutAndKeepsItsReason() {
        RequirementId kafka = KAFKA.id();
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_MUST))
                .when(revise(List.of(PAYMENTS_NICE, KAFKA), why(PAYMENTS), why(kafka), why(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(new RequirementsRevised(
                        REQUISITION,
                        2,
                        List.of(PAYMENTS_NICE, KAFKA),
                        List.of(
                                new RequirementChange(PAYMENTS, RequirementChangeKind.CHANGED, REASON),
                                new RequirementChange(kafka, RequirementChangeKind.ADDED, REASON),
                                new RequirementChange(JAVA, RequirementChangeKind.DROPPED, REASON)),
                        List.of(),
                        null));
    }

    @Test
    void theNextVersionIsMeasuredAgainstTheNewest() {
        assertThat(given(opened(), requirementsProposed(JAVA_MUST), requirementsRevised(2, JAVA_MUST, PAYMENTS_NICE))
                        .when(revise(List.of(JAVA_MUST), why(PAYMENTS)))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((RequirementsRevised) event).version())
                .isEqualTo(3);
    }

    @Test
    void aMustHaveThatTheScorecardDoesNotCoverIsMarked() {
        assertThat(given(opened(), requirementsProposed(JAVA_MUST), scorecardDefined(ENGINEERING))
                        .when(revise(List.of(JAVA_MUST, PAYMENTS_MUST), why(PAYMENTS)))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((RequirementsRevised) event).advisories())
                .isEqualTo(List.of(Advisory.MUST_HAVE_NOT_COVERED));
    }

    @Test
    void askingForSomebodyOfACertainKindIsMarked() {
        Requirement trait = new Requirement(
                PAYMENTS, "A digital native", Necessity.NICE_TO_HAVE, Requirement.RequirementKind.OTHER, ENGINEERING);
        assertThat(given(opened(), requirementsProposed(JAVA_MUST))
                        .when(revise(List.of(JAVA_MUST, trait), why(PAYMENTS)))
                        .by(ROB, Role.RECRUITER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((RequirementsRevised) event).advisories())
                .isEqualTo(List.of(Advisory.ASKS_FOR_A_TRAIT));
    }

    @Test
    void aChangeWithoutAReasonIsRefused() {
        var refused = given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE))
                .when(revise(List.of(KAFKA), why(JAVA), new Why(KAFKA.id(), "  because   ")))
                .by(ROB, Role.RECRUITER)
                .refuses(REVISION_WITHOUT_REASON);
        assertThat(refused.details()).containsEntry("withoutReason", List.of(KAFKA.id(), PAYMENTS));
    }

    @Test
    void aReasonForWhatDidNotChangeIsRefused() {
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE))
                .when(revise(List.of(JAVA_MUST), why(PAYMENTS), why(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(REVISION_WITHOUT_REASON);
    }

    @Test
    void thereHasToBeSomethingToRevise() {
        given(opened()).when(revise(List.of(JAVA_MUST))).by(ROB, Role.RECRUITER).refuses(REQUIREMENTS_NOT_PROPOSED);
        given(opened(), requirementsProposed(JAVA_MUST))
                .when(revise(List.of(JAVA_MUST)))
                .by(ROB, Role.RECRUITER)
                .refuses(NOTHING_REVISED);
    }

    @Test
    void idsAreNotRepeated() {
        given(opened(), requirementsProposed(JAVA_MUST))
                .when(revise(List.of(KAFKA, KAFKA), why(KAFKA.id())))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENT_REPEATED);
    }

    @Test
    void itMayAnswerRisksThatWaitForAnAnswer() {
        ReviseRequirements answering =
                new ReviseRequirements(REQUISITION, List.of(JAVA_MUST), List.of(why(PAYMENTS)), List.of(RISK));
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE), flagged(RiskCause.FEW_QUALIFIED))
                .when(answering)
                .by(ROB, Role.RECRUITER)
                .records(RequirementsRevised.class);
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE))
                .when(answering)
                .by(ROB, Role.RECRUITER)
                .refuses(RISK_UNKNOWN);
        given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE), flagged(RiskCause.FEW_QUALIFIED), dismissed())
                .when(answering)
                .by(ROB, Role.RECRUITER)
                .refuses(RISK_ANSWERED);
    }

    private static ReviseRequirements revise(List<Requirement> requirements, Why... reasons) {
        return new ReviseRequirements(REQUISITION, requirements, List.of(reasons), null);
    }

    private static Why why(RequirementId requirement) {
        return new Why(requirement, REASON);
    }
}
