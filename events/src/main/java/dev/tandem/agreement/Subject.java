package dev.tandem.agreement;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Side;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is about. Components that do not apply are null.
 *
 * @param key tells it from others of the same promise on the same requisition: ids, joined with slashes from the more general
 *     to the less, such as {@code app-4c1d/int-5/ivy}; empty if there is but one
 * @param version of the requirements or of the agreement
 * @param interviewer which interviewer owes feedback
 * @param proposal which proposed offer is to be approved
 */
public record Subject(
        RequisitionId requisition,
        String key,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,
        @Nullable InterviewId interview,
        @Nullable PersonId interviewer,
        @Nullable QuestionId question,
        @Nullable Integer version,
        @Nullable ProposalId proposal) {

    /** The search as a whole. */
    public static Subject of(RequisitionId requisition) {
        return new Subject(requisition, "", null, null, null, null, null, null, null);
    }

    /** One side's part in something that is owed once on the search. */
    public static Subject of(RequisitionId requisition, Side side) {
        return new Subject(requisition, side.name(), null, null, null, null, null, null, null);
    }

    /** One side's part in a version of the agreement. */
    public static Subject of(RequisitionId requisition, int version, Side side) {
        return new Subject(requisition, side.name(), null, null, null, null, null, version, null);
    }

    /** The application that the event is about. */
    public static Subject of(OfApplication event) {
        return new Subject(
                event.requisition(),
                event.application().value(),
                event.application(),
                event.candidate(),
                null,
                null,
                null,
                null,
                null);
    }

    /** The application that the event is about, and the interview with which a loop ended. */
    public static Subject of(OfApplication event, InterviewId interview) {
        return new Subject(
                event.requisition(),
                event.application().value(),
                event.application(),
                event.candidate(),
                interview,
                null,
                null,
                null,
                null);
    }

    /** One interviewer's feedback on one interview. */
    public static Subject of(OfApplication event, InterviewId interview, PersonId interviewer) {
        return new Subject(
                event.requisition(),
                event.application() + "/" + interview + "/" + interviewer,
                event.application(),
                event.candidate(),
                interview,
                interviewer,
                null,
                null,
                null);
    }

    /** One approver's answer to a proposed offer. */
    public static Subject of(OfApplication event, ProposalId proposal, String approver) {
        return new Subject(
                event.requisition(),
                event.application() + "/" + proposal + "/" + approver,
                event.application(),
                event.candidate(),
                null,
                null,
                null,
                null,
                proposal);
    }

    /** A question, which may be about a candidate. */
    public static Subject of(RequisitionId requisition, QuestionId question, @Nullable CandidateId candidate) {
        return new Subject(requisition, question.value(), null, candidate, null, null, question, null, null);
    }

    /** A version of the requirements or of the agreement. */
    public static Subject of(RequisitionId requisition, int version) {
        return new Subject(requisition, Integer.toString(version), null, null, null, null, null, version, null);
    }
}
