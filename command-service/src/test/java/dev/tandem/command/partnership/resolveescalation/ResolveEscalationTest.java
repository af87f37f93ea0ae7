package dev.tandem.command.partnership.resolveescalation;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.ACTION_TOO_LATE;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_RESOLVED;
import static dev.tandem.command.partnership.PartnershipRule.ESCALATION_UNKNOWN;
import static dev.tandem.command.partnership.PartnershipRule.NOT_ADDRESSED;
import static dev.tandem.command.partnership.PartnershipRule.OWN_ESCALATION;
import static dev.tandem.command.story.Escalations.ESCALATION;
import static dev.tandem.command.story.Escalations.escalated;
import static dev.tandem.command.story.Escalations.escalationResolved;
import static dev.tandem.command.story.Escalations.reopened;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolveEscalationTest {

    private static final ResolveEscalation LEARNED = new ResolveEscalation(
            REQUISITION,
            ESCALATION,
            "Debriefs had no fixed place",
            List.of(new ResolveEscalation.Action(
                    "A slot every Thursday", MANAGER, Instant.parse("2026-03-06T17:00:00Z"))));

    @Test
    void itEndsWithWhatWasLearned() {
        given(opened(), escalated()).when(LEARNED).by("eve", Role.EXECUTIVE).records(escalationResolved());
        given(opened(), escalated()).when(LEARNED).by("tea", Role.TA_LEADER).refuses(NOT_ADDRESSED);
    }

    @Test
    void onceAndOnlyWhatWasRaised() {
        given(opened()).when(LEARNED).by("eve", Role.EXECUTIVE).refuses(ESCALATION_UNKNOWN);
        given(opened(), escalated(), escalationResolved())
                .when(LEARNED)
                .by("eve", Role.EXECUTIVE)
                .refuses(ESCALATION_RESOLVED);
    }

    @Test
    void whatIsAgreedIsStillToBeDone() {
        given(opened(), escalated())
                .when(LEARNED)
                .by("eve", Role.EXECUTIVE)
                .at(Instant.parse("2026-03-06T17:00:00Z"))
                .refuses(ACTION_TOO_LATE);
    }

    @Test
    void onceMoreIfItWasReopened() {
        given(opened(), escalated(), escalationResolved(), reopened(1))
                .when(LEARNED)
                .by("eve", Role.EXECUTIVE)
                .records(escalationResolved());
    }

    /** Max leads the business, too: somebody else among its leaders hears of what he owes. */
    @Test
    void neverByThePersonItIsAbout() {
        given(opened(), escalated())
                .when(LEARNED)
                .by(escalated().person().value(), Role.EXECUTIVE)
                .refuses(OWN_ESCALATION);
    }
}
