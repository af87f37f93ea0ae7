package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.missing;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.stalled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.SUGGESTION;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.OutsideReason;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.TimeHeld;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against whom a standstill counts. */
class WhoStalledTest {

    @Test
    void whoSubmitsNobodyForSixWeeksOwesTheStandstill() {
        List<Event> found = found(agreed());
        assertThat(found).hasSize(1);
        assertOwes(found, Side.RECRUITER, RECRUITER);
        assertThat(stalledIn(found).held())
                .isEqualTo(new TimeHeld(Duration.ofDays(42), Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void whoAnswersNoSubmittalForSixWeeksOwesIt() {
        List<Event> found = found(agreed().at(day(1), submitted()));
        assertOwes(found, Side.HIRING_MANAGER, MANAGER);
        assertThat(stalledIn(found).held())
                .isEqualTo(new TimeHeld(Duration.ZERO, Duration.ofDays(42), Duration.ZERO, Duration.ZERO));
    }

    @Test
    void whoSchedulesNothingAfterTheYesOwesIt() {
        assertOwes(found(agreed().at(day(1), submitted(), submittalAccepted())), Side.RECRUITER, RECRUITER);
    }

    @Test
    void nobodyOwesItWhileTheCandidateIsWaitedFor() {
        assertNobodyOwes(found(agreed().at(day(1), submitted(), submittalAccepted(), interviewScheduled())));
        assertNobodyOwes(found(agreed().at(day(1), submitted(), submittalAccepted(), offerExtended())));
    }

    @Test
    void aWaitThatBothHeldUpCountsAgainstNeither() {
        Given both = agreed().at(day(1), submitted(), submittalAccepted()).at(day(1), submitted(BASIL));
        List<Event> found = found(both);
        assertNobodyOwes(found);
        assertThat(stalledIn(found).held())
                .isEqualTo(new TimeHeld(Duration.ZERO, Duration.ZERO, Duration.ofDays(42), Duration.ZERO));
    }

    /** Whoever applied waits for a word, and the search does not wait for them. */
    @Test
    void aWordThatIsOwedToACandidateHoldsNothingUp() {
        SlaTerms withCandidates =
                TERMS.with(null, null, null, UsualTerms.inFull(TERMS).candidates());
        Given waiting = given(opened())
                .at(MONDAY, slaAgreed(withCandidates))
                .at(day(1), submitted())
                .at(day(1), received(BASIL));
        assertOwes(found(waiting), Side.HIRING_MANAGER, MANAGER);
    }

    @Test
    void nobodyOwesItWhereEveryCandidateWasDeclinedForReasonsThatSomebodyCanActOn() {
        Given declined = agreed().at(day(1), submitted()).at(day(30), rejected(NOOR, missing(JAVA)));
        List<Event> found = found(declined);
        assertNobodyOwes(found);
        assertThat(stalledIn(found).standstill()).isEqualTo(RequisitionStalled.Standstill.EVERY_CANDIDATE_REJECTED);
    }

    /** Whoever were blamed for such reasons would cite the nearest requirement again; and a new kickoff is what that search needs. */
    @Test
    void reasonsThatNobodyAskedForAreAsGood() {
        CandidateRejected covered = rejected(NOOR, missing(JAVA));
        CandidateRejected outside = new CandidateRejected(
                covered.application(),
                covered.requisition(),
                covered.candidate(),
                covered.at(),
                covered.feedback(),
                covered.language(),
                covered.texts(),
                List.of(),
                List.of(new OutsideReason(SUGGESTION, RejectionReason.Shortfall.MISSING, "Had never been on call")));
        Given declined = agreed().at(day(1), submitted()).at(day(30), outside);
        assertNobodyOwes(found(declined));
    }

    /** The standstill is on record all the same, whenever somebody looks. */
    @Test
    void afterTheEndOfTheSearchNoKickoffIsDue() {
        Given declined = agreed().at(day(1), submitted()).at(day(30), rejected(NOOR, missing(JAVA)));
        assertThat(found(declined.at(day(100), cancelled()))).singleElement().isInstanceOf(RequisitionStalled.class);
        Given wentOnFirst = declined.at(day(95), submitted(BASIL));
        assertThat(found(wentOnFirst.at(day(100), cancelled()))).singleElement().isInstanceOf(RequisitionStalled.class);
        assertThat(found(wentOnFirst)).hasAtLeastOneElementOfType(KickoffReopened.class);
    }

    private static Given agreed() {
        return given(opened()).at(MONDAY, slaAgreed());
    }

    private static List<Event> found(Given past) {
        Instant later = day(120);
        Outcome outcome = past.when(stalled(REQUISITION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(later)
                .decided();
        return ((Outcome.Recorded) outcome).events();
    }

    private static RequisitionStalled stalledIn(List<Event> found) {
        return (RequisitionStalled) found.getFirst();
    }

    private static void assertOwes(List<Event> found, @Nullable Side side, @Nullable PersonId person) {
        assertThat(stalledIn(found).owing()).isEqualTo(side);
        assertThat(stalledIn(found).owedBy()).isEqualTo(person);
    }

    private static void assertNobodyOwes(List<Event> found) {
        assertOwes(found, null, null);
        assertThat(found.getLast())
                .isEqualTo(new KickoffReopened(REQUISITION, stalledIn(found).since()));
    }
}
