package dev.tandem.command;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.CheckInId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.EscalationId;
import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.HireId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.planning.Alternative;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountPlanned;
import dev.tandem.events.requisition.CheckInScheduled;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.KickoffAnswers;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample facts of one good hire, for givens that read as sentences. Rob recruits for Mia; Ivy and Mia interview Noor. */
public final class Story {

    public static final String ROB = "rob";
    public static final String MIA = "mia";
    public static final String IVY = "ivy";
    public static final String STRANGER = "sam";
    public static final PersonId RECRUITER = new PersonId(ROB);
    public static final PersonId MANAGER = new PersonId(MIA);
    public static final PersonId INTERVIEWER = new PersonId(IVY);

    public static final RequisitionId REQUISITION = new RequisitionId("req-7f3a");
    public static final CandidateId NOOR = new CandidateId("cand-19");
    public static final CandidateId BASIL = new CandidateId("cand-20");
    public static final ApplicationId APPLICATION = ApplicationId.of(REQUISITION, NOOR);
    public static final InterviewId INTERVIEW = new InterviewId("int-5");
    public static final DebriefId DEBRIEF = new DebriefId("deb-2");
    public static final HeadcountId HEADCOUNT = new HeadcountId("hc-3");
    public static final CheckInId CHECK_IN = new CheckInId("chk-1");
    public static final EscalationId ESCALATION = new EscalationId("esc-1");
    public static final OfferId OFFER = new OfferId("off-1");

    public static final RequirementId JAVA = new RequirementId("java");
    public static final RequirementId PAYMENTS = new RequirementId("payments");
    public static final CompetencyId ENGINEERING = new CompetencyId("engineering");
    public static final CompetencyId DOMAIN = new CompetencyId("domain");

    public static final Requirement JAVA_MUST = requirement("java", Requirement.Necessity.MUST_HAVE, ENGINEERING);
    public static final Requirement PAYMENTS_NICE = requirement("payments", Requirement.Necessity.NICE_TO_HAVE, DOMAIN);
    public static final Requirement PAYMENTS_MUST = requirement("payments", Requirement.Necessity.MUST_HAVE, DOMAIN);

    public static final SlaTerms TERMS = new SlaTerms(
            Duration.ofHours(48),
            Duration.ofHours(24),
            Duration.ofHours(48),
            Duration.ofHours(72),
            Duration.ofHours(72),
            Duration.ofHours(24),
            null,
            new SlaTerms.EscalationThresholds(2, 6, 2),
            WorkCalendar.ALL_HOURS);

    private Story() {}

    /** Mia plans for two people. */
    public static HeadcountPlanned headcountPlanned() {
        return new HeadcountPlanned(
                HEADCOUNT,
                "Backend engineer",
                "Payments",
                2,
                "Settlement in three more countries",
                6,
                List.of(new Alternative(Alternative.Kind.DELAY, "The launch cannot wait")),
                MANAGER);
    }

    public static HeadcountApproved headcountApproved(int openings) {
        return new HeadcountApproved(HEADCOUNT, openings, null, new PersonId("eve"));
    }

    /** Rob opens a search for one engineer for Mia. */
    public static RequisitionOpened opened() {
        return opened(1, Origin.NATIVE);
    }

    /** A search that another system ran. */
    public static RequisitionOpened imported() {
        return opened(1, Origin.IMPORTED);
    }

    public static RequisitionOpened opened(int openings, Origin origin) {
        return opened(openings, origin, null);
    }

    /** A search that comes from a planned headcount. */
    public static RequisitionOpened openedFrom(HeadcountId headcount, int openings) {
        return opened(openings, Origin.NATIVE, headcount);
    }

    private static RequisitionOpened opened(int openings, Origin origin, @Nullable HeadcountId headcount) {
        return new RequisitionOpened(
                REQUISITION,
                "Backend engineer",
                "Payments",
                "ENGINEER",
                "Lisbon",
                openings,
                MANAGER,
                RECRUITER,
                new CompensationBand(euros(62_000), euros(78_000)),
                headcount,
                null,
                Stage.DEFAULT,
                origin);
    }

    public static KickoffHeld kickoffHeld() {
        return new KickoffHeld(REQUISITION, List.of(RECRUITER, MANAGER), answers());
    }

    public static KickoffAnswers answers() {
        return new KickoffAnswers(
                KickoffAnswers.Priority.QUALITY,
                List.of("Java", "Kafka"),
                new KickoffAnswers.Education(KickoffAnswers.Necessity.NOT_NEEDED, null),
                List.of(),
                3,
                List.of(),
                "Six engineers",
                List.of("Keeping settlement correct"),
                "Owns the payout service",
                "Leads the move to events");
    }

