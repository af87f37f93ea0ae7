package dev.tandem.command.race;

import static dev.tandem.command.race.AtMostOneTest.CONTENDERS;
import static dev.tandem.command.race.Order.fresh;
import static dev.tandem.command.race.Person.EVE;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Person.TEA;
import static dev.tandem.command.race.Race.oneOf;
import static dev.tandem.command.race.Race.some;
import static dev.tandem.command.race.Race.times;

import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.hire.record.RecordHire;
import dev.tandem.command.partnership.acknowledgereport.AcknowledgePipelineReport;
import dev.tandem.command.partnership.publishreport.PublishPipelineReport;
import dev.tandem.command.requisition.agreement.propose.ProposeSla;
import dev.tandem.command.requisition.agreement.sign.SignSla;
import dev.tandem.command.requisition.lifecycle.agreetohold.AgreeToHold;
import dev.tandem.command.requisition.lifecycle.amend.AmendRequisition;
import dev.tandem.command.requisition.lifecycle.cancel.CancelRequisition;
import dev.tandem.command.requisition.lifecycle.open.OpenRequisition;
import dev.tandem.command.requisition.lifecycle.putonhold.PutRequisitionOnHold;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.lifecycle.resume.ResumeRequisition;
import dev.tandem.command.requisition.meetings.holdcheckin.HoldCheckIn;
import dev.tandem.command.requisition.meetings.holdkickoff.HoldKickoff;
import dev.tandem.command.requisition.meetings.recordcheckinmissed.RecordCheckInMissed;
import dev.tandem.command.requisition.meetings.schedulecheckin.ScheduleCheckIn;
import dev.tandem.command.requisition.requirements.agreeinterviewplan.AgreeInterviewPlan;
import dev.tandem.command.requisition.requirements.approve.ApproveRequirements;
import dev.tandem.command.requisition.requirements.declinesuggestion.DeclineSuggestion;
import dev.tandem.command.requisition.requirements.definescorecard.DefineScorecard;
import dev.tandem.command.requisition.requirements.propose.ProposeRequirements;
import dev.tandem.command.requisition.requirements.proposeinterviewplan.ProposeInterviewPlan;
import dev.tandem.command.requisition.sourcing.approvejobad.ApproveJobAd;
import dev.tandem.command.requisition.sourcing.draftjobad.DraftJobAd;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.JobAdApproved;
import dev.tandem.events.requisition.KickoffHeld;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
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
import dev.tandem.events.requisition.SuggestionDeclined;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Each step of a search is taken once, from its opening to its end. */
final class RequisitionRaces {

    private RequisitionRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "A plan of interviews is agreed to once",
                        search ->
                                search.agreed().with(ROB, DefineScorecard.class).with(ROB, ProposeInterviewPlan.class),
                        search -> List.of(search.order(MIA, AgreeInterviewPlan.class)),
                        InterviewPlanAgreed.class),
                oneOf(
                        "Each proposal of a plan of interviews is a version, and of one version only one is agreed to",
                        search -> search.agreed()
                                .with(ROB, DefineScorecard.class)
                                .with(ROB, ProposeInterviewPlan.class)
                                .with(ROB, ProposeInterviewPlan.class),
                        search -> List.of(
                                search.order(MIA, AgreeInterviewPlan.class),
                                search.order(MIA, AgreeInterviewPlan.class, Map.of("version", 2))),
                        InterviewPlanAgreed.class),
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
                        "A suggested requirement is declined once",
                        search -> search.agreed().submitted().with(MIA, RejectWithFeedback.class),
                        search -> List.of(
                                search.order(MIA, DeclineSuggestion.class), search.order(ROB, DeclineSuggestion.class)),
                        SuggestionDeclined.class),
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
                        "A hold is agreed to once",
                        search -> search.opened(1).with(MIA, PutRequisitionOnHold.class),
                        search -> List.of(search.order(ROB, AgreeToHold.class), search.order(TEA, AgreeToHold.class)),
                        HoldAgreed.class),
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
                        .andOneOf(RequisitionFilled.class, RequisitionCancelled.class),
                new Race(
                        "A search that comes to want no more than are hired is filled once",
                        search -> search.agreed(2).submitted().accepted(),
                        search -> times(
                                CONTENDERS / 2,
                                search.order(ROB, RecordHire.class),
                                search.order(MIA, AmendRequisition.class, Map.of("openings", 1))),
                        2,
                        Map.of(Set.of(RequisitionFilled.class), 1)));
    }
}
