package dev.tandem.command.partnership;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.story.Agreements.WITH_CANDIDATES;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.applied;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.improvementProposed;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.OverdueChecks.answerOverdue;
import static dev.tandem.command.story.OverdueChecks.approvalOverdue;
import static dev.tandem.command.story.OverdueChecks.candidateAnswerOverdue;
import static dev.tandem.command.story.OverdueChecks.candidateOutcomeOverdue;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.extensionOverdue;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.OverdueChecks.hiringDecisionOverdue;
import static dev.tandem.command.story.OverdueChecks.kickoffOverdue;
import static dev.tandem.command.story.OverdueChecks.offerApprovalOverdue;
import static dev.tandem.command.story.OverdueChecks.offerProposalOverdue;
import static dev.tandem.command.story.OverdueChecks.proposalOverdue;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.OverdueChecks.roundOverdue;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.OverdueChecks.signingOverdue;
import static dev.tandem.command.story.OverdueChecks.slateMissed;
import static dev.tandem.command.story.OverdueChecks.stalled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Questions.questionAskedAboutNoor;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.CODE;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.story.Offers;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A promise that was made in that past, the check of it, and when it is due. */
record RunningClock(Given past, DeadlineCheck check, Instant due) {

    private static final Given AGREED = given().at(day(-1), partnershipAgreed().toArray(Event[]::new));
    private static final Given SUBMITTED = AGREED.at(MONDAY, submitted());
    private static final Given ACCEPTED = AGREED.at(MONDAY, submitted(), submittalAccepted());
    private static final Given INTERVIEWED =
            ACCEPTED.at(MONDAY, interviewScheduled(), interviewCompleted(INTERVIEWER), debriefScheduled());
    private static final SlaTerms WITH_SLATE = promising(1, day(7));

    private static final OfferTerms WITHOUT_END = new OfferTerms(euros(71_000), null, null);

