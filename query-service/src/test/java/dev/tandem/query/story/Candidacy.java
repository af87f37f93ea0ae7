package dev.tandem.query.story;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.HireId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Language;
import dev.tandem.events.OfferId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.application.OutsideReason;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SourceDetail;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.SuggestedRequirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One candidate on one search. */
public record Candidacy(Search search, CandidateId candidate) {

    /** What must never be seen outside the requisition's history. */
    public static final String SECRET = "said something that only the panel should read";

    private static final CompetencyId CODE = new CompetencyId("code");

    public RequisitionId requisition() {
        return search.requisition();
    }

    public ApplicationId id() {
        return ApplicationId.of(requisition(), candidate);
    }

    public CandidateRegistered registered() {
        return new CandidateRegistered(candidate, "Name of " + candidate, candidate + "@example.org", null);
    }

    public ApplicationReceived received() {
        return received(Source.INBOUND);
    }

    public ApplicationReceived received(Source source) {
        return new ApplicationReceived(
                id(),
                requisition(),
                candidate,
                new PersonId(search.recruiter()),
                new PersonId(search.manager()),
                new PersonId("careers"),
                source,
                new SourceDetail(SourceDetail.SourceKind.REFERRER, SECRET),
                null,
                search.origin());
    }

    public CandidateScreened screened() {
        return new CandidateScreened(
                id(),
                requisition(),
                candidate,
                new PersonId(search.recruiter()),
                CandidateScreened.ScreeningOutcome.SUBMIT,
                List.of(),
                SECRET,
                null);
    }

    public ApplicantDeclined declined() {
        return new ApplicantDeclined(
                id(),
                requisition(),
                candidate,
                Stage.APPLIED,
                new PersonId(search.recruiter()),
                Search.JAVA,
                1,
                null,
                null);
    }

    public ApplicationClosed closed(Stage at, Disposition disposition) {
        return new ApplicationClosed(
                id(),
                requisition(),
                candidate,
                at,
                new PersonId(search.recruiter()),
                disposition,
                List.of(),
                null,
                null);
    }

    public CandidateInformed informed() {
        return new CandidateInformed(
                id(), requisition(), candidate, new PersonId(search.recruiter()), CandidateInformed.Means.EMAIL);
    }

    public CandidateSubmitted submitted() {
        return submitted(Source.OUTBOUND);
    }

    public CandidateSubmitted submitted(Source source) {
        boolean past = search.origin() == Origin.IMPORTED;
        return new CandidateSubmitted(
                id(),
                requisition(),
                candidate,
                new PersonId(search.recruiter()),
                new PersonId(search.manager()),
                source,
                past ? "" : SECRET,
                past ? null : 1,
                List.of(),
                search.origin());
    }

    public SubmittalAccepted accepted() {
        return new SubmittalAccepted(id(), requisition(), candidate, new PersonId(search.manager()));
    }

    public CandidateAdvanced advanced(Stage from, Stage to) {
        boolean back = search.stages().indexOf(to) <= search.stages().indexOf(from);
        return new CandidateAdvanced(id(), requisition(), candidate, from, to, back, back ? SECRET : null);
    }

    public InterviewScheduled scheduled(String interview, String startsAt, String... interviewers) {
        Instant start = Instant.parse(startsAt);
        return new InterviewScheduled(
                new InterviewId(interview),
                id(),
                requisition(),
                candidate,
                Stream.of(interviewers)
                        .map(person -> new Assignment(new PersonId(person), List.of(CODE)))
                        .toList(),
                start,
                start.plus(Duration.ofHours(1)));
    }

    public RoundDecided decided(RoundOutcome outcome) {
        return new RoundDecided(id(), requisition(), candidate, 1, outcome, new PersonId(search.manager()), SECRET);
    }

    public InterviewRescheduled rescheduled(String interview, String startsAt, SchedulingParty by) {
        Instant start = Instant.parse(startsAt);
        return new InterviewRescheduled(
                new InterviewId(interview),
                id(),
                requisition(),
                candidate,
                start,
                start.plus(Duration.ofHours(1)),
                by,
                SECRET);
    }

    public InterviewCancelled cancelled(String interview) {
        return new InterviewCancelled(
                new InterviewId(interview), id(), requisition(), candidate, SchedulingParty.CANDIDATE, SECRET);
    }

    public InterviewCompleted completed(String interview, String... interviewers) {
        return new InterviewCompleted(
                new InterviewId(interview),
                id(),
                requisition(),
                candidate,
                Stream.of(interviewers).map(PersonId::new).toList());
    }

    public FeedbackSubmitted feedback(String interview, String interviewer) {
        return new FeedbackSubmitted(
                new InterviewId(interview),
                id(),
                requisition(),
                candidate,
                new PersonId(interviewer),
                List.of(CompetencyRating.assessed(CODE, 3, SECRET)),
                Recommendation.YES,
                false);
    }

    public DebriefScheduled debriefScheduled(String debrief, String startsAt, String... attendees) {
        return new DebriefScheduled(
                new DebriefId(debrief),
                id(),
                requisition(),
                candidate,
                Instant.parse(startsAt),
                Stream.of(attendees).map(PersonId::new).toList());
    }

    public DebriefRescheduled debriefRescheduled(String debrief, String startsAt, SchedulingParty by) {
        return new DebriefRescheduled(
                new DebriefId(debrief), id(), requisition(), candidate, Instant.parse(startsAt), by, SECRET);
    }

    public DebriefHeld debriefHeld(String debrief, DebriefOutcome outcome) {
        return new DebriefHeld(
                new DebriefId(debrief),
                id(),
                requisition(),
                candidate,
                List.of(new PersonId(search.manager())),
                outcome,
                SECRET,
                outcome == DebriefOutcome.OFFER ? new PersonId(search.manager()) : null);
    }

