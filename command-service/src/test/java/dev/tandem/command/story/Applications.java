package dev.tandem.command.story;

import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Language;
import dev.tandem.events.Origin;
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
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.ExpectationsHeard;
import dev.tandem.events.application.PayAgainstBand;
import dev.tandem.events.application.RejectionReason;
import dev.tandem.events.application.Source;
import dev.tandem.events.application.SourceDetail;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.util.List;

/** What becomes of a submittal, Noor's if nobody else is named. */
public final class Applications {

    public static final ApplicationId APPLICATION = ApplicationId.of(REQUISITION, NOOR);

    private Applications() {}

    /** Noor applied on a job board. */
    public static ApplicationReceived received() {
        return received(NOOR);
    }

    public static ApplicationReceived received(CandidateId candidate) {
        return new ApplicationReceived(
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                RECRUITER,
                MANAGER,
                RECRUITER,
                Source.INBOUND,
                new SourceDetail(SourceDetail.SourceKind.BOARD, "Berlin Tech Jobs"),
                null,
                Origin.NATIVE);
    }

    /** Noor is found by the recruiter, as a submittal without an application records it. */
    public static ApplicationReceived found() {
        return new ApplicationReceived(
                APPLICATION,
                REQUISITION,
                NOOR,
                RECRUITER,
                MANAGER,
                RECRUITER,
                Source.OUTBOUND,
                null,
                null,
                Origin.NATIVE);
    }

    /** The recruiter recommends to submit Noor. */
    public static CandidateScreened screened(Evidence... evidence) {
        return new CandidateScreened(
                APPLICATION,
                REQUISITION,
                NOOR,
                RECRUITER,
                CandidateScreened.ScreeningOutcome.SUBMIT,
                List.of(evidence),
                "Four days a week",
                null);
    }

    /** Noor wants what the search can pay. */
    public static ExpectationsHeard expectationsHeard() {
        return new ExpectationsHeard(
                APPLICATION,
                REQUISITION,
                NOOR,
                RECRUITER,
                PayAgainstBand.WITHIN,
                "72000 EUR per YEAR",
                null,
                "Three months",
                null,
                null,
                null);
    }

    public static ApplicantDeclined applicantDeclined() {
        return new ApplicantDeclined(APPLICATION, REQUISITION, NOOR, Stage.APPLIED, RECRUITER, JAVA, 1, null, null);
    }

    public static ApplicationClosed closed(Stage at, Disposition disposition) {
        return new ApplicationClosed(APPLICATION, REQUISITION, NOOR, at, RECRUITER, disposition, List.of(), null, null);
    }

    public static CandidateInformed informed() {
        return new CandidateInformed(APPLICATION, REQUISITION, NOOR, RECRUITER, CandidateInformed.Means.EMAIL);
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
                Language.ENGLISH,
                CandidateRejected.Texts.MEASURED,
                List.of(reasons));
    }

    public static RejectionReason missing(RequirementId requirement) {
        return new RejectionReason(
                requirement, 1, false, RejectionReason.Shortfall.MISSING, "Had never reconciled a ledger");
    }

    /** It goes on where it had ended. */
    public static CandidateReconsidered reconsidered(Stage at) {
        return new CandidateReconsidered(APPLICATION, REQUISITION, NOOR, at, MANAGER, "What she missed was dropped");
    }

    public static CandidateWithdrew withdrew() {
        return new CandidateWithdrew(APPLICATION, REQUISITION, NOOR, Stage.SUBMITTED, WithdrawalReason.PACE, null);
    }
}
