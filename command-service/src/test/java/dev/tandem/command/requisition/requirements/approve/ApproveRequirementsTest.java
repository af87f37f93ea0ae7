package dev.tandem.command.requisition.requirements.approve;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_ALREADY_APPROVED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_VERSION_OUTDATED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.movedTo;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Role;
import org.junit.jupiter.api.Test;

class ApproveRequirementsTest {

    @Test
    void theManagerStandsBehindTheNewestVersion() {
        given(opened(), requirementsProposed(JAVA_MUST), requirementsRevised(2, PAYMENTS_NICE))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2));
    }

    @Test
    void aRevisionNeedsApprovalAgain() {
        given(opened(), requirementsProposed(JAVA_MUST), requirementsApproved(1), requirementsRevised(2, PAYMENTS_NICE))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2));
    }

    @Test
    void onlyWhatIsNewestIsApproved() {
        given(opened(), requirementsProposed(JAVA_MUST), requirementsRevised(2, PAYMENTS_NICE))
                .when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REQUIREMENTS_VERSION_OUTDATED);
    }

    @Test
    void itIsApprovedOnce() {
        given(opened(), requirementsProposed(JAVA_MUST), requirementsApproved(1))
                .when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REQUIREMENTS_ALREADY_APPROVED);
    }

    @Test
    void whatWasApprovedIsConfirmedOnceTheSearchIsInAnotherPlace() {
        Given moved = given(partnershipAgreed()).and(movedTo("Porto", 1));
        moved.when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(1));
        moved.and(requirementsApproved(1))
                .when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REQUIREMENTS_ALREADY_APPROVED);
    }

    @Test
    void thereHasToBeSomethingToApprove() {
        given(opened())
                .when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REQUIREMENTS_NOT_PROPOSED);
    }

    @Test
    void aDecisionToHireThatDidNotKnowAMustHaveLapses() {
        Given decided = given(partnershipAgreed()).and(submitted(), decided());
        decided.and(requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2), lapsed());
        decided.and(lapsed(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2));
    }

    @Test
    void aMustHaveLessOutdatesNoDecisionAndNoneThatWasOfferedOn() {
        Given decided = given(partnershipAgreed()).and(submitted(), decided());
        decided.and(requirementsRevised(2, PAYMENTS_NICE))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2));
        decided.and(offerExtended(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST))
                .when(new ApproveRequirements(REQUISITION, 2))
                .by(MIA, Role.HIRING_MANAGER)
                .records(requirementsApproved(2));
    }
}
