package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.Houses.applied;
import static dev.tandem.command.story.OverdueChecks.kickoffOverdue;
import static dev.tandem.command.story.OverdueChecks.proposalOverdue;
import static dev.tandem.command.story.OverdueChecks.signingOverdue;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.KickoffOverdue;
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.partnership.SigningOverdue;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.TermsApplied;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the opening to the signature: each step begins with the one before, and nobody waits for terms to be bound. */
class OpeningOverdueTest {

    private static final Given OPENED =
            given().at(MONDAY, opened(), new TermsApplied(REQUISITION, applied(1), List.of()));

    @Test
    void aKickoffThatIsNotHeldIsOwedByBoth() {
        check(OPENED, kickoffOverdue(REQUISITION, Side.RECRUITER))
                .records(new KickoffOverdue(REQUISITION, Side.RECRUITER, RECRUITER, MONDAY, day(5)));
        check(OPENED, kickoffOverdue(REQUISITION, Side.HIRING_MANAGER))
                .records(new KickoffOverdue(REQUISITION, Side.HIRING_MANAGER, MANAGER, MONDAY, day(5)));
        check(OPENED.at(day(5), kickoffHeld()), kickoffOverdue(REQUISITION, Side.RECRUITER))
                .refuses(DeadlineRule.PROMISE_KEPT);
    }

    @Test
    void onceItWasMissedOnlyWhoeverDidNotComeOwesIt() {
        Given missed = OPENED.at(day(2), new KickoffMissed(REQUISITION, List.of(RECRUITER), List.of(MANAGER), null));
        check(missed, kickoffOverdue(REQUISITION, Side.RECRUITER)).refuses(DeadlineRule.PROMISE_KEPT);
        check(missed, kickoffOverdue(REQUISITION, Side.HIRING_MANAGER)).records(KickoffOverdue.class);
    }

    @Test
    void whoWasThereBeforeOwesItAgainWhenTheOtherDoesNotComeTheNextTime() {
        Given missed = OPENED.at(day(2), new KickoffMissed(REQUISITION, List.of(RECRUITER), List.of(MANAGER), null))
                .at(day(3), new KickoffMissed(REQUISITION, List.of(MANAGER), List.of(RECRUITER), null));
        check(missed, kickoffOverdue(REQUISITION, Side.HIRING_MANAGER)).refuses(DeadlineRule.PROMISE_KEPT);
        check(missed, kickoffOverdue(REQUISITION, Side.RECRUITER))
                .records(new KickoffOverdue(REQUISITION, Side.RECRUITER, RECRUITER, day(3), day(8)));
    }

    @Test
    void aNewcomerIsBoundAtOnceAndHasADayAtLeast() {
        check(OPENED.at(day(4).plusSeconds(3600), reassigned()), kickoffOverdue(REQUISITION, Side.HIRING_MANAGER))
                .records(new KickoffOverdue(
                        REQUISITION, Side.HIRING_MANAGER, SUCCESSOR, MONDAY, day(5).plusSeconds(3600)));
    }

    @Test
    void whatWasBroughtInAndWhoeverAgreedBeforeThereWereSuchTermsOwesNone() {
        check(
                        given().at(MONDAY, imported(), new TermsApplied(REQUISITION, applied(1), List.of())),
                        kickoffOverdue(REQUISITION, Side.RECRUITER))
                .refuses(DeadlineRule.NOTHING_PROMISED);
        check(given().at(MONDAY, opened(), slaAgreed(TERMS)), kickoffOverdue(REQUISITION, Side.RECRUITER))
                .refuses(DeadlineRule.NOTHING_PROMISED);
    }

    @Test
    void afterTheKickoffTheRecruiterWritesDownWhatIsLookedFor() {
        Given held = OPENED.at(day(1), kickoffHeld());
        check(held, proposalOverdue(REQUISITION))
                .records(new RequirementsProposalOverdue(REQUISITION, RECRUITER, day(1), day(4)));
        check(OPENED.at(day(1), requirementsProposed(JAVA_MUST), kickoffHeld()), proposalOverdue(REQUISITION))
                .refuses(DeadlineRule.NOTHING_PROMISED);
    }

    @Test
    void whoeverHasNotSignedOwesIt() {
        Given signed = OPENED.at(day(1), slaProposed(1), slaSigned(1, Side.RECRUITER));
        check(signed, signingOverdue(REQUISITION, Side.RECRUITER)).refuses(DeadlineRule.PROMISE_KEPT);
        check(signed, signingOverdue(REQUISITION, Side.HIRING_MANAGER))
                .records(new SigningOverdue(REQUISITION, 1, Side.HIRING_MANAGER, MANAGER, day(1), day(4)));
    }

    @Test
    void anotherProposalTakesItsPlaceAndANewcomerHasSignedNothing() {
        Given again = OPENED.at(day(1), slaProposed(1)).at(day(3), slaProposed(2));
        check(again, signingOverdue(REQUISITION, Side.HIRING_MANAGER))
                .records(new SigningOverdue(REQUISITION, 2, Side.HIRING_MANAGER, MANAGER, day(3), day(6)));
        Given newcomer = OPENED.at(
                        day(1), slaProposed(1), slaSigned(1, Side.HIRING_MANAGER), slaSigned(1, Side.RECRUITER))
                .at(day(9), reassigned());
        check(newcomer, signingOverdue(REQUISITION, Side.HIRING_MANAGER))
                .records(new SigningOverdue(REQUISITION, 1, Side.HIRING_MANAGER, SUCCESSOR, day(9), day(12)));
    }

    private static Given.When<DeadlineCheck> check(Given past, DeadlineCheck check) {
        return past.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
    }
}