    public static RequirementsProposed requirementsProposed(Requirement... requirements) {
        return new RequirementsProposed(REQUISITION, 1, List.of(requirements), List.of());
    }

    public static RequirementsRevised requirementsRevised(int version, Requirement... requirements) {
        return new RequirementsRevised(REQUISITION, version, List.of(requirements), List.of(), List.of());
    }

    public static RequirementsApproved requirementsApproved(int version) {
        return new RequirementsApproved(REQUISITION, version, MANAGER);
    }

    public static ScorecardDefined scorecardDefined(CompetencyId... competencies) {
        return new ScorecardDefined(
                REQUISITION, Stream.of(competencies).map(Story::competency).toList());
    }

    public static Competency competency(CompetencyId id) {
        return new Competency(
                id, "Competency " + id, Map.of(1, "one", 2, "two", 3, "three", 4, "four"), List.of("Tell me about it"));
    }

    public static PanelAssigned panelAssigned() {
        return new PanelAssigned(
                REQUISITION,
                List.of(
                        new PanelMember(INTERVIEWER, List.of(ENGINEERING), false),
                        new PanelMember(MANAGER, List.of(DOMAIN), false)));
    }

    public static SlaProposed slaProposed(int version) {
        return slaProposed(version, TERMS);
    }

    public static SlaProposed slaProposed(int version, SlaTerms terms) {
        return new SlaProposed(REQUISITION, version, terms, RECRUITER);
    }

    public static SlaSigned slaSigned(int version, Side side) {
        return new SlaSigned(REQUISITION, version, side, side == Side.RECRUITER ? RECRUITER : MANAGER);
    }

    public static SlaAgreed slaAgreed() {
        return slaAgreed(TERMS);
    }

    public static SlaAgreed slaAgreed(SlaTerms terms) {
        return new SlaAgreed(REQUISITION, 1, terms);
    }

    /** Everything that has to be settled before the first submittal. Java is a must, payments are nice to have. */
    public static List<Event> partnershipAgreed() {
        return List.of(
                opened(),
                kickoffHeld(),
                requirementsProposed(JAVA_MUST, PAYMENTS_NICE),
                requirementsApproved(1),
                scorecardDefined(ENGINEERING, DOMAIN),
                panelAssigned(),
                slaProposed(1),
                slaSigned(1, Side.RECRUITER),
                slaSigned(1, Side.HIRING_MANAGER),
                slaAgreed());
    }

    public static CandidateRegistered registered() {
        return new CandidateRegistered(NOOR, "Noor Haddad", "noor@example.org", null);
    }

    /** Noor is submitted against version 1, with evidence for Java. */
    public static CandidateSubmitted submitted() {
        return submitted(NOOR, met(JAVA));
    }

    public static CandidateSubmitted submitted(CandidateId candidate, Evidence... evidence) {
        return new CandidateSubmitted(
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                RECRUITER,
                MANAGER,
                Source.OUTBOUND,
                "Ran a payout service",
                1,
                List.of(evidence),
                Origin.NATIVE);
    }

    /** Noor's application, as another system kept it. */
    public static CandidateSubmitted submittedElsewhere() {
        return new CandidateSubmitted(
                APPLICATION,
                REQUISITION,
                NOOR,
                RECRUITER,
                MANAGER,
                Source.INBOUND,
                "",
                null,
                List.of(),
                Origin.IMPORTED);
    }

    public static Evidence met(RequirementId requirement) {
        return new Evidence(requirement, true, "Walked me through two incidents");
    }

    public static Evidence gap(RequirementId requirement) {
        return new Evidence(requirement, false, "Has not done it herself");
    }

    public static SubmittalAccepted submittalAccepted() {
        return new SubmittalAccepted(APPLICATION, REQUISITION, NOOR, MANAGER);
    }

    public static CandidateAdvanced advanced(Stage from, Stage to) {
        return new CandidateAdvanced(APPLICATION, REQUISITION, NOOR, from, to, false, null);
    }

    public static CandidateRejected rejected(CandidateId candidate, RejectionReason... reasons) {
        return new CandidateRejected(
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                Stage.SUBMITTED,
                CandidateRejected.Feedback.RECORDED,
                List.of(reasons));
    }

    public static RejectionReason missing(RequirementId requirement) {
        return new RejectionReason(
                requirement, 1, false, RejectionReason.Shortfall.MISSING, "Had never reconciled a ledger");
    }

    public static CandidateWithdrew withdrew() {
        return new CandidateWithdrew(APPLICATION, REQUISITION, NOOR, Stage.SUBMITTED, WithdrawalReason.PACE, null);
    }