    static final RunningClock REVIEW = new RunningClock(SUBMITTED, reviewOverdue(REQUISITION, APPLICATION), hour(48));
    static final RunningClock SCHEDULING =
            new RunningClock(ACCEPTED, schedulingOverdue(REQUISITION, APPLICATION), hour(72));
    static final RunningClock FEEDBACK =
            new RunningClock(INTERVIEWED, feedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, INTERVIEWER), hour(24));
    static final RunningClock DEBRIEFING = new RunningClock(
            INTERVIEWED.at(MONDAY, feedbackBy(INTERVIEWER)), debriefMissed(REQUISITION, APPLICATION), hour(48));
    static final RunningClock ROUND = new RunningClock(
            ACCEPTED.at(
                    MONDAY,
                    interviewScheduled().in(CODE),
                    interviewCompleted(INTERVIEWER),
                    feedbackBy(INTERVIEWER),
                    debriefScheduled()),
            roundOverdue(REQUISITION, APPLICATION),
            hour(48));
    static final RunningClock APPROVAL = new RunningClock(
            AGREED.at(MONDAY, requirementsRevised(2, JAVA_MUST, PAYMENTS_NICE)),
            approvalOverdue(REQUISITION, 2),
            hour(72));
    static final RunningClock SLATE = new RunningClock(
            AGREED.at(day(-1), slaProposed(2, WITH_SLATE), agreedAgain(2, WITH_SLATE))
                    .at(MONDAY, submitted(), slaProposed(3), slaSigned(3, Side.RECRUITER)),
            slateMissed(REQUISITION, 2),
            day(7));
    static final RunningClock ANSWER =
            new RunningClock(AGREED.at(MONDAY, questionAsked()), answerOverdue(REQUISITION, QUESTION), hour(24));
    static final RunningClock ANSWER_ABOUT_NOOR = new RunningClock(
            SUBMITTED.at(MONDAY, questionAskedAboutNoor(QUESTION, Side.RECRUITER, "Would she move?")),
            answerOverdue(REQUISITION, QUESTION),
            hour(24));
    private static final Given TOLD_OF =
            AGREED.at(day(-1), slaProposed(2, WITH_CANDIDATES), agreedAgain(2, WITH_CANDIDATES));
    static final RunningClock HEARING =
            new RunningClock(TOLD_OF.at(MONDAY, received()), candidateAnswerOverdue(REQUISITION, APPLICATION), day(3));
    static final RunningClock OUTCOME = new RunningClock(
            TOLD_OF.at(MONDAY, submitted(), rejected(NOOR)), candidateOutcomeOverdue(REQUISITION, APPLICATION), day(2));
    static final RunningClock PROGRESS =
            new RunningClock(SUBMITTED.at(MONDAY, registeredToo()), stalled(REQUISITION), day(42));

    private static final Given OF_THE_HOUSE =
            given().at(MONDAY, opened(), new TermsApplied(REQUISITION, applied(1), List.of()));

    static final RunningClock KICKOFF =
            new RunningClock(OF_THE_HOUSE, kickoffOverdue(REQUISITION, Side.HIRING_MANAGER), day(5));
    static final RunningClock PROPOSAL =
            new RunningClock(OF_THE_HOUSE.at(MONDAY, kickoffHeld()), proposalOverdue(REQUISITION), day(3));
    static final RunningClock SIGNING = new RunningClock(
            OF_THE_HOUSE.at(MONDAY, slaProposed(1)), signingOverdue(REQUISITION, Side.HIRING_MANAGER), day(3));
    static final RunningClock DECISION = new RunningClock(
            INTERVIEWED.at(MONDAY, feedbackBy(INTERVIEWER), debriefHeld()),
            hiringDecisionOverdue(REQUISITION, APPLICATION),
            hour(48));
    static final RunningClock OFFER_PROPOSAL =
            new RunningClock(SUBMITTED.at(MONDAY, decided()), offerProposalOverdue(REQUISITION, APPLICATION), hour(48));
    static final RunningClock OFFER_APPROVAL = new RunningClock(
            SUBMITTED.at(MONDAY, decided(), proposed()),
            offerApprovalOverdue(REQUISITION, APPLICATION, Offers.PROPOSAL, Approver.HIRING_MANAGER),
            hour(48));
    static final RunningClock EXTENSION = new RunningClock(
            SUBMITTED.at(MONDAY, decided(), proposedWithoutEnd(), approved()),
            extensionOverdue(REQUISITION, APPLICATION),
            hour(24));

    /** Of an offer that is open. */
    static final RunningClock IMPROVEMENT = new RunningClock(
            SUBMITTED.at(MONDAY, offeredWithoutEnd(), improvementProposed(), approved()),
            extensionOverdue(REQUISITION, APPLICATION),
            hour(24));

    /** Every kind there is. */
    static Stream<RunningClock> all() {
        return Stream.of(
                KICKOFF,
                PROPOSAL,
                SIGNING,
                REVIEW,
                SCHEDULING,
                FEEDBACK,
                DEBRIEFING,
                ROUND,
                DECISION,
                OFFER_PROPOSAL,
                OFFER_APPROVAL,
                EXTENSION,
                APPROVAL,
                SLATE,
                ANSWER,
                HEARING,
                OUTCOME,
                PROGRESS);
    }

    RunningClock after(Event... more) {
        return new RunningClock(past.at(MONDAY, more), check, due);
    }

    When<DeadlineCheck> checkedAfter(Given events) {
        return events.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
    }

    OverdueEvent overdue() {
        return (OverdueEvent) checkedAfter(past).recorded().getFirst();
    }

    private static OfferProposed proposedWithoutEnd() {
        OfferProposed proposed = proposed();
        return new OfferProposed(
                proposed.proposal(),
                proposed.decision(),
                APPLICATION,
                REQUISITION,
                NOOR,
                null,
                WITHOUT_END,
                null,
                false,
                proposed.sequence(),
                proposed.approvers());
    }

    private static OfferExtended offeredWithoutEnd() {
        return new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, null, WITHOUT_END);
    }

    private static CandidateRegistered registeredToo() {
        return new CandidateRegistered(BASIL, "Basil Haddad", "basil@example.org", null);
    }
}
