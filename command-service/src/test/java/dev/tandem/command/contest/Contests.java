package dev.tandem.command.contest;

import static dev.tandem.command.contest.AtMostOneTest.CONTENDERS;
import static dev.tandem.command.contest.Contest.oneOf;
import static dev.tandem.command.contest.Contest.some;
import static dev.tandem.command.contest.Contest.times;
import static dev.tandem.command.contest.Person.EVE;
import static dev.tandem.command.contest.Person.IVY;
import static dev.tandem.command.contest.Person.MIA;
import static dev.tandem.command.contest.Person.PIA;
import static dev.tandem.command.contest.Person.ROB;
import static dev.tandem.command.contest.Person.TEA;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.application.advance.AdvanceCandidate;
import dev.tandem.command.application.reconsider.ReconsiderCandidate;
import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.application.submit.SubmitCandidate;
import dev.tandem.command.application.withdraw.WithdrawCandidate;
import dev.tandem.command.candidate.placelegalhold.PlaceLegalHold;
import dev.tandem.command.candidate.register.RegisterCandidate;
import dev.tandem.command.candidate.releaselegalhold.ReleaseLegalHold;
import dev.tandem.command.debrief.hold.HoldDebrief;
import dev.tandem.command.debrief.schedule.ScheduleDebrief;
import dev.tandem.command.hire.record.RecordHire;
import dev.tandem.command.hire.review.ReviewHire;
import dev.tandem.command.interview.cancel.CancelInterview;
import dev.tandem.command.interview.complete.CompleteInterview;
import dev.tandem.command.interview.submitfeedback.SubmitFeedback;
import dev.tandem.command.offer.accept.AcceptOffer;
import dev.tandem.command.offer.decline.DeclineOffer;
import dev.tandem.command.offer.extend.ExtendOffer;
import dev.tandem.command.offer.rescind.RescindOffer;
import dev.tandem.command.partnership.acknowledgeescalation.AcknowledgeEscalation;
import dev.tandem.command.partnership.answerquestion.AnswerQuestion;
import dev.tandem.command.partnership.askquestion.AskQuestion;
import dev.tandem.command.partnership.completetraining.CompleteTraining;
import dev.tandem.command.partnership.raiseblocker.RaiseBlocker;
import dev.tandem.command.partnership.raiseescalation.RaiseEscalation;
import dev.tandem.command.partnership.resolveblocker.ResolveBlocker;
import dev.tandem.command.partnership.resolveescalation.ResolveEscalation;
import dev.tandem.command.partnership.review.ReviewPartnership;
import dev.tandem.command.planning.decide.DecideHeadcount;
import dev.tandem.command.planning.plan.PlanHeadcount;
import dev.tandem.command.requisition.acknowledgereport.AcknowledgePipelineReport;
import dev.tandem.command.requisition.approvejobad.ApproveJobAd;
import dev.tandem.command.requisition.approverequirements.ApproveRequirements;
import dev.tandem.command.requisition.cancel.CancelRequisition;
import dev.tandem.command.requisition.draftjobad.DraftJobAd;
import dev.tandem.command.requisition.holdcheckin.HoldCheckIn;
import dev.tandem.command.requisition.holdkickoff.HoldKickoff;
import dev.tandem.command.requisition.open.OpenRequisition;
import dev.tandem.command.requisition.proposerequirements.ProposeRequirements;
import dev.tandem.command.requisition.proposesla.ProposeSla;
import dev.tandem.command.requisition.publishreport.PublishPipelineReport;
import dev.tandem.command.requisition.putonhold.PutRequisitionOnHold;
import dev.tandem.command.requisition.reassign.ReassignRequisition;
import dev.tandem.command.requisition.recordcheckinmissed.RecordCheckInMissed;
import dev.tandem.command.requisition.resume.ResumeRequisition;
import dev.tandem.command.requisition.schedulecheckin.ScheduleCheckIn;
import dev.tandem.command.requisition.signsla.SignSla;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.BlockerResolved;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.JobAdApproved;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.RequirementsApproved;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaSigned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The promises of the domain that a race could break. */
final class Contests {

    private static final int OPENINGS = 2;
    private static final int CANDIDATES = 6;

    private Contests() {}

    static Stream<Contest> all() {
        return Stream.of(planning(), candidates(), requisition(), application(), interview(), offer(), partnership())
                .flatMap(contests -> contests);
    }

    private static Stream<Contest> planning() {
        return Stream.of(
                oneOf(
                        "A headcount is decided once",
                        search -> search.with(MIA, PlanHeadcount.class),
                        search -> List.of(
                                search.order(EVE, DecideHeadcount.class, Map.of("decision", "APPROVE")),
                                search.order(
                                        EVE, DecideHeadcount.class, Map.of("decision", "DECLINE", "reason", "No"))),
                        HeadcountApproved.class,
                        HeadcountDeclined.class),
                some(
                        "The requisitions of a headcount never want more people than it allows",
                        search -> search.approvedHeadcount(3),
                        search -> times(
                                CONTENDERS,
                                search.order(ROB, OpenRequisition.class, Map.of("headcount", search.id("headcount")))),
                        3,
                        RequisitionOpened.class));
    }

