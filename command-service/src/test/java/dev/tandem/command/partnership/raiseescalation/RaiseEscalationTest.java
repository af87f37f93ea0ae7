package dev.tandem.command.partnership.raiseescalation;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.EscalationRule.ESCALATION_OPEN;
import static dev.tandem.command.story.Houses.HOUSE_TERMS;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaiseEscalationTest {

    private static final String NOTE = "Three interviews cancelled in two weeks";
    private static final EscalationId NEW = new EscalationId("new-1");
    private static final PersonId TEA = new PersonId("tea");

    @Test
    void againstTheManagerExecutivesHearAgainstTheRecruiterLeaders() {
        given(opened())
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .records(raised(Side.HIRING_MANAGER));
        given(opened()).when(raise(Side.RECRUITER)).by("tea", Role.TA_LEADER).records(raised(Side.RECRUITER));
    }

    @Test
    void oneByHandIsOpenAtATime() {
        given(opened(), raised(Side.RECRUITER))
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .refuses(ESCALATION_OPEN);
        given(opened(), raised(Side.RECRUITER), resolved(EscalationCause.RAISED_BY_HAND))
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .records(raised(Side.HIRING_MANAGER));
    }

    @Test
    void oneThatTheAgreementRaisedIsAnotherMatter() {
        given(opened(), raised(Side.RECRUITER), resolved(EscalationCause.DEBRIEFS_MISSED))
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .refuses(ESCALATION_OPEN);
    }

    @Test
    void theHouseSaysWhoHearsOfItFirstButNeverWhomItIsAbout() {
        given(opened(), escalatesTo(new PersonId("eve"), MANAGER))
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .records(raised(Side.HIRING_MANAGER).first(new PersonId("eve")));
        given(opened(), escalatesTo(new PersonId("eve"), TEA))
                .when(raise(Side.RECRUITER))
                .by("tea", Role.TA_LEADER)
                .records(raised(Side.RECRUITER).first(TEA));
        given(opened(), escalatesTo(MANAGER, RECRUITER))
                .when(raise(Side.HIRING_MANAGER))
                .by("tea", Role.TA_LEADER)
                .records(raised(Side.HIRING_MANAGER));
    }

    private static TermsApplied escalatesTo(PersonId executive, PersonId leader) {
        return new TermsApplied(
                REQUISITION,
                new AppliedTerms(
                        1,
                        HOUSE_TERMS,
                        new HousePolicies(Policy.OFF, Policy.OFF, new HousePolicies.Addressees(executive, leader))),
                List.of());
    }

    private static RaiseEscalation raise(Side against) {
        return new RaiseEscalation(REQUISITION, against, NOTE, null);
    }

    private static EscalationRaised raised(Side against) {
        return new EscalationRaised(
                NEW,
                REQUISITION,
                EscalationCause.RAISED_BY_HAND,
                against,
                against == Side.RECRUITER ? RECRUITER : MANAGER,
                against == Side.RECRUITER ? Role.TA_LEADER : Role.EXECUTIVE,
                List.of(),
                TEA,
                NOTE);
    }

    private static EscalationResolved resolved(EscalationCause cause) {
        return new EscalationResolved(
                NEW, REQUISITION, cause, TEA, "No slot", List.of(new AgreedAction("A slot", null, null)));
    }
}
