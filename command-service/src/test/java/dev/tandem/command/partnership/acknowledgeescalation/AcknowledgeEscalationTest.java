package dev.tandem.command.partnership.acknowledgeescalation;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_ACKNOWLEDGED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.NOT_ADDRESSED;
import static dev.tandem.command.partnership.PartnershipRule.OWN_ESCALATION;
import static dev.tandem.command.story.Escalations.ESCALATION;
import static dev.tandem.command.story.Escalations.escalated;
import static dev.tandem.command.story.Escalations.escalationResolved;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationAcknowledged;
import org.junit.jupiter.api.Test;

class AcknowledgeEscalationTest {

    private static final AcknowledgeEscalation HEARD = new AcknowledgeEscalation(REQUISITION, ESCALATION);
    private static final EscalationAcknowledged ACKNOWLEDGED =
            new EscalationAcknowledged(ESCALATION, REQUISITION, new PersonId("eve"));

    @Test
    void whomItIsAddressedToHearsIt() {
        given(opened(), escalated()).when(HEARD).by("eve", Role.EXECUTIVE).records(ACKNOWLEDGED);
        given(opened(), escalated()).when(HEARD).by("tea", Role.TA_LEADER).refuses(NOT_ADDRESSED);
    }

    @Test
    void onceAndWhileItIsOpen() {
        given(opened()).when(HEARD).by("eve", Role.EXECUTIVE).refuses(ESCALATION_UNKNOWN);
        given(opened(), escalated(), ACKNOWLEDGED)
                .when(HEARD)
                .by("eve", Role.EXECUTIVE)
                .refuses(ESCALATION_ACKNOWLEDGED);
        given(opened(), escalated(), escalationResolved())
                .when(HEARD)
                .by("eve", Role.EXECUTIVE)
                .refuses(ESCALATION_RESOLVED);
    }

    /** Max leads the business, too: somebody else among its leaders hears of what he owes. */
    @Test
    void neverByThePersonItIsAbout() {
        given(opened(), escalated())
                .when(HEARD)
                .by(escalated().person().value(), Role.EXECUTIVE)
                .refuses(OWN_ESCALATION);
    }
}