    private static Stream<Contest> candidates() {
        return Stream.of(
                oneOf(
                        "A candidate's id is used once",
                        search -> search,
                        search -> List.of(search.order(ROB, RegisterCandidate.class, fresh("candidate"))),
                        CandidateRegistered.class),
                oneOf(
                        "One legal hold stands on a candidate",
                        search -> search.with(ROB, RegisterCandidate.class),
                        search -> List.of(search.order(PIA, PlaceLegalHold.class)),
                        LegalHoldPlaced.class),
                oneOf(
                        "A legal hold is released once",
                        search -> search.with(ROB, RegisterCandidate.class).with(PIA, PlaceLegalHold.class),
                        search -> List.of(search.order(PIA, ReleaseLegalHold.class)),
                        LegalHoldReleased.class));
    }

    private static Stream<Contest> requisition() {
        return Stream.of(
                oneOf(
                        "A requisition's id is used once",
                        search -> search,
                        search -> List.of(search.order(ROB, OpenRequisition.class, fresh("requisition"))),
                        RequisitionOpened.class),
                oneOf(
                        "A kickoff is held once",
                        search -> search.opened(1),
                        search -> List.of(search.order(MIA, HoldKickoff.class), search.order(ROB, HoldKickoff.class)),
                        KickoffHeld.class),
                oneOf(
                        "Requirements are proposed once",
                        search -> search.opened(1),
                        search -> List.of(search.order(ROB, ProposeRequirements.class)),
                        RequirementsProposed.class),
                oneOf(
                        "A version of the requirements is approved once",
                        search -> search.opened(1).with(ROB, ProposeRequirements.class),
                        search -> List.of(search.order(MIA, ApproveRequirements.class)),
                        RequirementsApproved.class),
                some(
                                "Each side signs an agreement once, and it comes into force once",
                                search -> search.opened(1).with(ROB, ProposeSla.class),
                                search -> times(
                                        CONTENDERS / 2,
                                        search.order(ROB, SignSla.class),
                                        search.order(MIA, SignSla.class)),
                                2,
                                SlaSigned.class)
                        .and(1, SlaAgreed.class),
                oneOf(
                        "A draft of the advertisement is approved once",
                        search -> search.agreed().with(ROB, DraftJobAd.class),
                        search -> List.of(search.order(MIA, ApproveJobAd.class)),
                        JobAdApproved.class),
                oneOf(
                        "A check-in is held or missed, once",
                        search -> search.opened(1)
                                .with(
                                        ROB,
                                        ScheduleCheckIn.class,
                                        Map.of("startsAt", Instant.now().minusSeconds(1))),
                        search -> List.of(
                                search.order(ROB, HoldCheckIn.class), search.order(MIA, RecordCheckInMissed.class)),
                        CheckInHeld.class,
                        CheckInMissed.class),
                oneOf(
                        "A report is acknowledged once",
                        search -> search.opened(1).with(ROB, PublishPipelineReport.class),
                        search -> List.of(search.order(MIA, AcknowledgePipelineReport.class)),
                        PipelineReportAcknowledged.class),
                oneOf(
                        "A search is put on hold once",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(ROB, PutRequisitionOnHold.class),
                                search.order(TEA, PutRequisitionOnHold.class)),
                        RequisitionPutOnHold.class),
                oneOf(
                        "A search is resumed once",
                        search -> search.opened(1).with(ROB, PutRequisitionOnHold.class),
                        search -> List.of(search.order(MIA, ResumeRequisition.class)),
                        RequisitionResumed.class),
                oneOf(
                        "A side changes hands once",
                        search -> search.opened(1),
                        search -> List.of(search.order(TEA, ReassignRequisition.class)),
                        RequisitionReassigned.class),
                oneOf(
                                "A search is filled or cancelled, never both, and its headcount is released at most once",
                                search -> search.approvedHeadcount(1)
                                        .openedFromHeadcount()
                                        .settled()
                                        .submitted()
                                        .accepted(),
                                search -> List.of(
                                        search.order(ROB, RecordHire.class),
                                        search.order(EVE, CancelRequisition.class)),
                                CandidateHired.class,
                                HeadcountReleased.class)
                        .andOneOf(RequisitionFilled.class, RequisitionCancelled.class));
    }

    private static Stream<Contest> application() {
        return Stream.of(
                oneOf(
                        "A candidate is submitted to a requisition once",
                        search -> search.agreed().with(ROB, RegisterCandidate.class),
                        search -> List.of(search.order(ROB, SubmitCandidate.class)),
                        CandidateSubmitted.class),
                oneOf(
                        "A submittal is accepted once",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(MIA, AcceptSubmittal.class)),
                        SubmittalAccepted.class),
                oneOf(
                        "An application is decided once: rejected or withdrawn",
                        search -> search.agreed().submitted(),
                        search -> List.of(
                                search.order(MIA, RejectWithFeedback.class),
                                search.order(ROB, WithdrawCandidate.class)),
                        CandidateRejected.class,
                        CandidateWithdrew.class),
                oneOf(
                        "An application is moved to a stage once",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(ROB, AdvanceCandidate.class)),
                        CandidateAdvanced.class),
                oneOf(
                        "An application is taken up again once",
                        search -> search.agreed().submitted().with(ROB, WithdrawCandidate.class),
                        search -> List.of(search.order(MIA, ReconsiderCandidate.class)),
                        CandidateReconsidered.class));
    }

    private static Stream<Contest> interview() {
        return Stream.of(
                oneOf(
                        "An interview takes place or is called off, once",
                        search -> search.agreed().submitted().interviewScheduled(),
                        search -> List.of(
                                search.order(IVY, CompleteInterview.class), search.order(ROB, CancelInterview.class)),
                        InterviewCompleted.class,
                        InterviewCancelled.class),
                oneOf(
                        "Feedback on an interview is given once",
                        search ->
                                search.agreed().submitted().interviewScheduled().with(ROB, CompleteInterview.class),
                        search -> List.of(search.order(IVY, SubmitFeedback.class)),
                        FeedbackSubmitted.class),
                oneOf(
                        "A debrief is held once",
                        search -> search.agreed().submitted().with(ROB, ScheduleDebrief.class),
                        search -> List.of(search.order(MIA, HoldDebrief.class)),
                        DebriefHeld.class));
    }

    private static Stream<Contest> offer() {
        return Stream.of(
                oneOf(
                        "One offer is open on an application",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(ROB, ExtendOffer.class, Map.of("waivers", List.of()))),
                        OfferExtended.class),
                oneOf(
                        "An offer is accepted or declined, once",
                        search -> search.agreed().submitted().offered(),
                        search -> List.of(search.order(ROB, AcceptOffer.class), search.order(ROB, DeclineOffer.class)),
                        OfferAccepted.class,
                        OfferDeclined.class),
                oneOf(
                        "An offer that was accepted leads to a hire, or is taken back",
                        search -> search.agreed(OPENINGS).submitted().accepted(),
                        search -> List.of(search.order(ROB, RecordHire.class), search.order(ROB, RescindOffer.class)),
                        CandidateHired.class,
                        OfferRescinded.class),
                some(
                                "Openings are never over-filled",
                                search -> search.agreed(OPENINGS),
                                Contests::hires,
                                OPENINGS,
                                CandidateHired.class)
                        .and(1, RequisitionFilled.class),
                oneOf(
                        "A hire is reviewed once at 6 months",
                        search -> search.agreed()
                                .submitted()
                                .accepted()
                                .with(ROB, RecordHire.class, Map.of("startDate", "2020-04-01")),
                        search -> List.of(search.order(MIA, ReviewHire.class)),
                        HireReviewed.class));
    }

    /** As many accepted offers as there are candidates, and the hire of each. */
    private static List<Order> hires(Search search) {
        List<Order> hires = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            search.submitted().accepted();
            hires.add(search.order(ROB, RecordHire.class));
        }
        return hires;
    }

    private static Stream<Contest> partnership() {
        return Stream.of(
                oneOf(
                        "A question is answered once",
                        search -> search.opened(1).with(ROB, AskQuestion.class, nobody()),
                        search -> List.of(search.order(MIA, AnswerQuestion.class)),
                        QuestionAnswered.class),
                oneOf(
                        "A blocker is resolved once",
                        search -> search.opened(1).with(ROB, RaiseBlocker.class),
                        search -> List.of(
                                search.order(MIA, ResolveBlocker.class), search.order(EVE, ResolveBlocker.class)),
                        BlockerResolved.class),
                oneOf(
                        "One escalation by hand is open on a search",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(TEA, RaiseEscalation.class), search.order(EVE, RaiseEscalation.class)),
                        EscalationRaised.class),
                oneOf(
                        "An escalation is acknowledged once",
                        search -> search.opened(1).with(TEA, RaiseEscalation.class),
                        search -> List.of(search.order(EVE, AcknowledgeEscalation.class)),
                        EscalationAcknowledged.class),
                oneOf(
                        "An escalation is resolved once",
                        search -> search.opened(1).with(TEA, RaiseEscalation.class),
                        search -> List.of(search.order(EVE, ResolveEscalation.class)),
                        EscalationResolved.class),
                oneOf(
                        "A training is on record once",
                        search -> search,
                        search -> List.of(search.order(TEA, CompleteTraining.class, fresh("person"))),
                        TrainingCompleted.class),
                oneOf(
                        "Two people are reviewed once a quarter",
                        search -> search,
                        search -> List.of(search.order(TEA, ReviewPartnership.class, fresh("manager"))),
                        PartnershipReviewed.class));
    }

    private static Map<String, String> fresh(String field) {
        return Map.of(field, field + "-" + UUID.randomUUID());
    }

    private static Map<String, ?> nobody() {
        Map<String, Object> said = new HashMap<>();
        said.put("candidate", null);
        return said;
    }
}
