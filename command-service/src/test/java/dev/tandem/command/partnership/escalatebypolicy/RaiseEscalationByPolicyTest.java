package dev.tandem.command.partnership.escalatebypolicy;

import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.partnership.EscalationRule.ESCALATION_OPEN;
import static dev.tandem.command.partnership.EscalationRule.SEARCH_OVER;
import static dev.tandem.command.partnership.EscalationRule.THRESHOLD_NOT_REACHED;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.HOUSE_TERMS;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.CandidateId;
import dev.tandem.events.CheckInId;
import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.partnership.TimeHeld;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaiseEscalationByPolicyTest {

    private static final EscalationId FIRST = new EscalationId("esc-1");

    @Test
    void theSecondMissedDebriefIsEscalatedToTheExecutive() {
        check(EscalationCause.DEBRIEFS_MISSED, agreed().and(debriefMissed())).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.DEBRIEFS_MISSED, agreed().and(debriefMissed(), debriefMissed()))
                .records(raised(
                        EscalationCause.DEBRIEFS_MISSED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void whoTakesOverInheritsNoBrokenPromises() {
        Given handedOver = agreed().and(debriefMissed(), debriefMissed(), reassigned(), agreedAgain(2, TERMS));
        check(EscalationCause.DEBRIEFS_MISSED, handedOver).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.DEBRIEFS_MISSED, handedOver.and(missedBy(SUCCESSOR)))
                .refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.DEBRIEFS_MISSED, handedOver.and(missedBy(SUCCESSOR), missedBy(SUCCESSOR)))
                .records(raised(
                        EscalationCause.DEBRIEFS_MISSED,
                        Side.HIRING_MANAGER,
                        SUCCESSOR,
                        Role.EXECUTIVE,
                        Given.idOf(8),
                        Given.idOf(9)));
    }

    @Test
    void aStandstillIsEscalatedToTheExecutive() {
        check(EscalationCause.REQUISITION_STALLED, agreed()).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.REQUISITION_STALLED, agreed().and(stalled()))
                .records(raised(
                        EscalationCause.REQUISITION_STALLED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(4)));
    }

    @Test
    void aStandstillCountsAgainstWhomItIsOwedBy() {
        check(EscalationCause.REQUISITION_STALLED, agreed().and(stalled(Side.RECRUITER, RECRUITER)))
                .records(raised(
                        EscalationCause.REQUISITION_STALLED, Side.RECRUITER, RECRUITER, Role.TA_LEADER, Given.idOf(4)));
        check(EscalationCause.REQUISITION_STALLED, agreed().and(stalled(null, null)))
                .refuses(THRESHOLD_NOT_REACHED);
    }

    @Test
    void theSecondMissedSlateIsEscalatedToTheLeaderOfTalentAcquisition() {
        check(EscalationCause.SLATES_MISSED, agreed().and(slateMissed(1))).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.SLATES_MISSED, agreed().and(slateMissed(1), slateMissed(2)))
                .records(raised(
                        EscalationCause.SLATES_MISSED,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void submittalsWithOpenMustHavesAreEscalatedToTheLeaderOfTalentAcquisition() {
        Given two = agreed().and(lacking("cand-1"), lacking("cand-2"), submitted(NOOR, met(JAVA)));
        check(EscalationCause.MUST_HAVES_UNMET, two).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.MUST_HAVES_UNMET, two.and(lacking("cand-3")))
                .records(raised(
                        EscalationCause.MUST_HAVES_UNMET,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(4),
                        Given.idOf(5),
                        Given.idOf(7)));
    }

    @Test
    void whatIsNiceToHaveMayBeMissing() {
        check(
                        EscalationCause.MUST_HAVES_UNMET,
                        agreed().and(
                                        submitted(new CandidateId("a"), gap(PAYMENTS)),
                                        submitted(new CandidateId("b"), gap(PAYMENTS)),
                                        submitted(new CandidateId("c"), gap(PAYMENTS))))
                .refuses(THRESHOLD_NOT_REACHED);
    }

    @Test
    void theAgreementSaysHowMany() {
        SlaTerms strict = new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                null,
                new SlaTerms.EscalationThresholds(1, 6, 1, 1),
                TERMS.calendar());
        Given signed = given(opened(), requirementsProposed(JAVA_MUST), slaAgreed(strict));
        check(EscalationCause.DEBRIEFS_MISSED, signed.and(debriefMissed())).records(EscalationRaised.class);
        check(EscalationCause.SLATES_MISSED, signed.and(slateMissed(1))).records(EscalationRaised.class);
        check(EscalationCause.MUST_HAVES_UNMET, signed.and(lacking("cand-1"))).records(EscalationRaised.class);
    }

    @Test
    void theHouseSaysWhoHearsOfItFirstButNeverWhomItIsAbout() {
        Given missed = given(opened(), requirementsProposed(JAVA_MUST))
                .at(MONDAY, escalatesTo(new PersonId("eve"), RECRUITER))
                .at(hour(48), debriefMissed(), debriefMissed(), slateMissed(1), slateMissed(2));
        check(EscalationCause.DEBRIEFS_MISSED, missed)
                .records(raised(
                                EscalationCause.DEBRIEFS_MISSED,
                                Side.HIRING_MANAGER,
                                MANAGER,
                                Role.EXECUTIVE,
                                Given.idOf(4),
                                Given.idOf(5))
                        .first(new PersonId("eve")));
        check(EscalationCause.SLATES_MISSED, missed)
                .records(raised(
                        EscalationCause.SLATES_MISSED,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(6),
                        Given.idOf(7)));
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

    @Test
    void whoLetsInterviewsFallThroughIsHeardOf() {
        Given manager = strict().at(hour(1), cancelled(SchedulingParty.HIRING_MANAGER));
        check(EscalationCause.INTERVIEWS_CANCELLED, manager).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.INTERVIEWS_CANCELLED, manager.at(hour(2), cancelled(SchedulingParty.HIRING_MANAGER)))
                .records(raised(
                        EscalationCause.INTERVIEWS_CANCELLED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(4),
                        Given.idOf(5)));
        check(
                        EscalationCause.INTERVIEWS_CANCELLED,
                        strict().at(
                                        hour(1),
                                        cancelled(SchedulingParty.RECRUITER),
                                        cancelled(SchedulingParty.RECRUITER)))
                .records(raised(
                        EscalationCause.INTERVIEWS_CANCELLED,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void aCandidateOrAnInterviewerWhoCallsOffBlamesNobody() {
        check(
                        EscalationCause.INTERVIEWS_CANCELLED,
                        strict().at(
                                        hour(1),
                                        cancelled(SchedulingParty.CANDIDATE),
                                        cancelled(SchedulingParty.CANDIDATE),
                                        cancelled(SchedulingParty.INTERVIEWER),
                                        cancelled(SchedulingParty.INTERVIEWER)))
                .refuses(THRESHOLD_NOT_REACHED);
    }

    @Test
    void whatHappenedBeforeAnybodyWasBoundOrOnHoldCountsForNothing() {
        Given before = given(opened(), requirementsProposed(JAVA_MUST))
                .at(
                        hour(-5),
                        cancelled(SchedulingParty.HIRING_MANAGER),
                        new KickoffMissed(REQUISITION, List.of(), List.of(MANAGER, RECRUITER), null))
                .at(MONDAY, slaAgreed(STRICT));
        Given rests = before.at(hour(1), onHold())
                .at(
                        hour(2),
                        cancelled(SchedulingParty.HIRING_MANAGER),
                        new KickoffMissed(REQUISITION, List.of(), List.of(MANAGER, RECRUITER), null));
        check(EscalationCause.INTERVIEWS_CANCELLED, rests.at(hour(3), resumed()))
                .refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.KICKOFFS_MISSED, rests.at(hour(3), resumed())).refuses(THRESHOLD_NOT_REACHED);
        check(
                        EscalationCause.INTERVIEWS_CANCELLED,
                        rests.at(hour(3), resumed())
                                .at(
                                        hour(4),
                                        cancelled(SchedulingParty.HIRING_MANAGER),
                                        cancelled(SchedulingParty.HIRING_MANAGER)))
                .records(EscalationRaised.class);
    }

    @Test
    void aLateInterviewerIsOnNobodysAccount() {
        PersonId ivy = new PersonId("ivy");
        check(
                        EscalationCause.FEEDBACK_LATE,
                        strict().at(hour(1), feedbackLate(ivy), feedbackLate(ivy), feedbackLate(ivy)))
                .refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.FEEDBACK_LATE, strict().at(hour(1), feedbackLate(RECRUITER), feedbackLate(RECRUITER)))
                .records(raised(
                        EscalationCause.FEEDBACK_LATE,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void submittalsThatNobodyAnswersAreTheManagers() {
        SubmittalReviewOverdue unanswered =
                new SubmittalReviewOverdue(APPLICATION, REQUISITION, NOOR, MANAGER, MONDAY, hour(48));
        check(EscalationCause.SUBMITTALS_UNANSWERED, strict().at(hour(48), unanswered))
                .refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.SUBMITTALS_UNANSWERED, strict().at(hour(48), unanswered, unanswered))
                .records(raised(
                        EscalationCause.SUBMITTALS_UNANSWERED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void meetingsCountAgainstWhoeverDidNotCome() {
        KickoffMissed bothStayedAway = new KickoffMissed(REQUISITION, List.of(), List.of(MANAGER, RECRUITER), null);
        KickoffMissed recruiterStayedAway = new KickoffMissed(REQUISITION, List.of(MANAGER), List.of(RECRUITER), null);
        check(EscalationCause.KICKOFFS_MISSED, strict().at(hour(1), bothStayedAway, recruiterStayedAway))
                .records(raised(
                        EscalationCause.KICKOFFS_MISSED,
                        Side.RECRUITER,
                        RECRUITER,
                        Role.TA_LEADER,
                        Given.idOf(4),
                        Given.idOf(5)));
        CheckInMissed managerStayedAway =
                new CheckInMissed(new CheckInId("ci-1"), REQUISITION, List.of(RECRUITER), List.of(MANAGER));
        check(EscalationCause.CHECK_INS_MISSED, strict().at(hour(1), managerStayedAway, managerStayedAway))
                .records(raised(
                        EscalationCause.CHECK_INS_MISSED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(4),
                        Given.idOf(5)));
    }

    @Test
    void termsThatAreOlderSayNothingOfThem() {
        CheckInMissed missed =
                new CheckInMissed(new CheckInId("ci-1"), REQUISITION, List.of(RECRUITER), List.of(MANAGER));
        check(EscalationCause.CHECK_INS_MISSED, agreed().at(hour(1), missed, missed, missed, missed))
                .refuses(THRESHOLD_NOT_REACHED);
    }

    @Test
    void thereIsOneOpenEscalationForEachCause() {
        Given open =
                agreed().and(debriefMissed(), debriefMissed(), open(EscalationCause.DEBRIEFS_MISSED), debriefMissed());
        check(EscalationCause.DEBRIEFS_MISSED, open).refuses(ESCALATION_OPEN);
        check(EscalationCause.REQUISITION_STALLED, open.and(stalled())).records(EscalationRaised.class);
    }

    @Test
    void onceItIsResolvedTheCountBeginsAnew() {
        Given resolved = agreed().and(
                        debriefMissed(), debriefMissed(), open(EscalationCause.DEBRIEFS_MISSED), debriefMissed())
                .and(new EscalationResolved(
                        FIRST,
                        REQUISITION,
                        EscalationCause.DEBRIEFS_MISSED,
                        new PersonId("eve"),
                        "Mia ran three searches at once",
                        List.of(new AgreedAction("Mo takes one of them", null, null))));
        check(EscalationCause.DEBRIEFS_MISSED, resolved).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.DEBRIEFS_MISSED, resolved.and(debriefMissed())).refuses(THRESHOLD_NOT_REACHED);
        check(EscalationCause.DEBRIEFS_MISSED, resolved.and(debriefMissed(), debriefMissed()))
                .records(raised(
                        EscalationCause.DEBRIEFS_MISSED,
                        Side.HIRING_MANAGER,
                        MANAGER,
                        Role.EXECUTIVE,
                        Given.idOf(9),
                        Given.idOf(10)));
    }

    @Test
    void aSearchThatIsOverIsNotEscalated() {
        check(EscalationCause.REQUISITION_STALLED, agreed().and(stalled(), filled()))
                .refuses(SEARCH_OVER);
    }

    @Test
    void withoutAnAgreementNothingIsEscalated() {
        check(EscalationCause.REQUISITION_STALLED, given(opened(), stalled())).refuses(NOTHING_PROMISED);
    }

    @Test
    void whatPeopleRaiseByHandNoThresholdRaises() {
        check(EscalationCause.RAISED_BY_HAND, agreed().and(stalled())).refuses(THRESHOLD_NOT_REACHED);
    }

    private static Given agreed() {
        return given(opened(), requirementsProposed(JAVA_MUST, PAYMENTS_NICE)).at(MONDAY, slaAgreed());
    }

    /** At the second of each. */
    private static final SlaTerms STRICT =
            TERMS.escalatedAt(new SlaTerms.EscalationThresholds(2, 6, 2, 2, 2, 2, 2, 2, 2));

    private static Given strict() {
        return given(opened(), requirementsProposed(JAVA_MUST)).at(MONDAY, slaAgreed(STRICT));
    }

    private static InterviewCancelled cancelled(SchedulingParty party) {
        return new InterviewCancelled(INTERVIEW, APPLICATION, REQUISITION, NOOR, party, "Called away");
    }

    private static FeedbackOverdue feedbackLate(PersonId interviewer) {
        return new FeedbackOverdue(INTERVIEW, APPLICATION, REQUISITION, NOOR, interviewer, MONDAY, hour(24));
    }

    private static CandidateSubmitted lacking(String candidate) {
        return submitted(new CandidateId(candidate), gap(JAVA));
    }

    private static DebriefMissed debriefMissed() {
        return missedBy(MANAGER);
    }

    private static DebriefMissed missedBy(PersonId manager) {
        return new DebriefMissed(APPLICATION, REQUISITION, NOOR, INTERVIEW, manager, MONDAY, hour(48));
    }

    private static SlateMissed slateMissed(int version) {
        return new SlateMissed(REQUISITION, version, 3, 0, RECRUITER, MONDAY, day(10));
    }

    private static RequisitionStalled stalled() {
        return stalled(Side.HIRING_MANAGER, MANAGER);
    }

    private static RequisitionStalled stalled(@Nullable Side owing, @Nullable PersonId owedBy) {
        return new RequisitionStalled(
                REQUISITION,
                RequisitionStalled.Standstill.NOTHING_MOVED,
                6,
                List.of(),
                owing,
                owedBy,
                TimeHeld.NONE,
                MONDAY,
                day(42));
    }

    private static EscalationRaised open(EscalationCause cause) {
        return new EscalationRaised(
                FIRST,
                REQUISITION,
                cause,
                Side.HIRING_MANAGER,
                MANAGER,
                Role.EXECUTIVE,
                List.of(),
                PersonId.SYSTEM,
                null);
    }

    private static EscalationRaised raised(
            EscalationCause cause, Side against, PersonId person, Role to, UUID... because) {
        return new EscalationRaised(
                new EscalationId("new-1"),
                REQUISITION,
                cause,
                against,
                person,
                to,
                List.of(because),
                PersonId.SYSTEM,
                null);
    }

    private static When<RaiseEscalationByPolicy> check(EscalationCause cause, Given past) {
        return past.when(new RaiseEscalationByPolicy(REQUISITION, cause))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(longAfter());
    }
}