    /** Ivy assesses engineering, Mia the domain. */
    public static InterviewScheduled interviewScheduled() {
        return new InterviewScheduled(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                List.of(new Assignment(INTERVIEWER, List.of(ENGINEERING)), new Assignment(MANAGER, List.of(DOMAIN))),
                Instant.parse("2026-01-16T10:00:00Z"),
                Instant.parse("2026-01-16T11:00:00Z"));
    }

    public static InterviewCompleted interviewCompleted(PersonId... interviewers) {
        return new InterviewCompleted(INTERVIEW, APPLICATION, REQUISITION, NOOR, List.of(interviewers));
    }

    public static FeedbackSubmitted feedbackBy(PersonId interviewer) {
        return new FeedbackSubmitted(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                interviewer,
                List.of(rating(interviewer.equals(MANAGER) ? DOMAIN : ENGINEERING, 3)),
                Recommendation.YES);
    }

    public static CompetencyRating rating(CompetencyId competency, int rating) {
        return new CompetencyRating(competency, rating, "Read the pool's metrics before the code");
    }

    public static DebriefScheduled debriefScheduled() {
        return new DebriefScheduled(
                DEBRIEF,
                APPLICATION,
                REQUISITION,
                NOOR,
                Instant.parse("2026-01-17T15:00:00Z"),
                List.of(MANAGER, INTERVIEWER));
    }

    public static OfferTerms terms() {
        return new OfferTerms(euros(71_000), LocalDate.parse("2026-04-01"), Instant.parse("2026-02-20T17:00:00Z"));
    }

    public static OfferExtended offerExtended() {
        return new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, terms());
    }

    public static OfferAccepted offerAccepted() {
        return new OfferAccepted(OFFER, APPLICATION, REQUISITION, NOOR);
    }

    public static OfferDeclined offerDeclined() {
        return new OfferDeclined(
                OFFER, APPLICATION, REQUISITION, NOOR, WithdrawalReason.COMPENSATION, euros(4_000), null);
    }

    /** Somebody was hired. */
    public static CandidateHired hired(CandidateId candidate) {
        return new CandidateHired(
                new HireId("hire-" + candidate),
                OFFER,
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                LocalDate.parse("2026-04-01"));
    }

    public static RequisitionFilled filled() {
        return new RequisitionFilled(REQUISITION, 1);
    }

    public static JobAdDrafted jobAdDrafted(int version, JobAdDrafted.Demand... demands) {
        return new JobAdDrafted(
                REQUISITION,
                version,
                "Backend engineer",
                "You will own the payout service",
                List.of(demands),
                Side.RECRUITER,
                RECRUITER,
                List.of());
    }

    public static CheckInScheduled checkInScheduled() {
        return new CheckInScheduled(CHECK_IN, REQUISITION, Instant.parse("2026-01-16T09:00:00Z"), RECRUITER);
    }

    public static InterviewCancelled interviewCancelled() {
        return new InterviewCancelled(
                INTERVIEW, APPLICATION, REQUISITION, NOOR, SchedulingParty.CANDIDATE, "Stuck abroad");
    }

    public static DebriefHeld debriefHeld() {
        return new DebriefHeld(
                DEBRIEF, APPLICATION, REQUISITION, NOOR, List.of(MANAGER), DebriefOutcome.OFFER, "Strong");
    }

    /** The executives hear that Mia missed debriefs. */
    public static EscalationRaised escalated() {
        return new EscalationRaised(
                ESCALATION,
                REQUISITION,
                EscalationCause.DEBRIEFS_MISSED,
                Side.HIRING_MANAGER,
                MANAGER,
                Role.EXECUTIVE,
                List.of(),
                PersonId.SYSTEM,
                null);
    }

    public static EscalationResolved escalationResolved() {
        return new EscalationResolved(
                ESCALATION,
                REQUISITION,
                EscalationCause.DEBRIEFS_MISSED,
                new PersonId("eve"),
                "Debriefs had no fixed place",
                List.of("A slot every Thursday"));
    }

    public static RequisitionCancelled cancelled() {
        return new RequisitionCancelled(REQUISITION, "The budget is gone");
    }

    public static RequisitionPutOnHold putOnHold() {
        return new RequisitionPutOnHold(REQUISITION, "Waiting for the reorganisation");
    }

    public static RequisitionResumed resumed() {
        return new RequisitionResumed(REQUISITION, "The reorganisation is over");
    }

    /** Somebody else recruits from now on. */
    public static RequisitionReassigned recruiterReassigned(PersonId to) {
        return new RequisitionReassigned(REQUISITION, Side.RECRUITER, RECRUITER, to, "Rob moves to another team");
    }

    public static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("EUR"));
    }

    public static Requirement requirement(String id, Requirement.Necessity necessity, CompetencyId competency) {
        return new Requirement(
                new RequirementId(id), "Has done " + id, necessity, Requirement.Kind.EXPERIENCE, competency);
    }
}
