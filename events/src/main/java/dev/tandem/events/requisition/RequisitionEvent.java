package dev.tandem.events.requisition;

import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;

/** An event about a requisition. */
public sealed interface RequisitionEvent extends Event
        permits RequisitionOpened,
                KickoffHeld,
                KickoffReopened,
                RequirementsProposed,
                RequirementsRevised,
                RequirementsApproved,
                RequirementSuggested,
                SuggestionDeclined,
                PipelineRiskFlagged,
                RiskDismissed,
                ScorecardDefined,
                PanelAssigned,
                InterviewPlanProposed,
                InterviewPlanAgreed,
                SlaProposed,
                SlaSigned,
                SlaAgreed,
                SlatePresented,
                QuestionAsked,
                QuestionAnswered,
                RequisitionPutOnHold,
                RequisitionResumed,
                RequisitionReassigned,
                RequisitionAmended,
                RequisitionFilled,
                RequisitionReopened,
                RequisitionCancelled,
                KickoffMissed,
                MarketInsightShared,
                SourcingActivityLogged,
                JobAdDrafted,
                JobAdApproved,
                ChangeAnnounced,
                StrategyAdjusted,
                CheckInScheduled,
                CheckInHeld,
                CheckInMissed,
                PipelineReportPublished,
                PipelineReportAcknowledged,
                TermsApplied,
                HoldAgreed,
                HiringTeamJoined,
                HiringTeamLeft,
                SideDelegated,
                DelegationEnded,
                ConfidentialityChanged,
                ReplacedForgotten {

    /** Which search. */
    RequisitionId requisition();
}
