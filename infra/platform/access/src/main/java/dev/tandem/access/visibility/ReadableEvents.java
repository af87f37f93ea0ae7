package dev.tandem.access.visibility;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateScreened;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.JudgementUpheld;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.CandidatesToldApart;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.debrief.ReferenceChecked;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.hire.WinCelebrated;
import dev.tandem.events.integration.WebhookPaused;
import dev.tandem.events.integration.WebhookResumed;
import dev.tandem.events.integration.WebhookSecretRotated;
import dev.tandem.events.integration.WebhookSubscribed;
import dev.tandem.events.integration.WebhookUnsubscribed;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewPrepared;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.MustHaveWaived;
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
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.BlockerRaised;
import dev.tandem.events.partnership.BlockerResolved;
import dev.tandem.events.partnership.CandidateAnswerOverdue;
import dev.tandem.events.partnership.CandidateOutcomeOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.KickoffOverdue;
import dev.tandem.events.partnership.OfferApprovalOverdue;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequirementsProposalOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.RoundDecisionOverdue;
import dev.tandem.events.partnership.SigningOverdue;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.people.AbsenceCancelled;
import dev.tandem.events.people.AbsenceRecorded;
import dev.tandem.events.people.HouseTermsAdopted;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.people.WorkingHoursSet;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountChallenged;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountDeferred;
import dev.tandem.events.planning.HeadcountPlanned;
import dev.tandem.events.planning.HeadcountRedesigned;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.ChangeAnnounced;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.CheckInScheduled;
import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.JobAdApproved;
import dev.tandem.events.requisition.JobAdDrafted;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.MarketInsightShared;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
import dev.tandem.events.requisition.PipelineReportPublished;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequirementSuggested;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequirementsRevised;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.RiskDismissed;
import dev.tandem.events.requisition.ScorecardDefined;
import dev.tandem.events.requisition.SideDelegated;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaSigned;
import dev.tandem.events.requisition.SlatePresented;
import dev.tandem.events.requisition.SourcingActivityLogged;
import dev.tandem.events.requisition.StrategyAdjusted;
import dev.tandem.events.requisition.SuggestionDeclined;
import dev.tandem.events.requisition.TermsApplied;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What kind of thing each event tells, so that {@link Readable} says who may read it. Whoever may read the event may read its
 * sealed texts, too, but for those types of which texts are a {@link #textsOf thing of their own}.
 */
public final class ReadableEvents {

    private static final Map<Readable, List<Class<? extends Event>>> TABLE = table();

    private static final Map<Class<? extends Event>, Readable> THINGS = index(TABLE);

    /** How an application goes is known to more people than may read why: what somebody wrote beside it is a judgement. */
    private static final Map<Readable, Readable> TEXTS = Map.of(Readable.APPLICATION, Readable.JUDGEMENT);

    private ReadableEvents() {}

    /** What events of that type tell. */
    public static Readable thing(Class<? extends Event> type) {
        return Objects.requireNonNull(THINGS.get(type), type::getName);
    }

    /** Who may read the sealed texts of an event that tells such a thing. */
    public static Readable textsOf(Readable thing) {
        return TEXTS.getOrDefault(thing, thing);
    }

    /** The types of event that tell what satisfies this. */
    public static Set<Class<? extends Event>> types(Predicate<Readable> things) {
        return THINGS.entrySet().stream()
                .filter(one -> things.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Readable, List<Class<? extends Event>>> table() {
        Map<Readable, List<Class<? extends Event>>> table = new EnumMap<>(Readable.class);
        table.put(Readable.CONTACT, List.of(CandidateRegistered.class));
        table.put(Readable.DUPLICATES, List.of(CandidatesToldApart.class, CandidatesMerged.class));
        table.put(
                Readable.LEGAL_HOLD, List.of(LegalHoldPlaced.class, LegalHoldReleased.class, CandidateForgotten.class));
        table.put(
                Readable.APPLICATION,
                List.of(
                        SubmittalAccepted.class,
                        CandidateAdvanced.class,
                        CandidateInformed.class,
                        ApplicationClosed.class,
                        ApplicationForgotten.class,
                        CandidateReconsidered.class,
                        CandidateWithdrew.class,
                        CandidateHired.class));
        table.put(
                Readable.SCHEDULE,
                List.of(
                        InterviewScheduled.class,
                        InterviewPrepared.class,
                        InterviewRescheduled.class,
                        InterviewCancelled.class,
                        InterviewCompleted.class,
                        InterviewerSwapped.class,
                        DebriefScheduled.class,
                        DebriefRescheduled.class));
        table.put(
                Readable.SCREENING,
                List.of(
                        ApplicationReceived.class,
                        CandidateScreened.class,
                        ExpectationsHeard.class,
                        ApplicantDeclined.class));
        table.put(
                Readable.JUDGEMENT,
                List.of(
                        CandidateSubmitted.class,
                        CandidateRejected.class,
                        EvidenceContested.class,
                        JudgementUpheld.class,
                        ReferenceChecked.class));
        table.put(Readable.FEEDBACK, List.of(FeedbackSubmitted.class, FeedbackAmended.class));
        table.put(
                Readable.DECISION,
                List.of(
                        RoundDecided.class,
                        DebriefHeld.class,
                        HiringDecided.class,
                        HiringDecisionLapsed.class,
                        MustHaveWaived.class));
        table.put(
                Readable.OFFER,
                List.of(
                        OfferProposed.class,
                        OfferApproved.class,
                        OfferRefused.class,
                        OfferImproved.class,
                        OfferConditionSet.class,
                        OfferConditionMet.class,
                        OfferConditionFailed.class,
                        OfferExtended.class,
                        OfferAccepted.class,
                        OfferDeclined.class,
                        OfferRescinded.class));
        table.put(Readable.EXPERIENCE, List.of(CandidateExperienceRecorded.class));
        table.put(
                Readable.HIRE,
                List.of(
                        HireFellThrough.class,
                        HireStarted.class,
                        HireHandedOver.class,
                        HireLeft.class,
                        HireReviewed.class,
                        WinCelebrated.class));
        table.put(
                Readable.CONVERSATION,
                List.of(
                        QuestionAsked.class,
                        QuestionAnswered.class,
                        CheckInScheduled.class,
                        CheckInHeld.class,
                        CheckInMissed.class,
                        PipelineReportPublished.class,
                        PipelineReportAcknowledged.class,
                        SlatePresented.class,
                        PipelineRiskFlagged.class,
                        RiskDismissed.class,
                        BlockerRaised.class,
                        BlockerResolved.class));
        table.put(
                Readable.WRITTEN_DOWN,
                List.of(
                        RequisitionOpened.class,
                        KickoffHeld.class,
                        KickoffReopened.class,
                        KickoffMissed.class,
                        RequirementsProposed.class,
                        RequirementsRevised.class,
                        RequirementsApproved.class,
                        RequirementSuggested.class,
                        SuggestionDeclined.class,
                        ScorecardDefined.class,
                        PanelAssigned.class,
                        InterviewPlanProposed.class,
                        InterviewPlanAgreed.class,
                        SlaProposed.class,
                        SlaSigned.class,
                        SlaAgreed.class,
                        TermsApplied.class,
                        RequisitionPutOnHold.class,
                        HoldAgreed.class,
                        HiringTeamJoined.class,
                        HiringTeamLeft.class,
                        SideDelegated.class,
                        DelegationEnded.class,
                        ConfidentialityChanged.class,
                        ReplacedForgotten.class,
                        RequisitionResumed.class,
                        RequisitionReassigned.class,
                        RequisitionAmended.class,
                        RequisitionFilled.class,
                        RequisitionReopened.class,
                        RequisitionCancelled.class,
                        MarketInsightShared.class,
                        SourcingActivityLogged.class,
                        JobAdDrafted.class,
                        JobAdApproved.class,
                        ChangeAnnounced.class,
                        StrategyAdjusted.class));
        table.put(
                Readable.HEADCOUNT,
                List.of(
                        HeadcountPlanned.class,
                        HeadcountChallenged.class,
                        HeadcountApproved.class,
                        HeadcountRedesigned.class,
                        HeadcountDeferred.class,
                        HeadcountDeclined.class,
                        HeadcountReleased.class));
        table.put(Readable.HOUSE_TERMS, List.of(HouseTermsProposed.class, HouseTermsAdopted.class));
        table.put(
                Readable.WORKING_LIFE,
                List.of(TrainingCompleted.class, WorkingHoursSet.class, AbsenceRecorded.class, AbsenceCancelled.class));
        table.put(Readable.PERSON, List.of(PersonIntroduced.class, PersonDeparted.class, PersonForgotten.class));
        table.put(Readable.REVIEW, List.of(PartnershipReviewed.class));
        table.put(
                Readable.WEBHOOK,
                List.of(
                        WebhookSubscribed.class,
                        WebhookSecretRotated.class,
                        WebhookPaused.class,
                        WebhookResumed.class,
                        WebhookUnsubscribed.class));
        table.put(
                Readable.ESCALATION,
                List.of(
                        SigningOverdue.class,
                        RequirementsProposalOverdue.class,
                        KickoffOverdue.class,
                        SubmittalReviewOverdue.class,
                        FeedbackOverdue.class,
                        DebriefMissed.class,
                        RoundDecisionOverdue.class,
                        RequirementsApprovalOverdue.class,
                        InterviewSchedulingOverdue.class,
                        HiringDecisionOverdue.class,
                        OfferProposalOverdue.class,
                        OfferApprovalOverdue.class,
                        OfferExtensionOverdue.class,
                        AnswerOverdue.class,
                        CandidateAnswerOverdue.class,
                        CandidateOutcomeOverdue.class,
                        SlateMissed.class,
                        RequisitionStalled.class,
                        EscalationRaised.class,
                        EscalationAcknowledged.class,
                        EscalationResolved.class,
                        ActionCompleted.class,
                        EscalationReopened.class));
        return table;
    }

    /** Fails where a type of event is missing, or stands there twice: nobody may read by an oversight. */
    private static Map<Class<? extends Event>, Readable> index(Map<Readable, List<Class<? extends Event>>> table) {
        Map<Class<? extends Event>, Readable> things = new HashMap<>();
        table.forEach((thing, types) -> types.forEach(type -> {
            if (things.put(type, thing) != null) {
                throw new IllegalStateException(type.getSimpleName() + " tells two things");
            }
        }));
        EventCatalog.types().values().forEach(type -> {
            if (!things.containsKey(type)) {
                throw new IllegalStateException("nobody says who may read " + type.getSimpleName());
            }
        });
        return Map.copyOf(things);
    }
}
