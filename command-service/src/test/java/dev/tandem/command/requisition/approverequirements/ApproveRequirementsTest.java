package dev.tandem.command.requisition.approverequirements;

import static dev.tandem.command.Story.JAVA_MUST;
import static dev.tandem.command.Story.MIA;
import static dev.tandem.command.Story.PAYMENTS_NICE;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.Story.requirementsApproved;
import static dev.tandem.command.Story.requirementsProposed;
import static dev.tandem.command.Story.requirementsRevised;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_ALREADY_APPROVED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_VERSION_OUTDATED;

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
    void thereHasToBeSomethingToApprove() {
        given(opened())
                .when(new ApproveRequirements(REQUISITION, 1))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REQUIREMENTS_NOT_PROPOSED);
    }
}