    /** The manager decides to hire. */
    public HiringDecided decided() {
        return new HiringDecided(
                new HiringDecisionId("dec-1"),
                id(),
                requisition(),
                candidate,
                new PersonId(search.manager()),
                new DebriefId("d-1"),
                null,
                1);
    }

    /** The recruiter proposes an offer, which these are to approve at once. */
    public OfferProposed proposed(String proposal, Approver... approvers) {
        return new OfferProposed(
                new ProposalId(proposal),
                new HiringDecisionId("dec-1"),
                id(),
                requisition(),
                candidate,
                null,
                new OfferTerms(null, LocalDate.of(2026, 6, 1), null),
                null,
                false,
                ApprovalPolicy.Sequence.TOGETHER,
                List.of(approvers));
    }

    public OfferApproved approved(String proposal, Approver approver, boolean complete) {
        return new OfferApproved(
                new ProposalId(proposal),
                id(),
                requisition(),
                candidate,
                approver,
                approver.person() == null ? new PersonId(search.manager()) : approver.person(),
                complete,
                null);
    }

    public OfferRefused offerRefused(String proposal, Approver approver) {
        return new OfferRefused(
                new ProposalId(proposal),
                id(),
                requisition(),
                candidate,
                null,
                approver,
                new PersonId(search.manager()),
                SECRET);
    }

    /** It was improved: another round of the same offer. */
    public OfferImproved improved(String offer, int round) {
        return new OfferImproved(
                new OfferId(offer),
                id(),
                requisition(),
                candidate,
                null,
                round,
                new OfferTerms(null, LocalDate.of(2026, 6, 1), Instant.parse("2026-03-01T12:00:00Z")));
    }

    public OfferExtended offered(String offer) {
        return new OfferExtended(
                new OfferId(offer),
                id(),
                requisition(),
                candidate,
                null,
                new OfferTerms(null, LocalDate.of(2026, 6, 1), Instant.parse("2026-02-01T12:00:00Z")));
    }

    public OfferAccepted offerAccepted(String offer) {
        return new OfferAccepted(new OfferId(offer), id(), requisition(), candidate);
    }

    public OfferDeclined offerDeclined(String offer, WithdrawalReason reason) {
        return new OfferDeclined(new OfferId(offer), id(), requisition(), candidate, reason, null, SECRET);
    }

    public OfferRescinded offerRescinded(String offer) {
        return new OfferRescinded(new OfferId(offer), id(), requisition(), candidate, SECRET);
    }

    public OfferConditionSet conditionSet(String offer) {
        return new OfferConditionSet(
                new OfferId(offer), id(), requisition(), candidate, ConditionKind.PERMIT, new PersonId("anna"));
    }

    public OfferConditionMet conditionMet(String offer) {
        return new OfferConditionMet(
                new OfferId(offer), id(), requisition(), candidate, ConditionKind.PERMIT, new PersonId("anna"));
    }

    public OfferConditionFailed conditionFailed(String offer) {
        return new OfferConditionFailed(
                new OfferId(offer), id(), requisition(), candidate, SECRET, new PersonId("anna"));
    }

    public CandidateHired hired(String offer) {
        return new CandidateHired(
                new HireId("hire-" + offer),
                new OfferId(offer),
                id(),
                requisition(),
                candidate,
                LocalDate.of(2026, 6, 1));
    }

    public CandidateRejected rejected(Stage at) {
        return new CandidateRejected(
                id(),
                requisition(),
                candidate,
                at,
                CandidateRejected.Feedback.RECORDED,
                Language.ENGLISH,
                CandidateRejected.Texts.MEASURED,
                List.of(new RejectionReason(Search.JAVA, 1, false, RejectionReason.Shortfall.BELOW_LEVEL, SECRET)));
    }

    /** For as many reasons that no requirement covers, in a language that is measured or is not; and for one that is covered, or none. */
    public CandidateRejected rejectedOutside(Stage at, int outside, boolean measured, boolean covered) {
        return new CandidateRejected(
                id(),
                requisition(),
                candidate,
                at,
                CandidateRejected.Feedback.RECORDED,
                new Language(measured ? "en" : "pt"),
                measured ? CandidateRejected.Texts.MEASURED : CandidateRejected.Texts.UNMEASURED,
                covered ? rejected(at).reasons() : List.of(),
                IntStream.range(0, outside)
                        .mapToObj(i -> new OutsideReason(suggestion(i), RejectionReason.Shortfall.BELOW_LEVEL, SECRET))
                        .toList());
    }

    /** What such a rejection suggested. */
    public RequirementSuggested suggested(int one) {
        return new RequirementSuggested(
                suggestion(one),
                requisition(),
                id(),
                new SuggestedRequirement(
                        "Has been on call", Requirement.Necessity.NICE_TO_HAVE, Requirement.RequirementKind.EXPERIENCE),
                new PersonId("mara"));
    }

    public SuggestionId suggestion(int one) {
        return new SuggestionId("sug-" + candidate + "-" + one);
    }

    public CandidateRejected rejectedInSilence(Stage at) {
        return new CandidateRejected(
                id(),
                requisition(),
                candidate,
                at,
                CandidateRejected.Feedback.NOT_RECORDED,
                null,
                CandidateRejected.Texts.NONE,
                List.of());
    }

    public CandidateReconsidered reconsidered(Stage at) {
        return new CandidateReconsidered(id(), requisition(), candidate, at, new PersonId("rita"), SECRET);
    }

    public CandidateWithdrew withdrew(Stage at) {
        return new CandidateWithdrew(id(), requisition(), candidate, at, WithdrawalReason.PACE, SECRET);
    }
}
