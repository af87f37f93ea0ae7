package dev.tandem.command.story;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.command.partnership.overdue.RecordOverdue;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.requisition.Side;

/** Checks whether something is overdue, a promise each. */
public final class OverdueChecks {

    private OverdueChecks() {}

    public static RecordOverdue answerOverdue(RequisitionId requisition, QuestionId question) {
        return new RecordOverdue(requisition, PromiseKind.ANSWER, null, question.value());
    }

    public static RecordOverdue reviewOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.SUBMITTAL_REVIEW, requisition, application);
    }

    public static RecordOverdue candidateAnswerOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.CANDIDATE_ANSWER, requisition, application);
    }

    public static RecordOverdue candidateOutcomeOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.CANDIDATE_OUTCOME, requisition, application);
    }

    public static RecordOverdue schedulingOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.INTERVIEW_SCHEDULING, requisition, application);
    }

    public static RecordOverdue debriefMissed(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.DEBRIEF, requisition, application);
    }

    public static RecordOverdue roundOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.ROUND_DECISION, requisition, application);
    }

    public static RecordOverdue hiringDecisionOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.HIRING_DECISION, requisition, application);
    }

    public static RecordOverdue offerProposalOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.OFFER_PROPOSAL, requisition, application);
    }

    public static RecordOverdue offerApprovalOverdue(
            RequisitionId requisition, ApplicationId application, ProposalId proposal, Approver approver) {
        return new RecordOverdue(
                requisition,
                PromiseKind.OFFER_APPROVAL,
                application,
                application + "/" + proposal + "/" + approver.key());
    }

    public static RecordOverdue extensionOverdue(RequisitionId requisition, ApplicationId application) {
        return of(PromiseKind.OFFER_EXTENSION, requisition, application);
    }

    public static RecordOverdue feedbackOverdue(
            RequisitionId requisition, ApplicationId application, InterviewId interview, PersonId interviewer) {
        return new RecordOverdue(
                requisition, PromiseKind.FEEDBACK, application, application + "/" + interview + "/" + interviewer);
    }

    public static RecordOverdue approvalOverdue(RequisitionId requisition, int version) {
        return new RecordOverdue(requisition, PromiseKind.REQUIREMENTS_APPROVAL, null, Integer.toString(version));
    }

    public static RecordOverdue slateMissed(RequisitionId requisition, int version) {
        return new RecordOverdue(requisition, PromiseKind.SLATE, null, Integer.toString(version));
    }

    public static RecordOverdue stalled(RequisitionId requisition) {
        return new RecordOverdue(requisition, PromiseKind.PROGRESS, null, "");
    }

    public static RecordOverdue kickoffOverdue(RequisitionId requisition, Side side) {
        return new RecordOverdue(requisition, PromiseKind.KICKOFF, null, side.name());
    }

    public static RecordOverdue proposalOverdue(RequisitionId requisition) {
        return new RecordOverdue(requisition, PromiseKind.REQUIREMENTS_PROPOSAL, null, "");
    }

    public static RecordOverdue signingOverdue(RequisitionId requisition, Side side) {
        return new RecordOverdue(requisition, PromiseKind.SIGNING, null, side.name());
    }

    private static RecordOverdue of(PromiseKind promise, RequisitionId requisition, ApplicationId application) {
        return new RecordOverdue(requisition, promise, application, application.value());
    }
}
