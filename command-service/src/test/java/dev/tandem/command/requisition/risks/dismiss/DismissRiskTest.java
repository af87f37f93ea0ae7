package dev.tandem.command.requisition.risks.dismiss;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.RISK_ANSWERED;
import static dev.tandem.command.requisition.RequisitionRule.RISK_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Risky.RISK;
import static dev.tandem.command.story.Risky.adjustedFor;
import static dev.tandem.command.story.Risky.dismissed;
import static dev.tandem.command.story.Risky.flagged;
import static dev.tandem.command.story.Risky.revisedFor;

import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RiskCause;
import dev.tandem.events.requisition.RiskDismissed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DismissRiskTest {

    private static final String WHY = "They came from one agency, which we have told";
    private static final DismissRisk DISMISS = new DismissRisk(REQUISITION, RISK, WHY);

    @Test
    void eitherPartnerGoesOnAsBeforeForAReason() {
        given(opened(), flagged(RiskCause.FEW_QUALIFIED))
                .when(DISMISS)
                .by(MIA, Role.HIRING_MANAGER)
                .records(new RiskDismissed(RISK, REQUISITION, WHY, MANAGER));
    }

    @Test
    void onlyWhatWasFlagged() {
        given(opened()).when(DISMISS).by(ROB, Role.RECRUITER).refuses(RISK_UNKNOWN);
    }

    @Test
    void onceWhicheverWayItWasAnswered() {
        Stream.<Event>of(dismissed(), adjustedFor(RISK), revisedFor(RISK))
                .forEach(answer -> given(opened(), flagged(RiskCause.FEW_QUALIFIED), answer)
                        .when(DISMISS)
                        .by(ROB, Role.RECRUITER)
                        .refuses(RISK_ANSWERED));
    }
}
