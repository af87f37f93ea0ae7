package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Offers.PROPOSAL;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.offerRefused;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.OverdueChecks.extensionOverdue;
import static dev.tandem.command.story.OverdueChecks.hiringDecisionOverdue;
import static dev.tandem.command.story.OverdueChecks.offerApprovalOverdue;
import static dev.tandem.command.story.OverdueChecks.offerProposalOverdue;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.offer.ApprovalPolicy.Sequence;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.partnership.OfferApprovalOverdue;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the debrief for an offer to the offer: each owes the next step, and nobody before it is theirs. */
class OfferOverdueTest {

    private static final RecordOverdue DECISION = hiringDecisionOverdue(REQUISITION, APPLICATION);
    private static final RecordOverdue PROPOSING = offerProposalOverdue(REQUISITION, APPLICATION);
    private static final RecordOverdue MANAGERS_ANSWER = answer(Approver.HIRING_MANAGER);
    private static final RecordOverdue EXTENDING = extensionOverdue(REQUISITION, APPLICATION);
    private static final Approver EVE = Approver.executive(new PersonId("eve"));

    @Test
    void afterADebriefForAnOfferTheManagerDecides() {
        check(DECISION, submittedAnd(debriefHeld()))
                .recordsAt(
                        hour(48), new HiringDecisionOverdue(APPLICATION, REQUISITION, NOOR, MANAGER, MONDAY, hour(48)));
        check(DECISION, submittedAnd(debriefHeld()).at(hour(48), decided())).refuses(PROMISE_KEPT);
        check(DECISION, submittedAnd(debriefHeld()).at(hour(1), withdrew())).refuses(PROMISE_KEPT);
    }

    /** Nobody decided on an offer then; nor is anybody to after another outcome. */
    @Test
    void aDebriefFromBeforeThereWereDecisionsAsksForNone() {
        check(DECISION, submittedAnd(held(DebriefOutcome.OFFER))).refuses(NOTHING_PROMISED);
        check(DECISION, submittedAnd(held(DebriefOutcome.ADVANCE))).refuses(NOTHING_PROMISED);
        check(DECISION, submittedAnd(debriefHeld()).at(hour(1), held(DebriefOutcome.REJECT)))
                .refuses(PROMISE_KEPT);
    }

    @Test
    void afterTheDecisionTheRecruiterProposes() {
        check(PROPOSING, submittedAnd(decided()))
                .recordsAt(
                        hour(48),
                        new OfferProposalOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, MONDAY, hour(48)));
        check(PROPOSING, submittedAnd(decided()).at(hour(48), proposed())).refuses(PROMISE_KEPT);
        check(PROPOSING, submittedAnd(decided(), proposed()).at(hour(1), offerRefused()))
                .recordsAt(
                        hour(49),
                        new OfferProposalOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, hour(1), hour(49)));
    }

    /** With another must-have it is the manager's turn again, and nobody else's. */
    @Test
    void aDecisionThatLapsedIsMadeAnew() {
        check(PROPOSING, submittedAnd(decided()).at(hour(1), lapsed())).refuses(PROMISE_KEPT);
        check(MANAGERS_ANSWER, submittedAnd(decided(), proposed()).at(hour(1), lapsed()))
                .refuses(PROMISE_KEPT);
        check(EXTENDING, submittedAnd(decided(), proposed(), approved()).at(hour(1), lapsed()))
                .refuses(PROMISE_KEPT);
        check(DECISION, submittedAnd(decided()).at(hour(1), lapsed()))
                .recordsAt(
                        hour(49),
                        new HiringDecisionOverdue(APPLICATION, REQUISITION, NOOR, MANAGER, hour(1), hour(49)));
    }

    @Test
    void whoIsToApproveAnswers() {
        check(MANAGERS_ANSWER, submittedAnd(decided(), proposed()))
                .recordsAt(hour(48), overdue(Side.HIRING_MANAGER, MANAGER, 0));
        check(MANAGERS_ANSWER, submittedAnd(decided(), proposed()).at(hour(48), approved()))
                .refuses(PROMISE_KEPT);
        check(MANAGERS_ANSWER, submittedAnd(decided(), proposed()).at(hour(48), offerRefused()))
                .refuses(PROMISE_KEPT);
    }

    @Test
    void inOrderNobodyOwesBeforeTheirTurn() {
        Given inOrder = submittedAnd(decided(), proposed(Sequence.IN_ORDER, Approver.HIRING_MANAGER, EVE));
        check(answer(EVE), inOrder).refuses(NOTHING_PROMISED);
        check(answer(EVE), inOrder.at(hour(5), approved(Approver.HIRING_MANAGER, MANAGER, false, EVE)))
                .recordsAt(hour(53), overdue(null, new PersonId("eve"), 5));
        check(answer(EVE), submittedAnd(decided(), proposed(Sequence.TOGETHER, Approver.HIRING_MANAGER, EVE)))
                .recordsAt(hour(48), overdue(null, new PersonId("eve"), 0));
    }

    @Test
    void aLateApproverBlamesNoPartner() {
        Promise<?> promise = Promises.of(PromiseKind.OFFER_APPROVAL);
        Obligation managers = Obligation.asked(Subject.of(decided()), Side.HIRING_MANAGER, MONDAY);
        assertThat(promise.counts(managers)).isTrue();
        assertThat(promise.counts(managers.by(new PersonId("eve")))).isFalse();
        assertThat(overdue(null, new PersonId("eve"), 0).tags())
                .doesNotContain(MANAGER.asManager(), RECRUITER.asRecruiter());
    }

    @Test
    void whatEverybodyApprovedIsExtended() {
        check(EXTENDING, submittedAnd(decided(), proposed(), approved()))
                .recordsAt(
                        hour(24),
                        new OfferExtensionOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, MONDAY, hour(24)));
        check(EXTENDING, submittedAnd(decided(), proposed(), approved()).at(hour(24), offerExtended()))
                .refuses(PROMISE_KEPT);
        check(EXTENDING, submittedAnd(decided(), proposed())).refuses(NOTHING_PROMISED);
    }

    private static OfferApprovalOverdue overdue(@Nullable Side owing, PersonId by, int since) {
        return new OfferApprovalOverdue(
                PROPOSAL, APPLICATION, REQUISITION, NOOR, owing, by, hour(since), hour(since + 48));
    }

    private static RecordOverdue answer(Approver approver) {
        return offerApprovalOverdue(REQUISITION, APPLICATION, PROPOSAL, approver);
    }

    private static DebriefHeld held(DebriefOutcome outcome) {
        return new DebriefHeld(DEBRIEF, APPLICATION, REQUISITION, NOOR, List.of(MANAGER), outcome, "Strong", null);
    }

    private static Given submittedAnd(Event... events) {
        return given().at(day(-1), partnershipAgreed().toArray(Event[]::new))
                .at(MONDAY, submitted())
                .at(MONDAY, events);
    }

    private static When<RecordOverdue> check(RecordOverdue check, Given past) {
        return past.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
    }
}
