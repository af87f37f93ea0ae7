package dev.tandem.command.partnership.presentslate;

import static dev.tandem.command.application.ApplicationRule.REQUIREMENTS_APPROVAL_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SLATE_WITH_STRANGER;
import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.missing;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Interviews.rating;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.EvidenceContested;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.SlaTerms.SlatePromise;
import dev.tandem.events.requisition.SlatePresented;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentSlateTest {

    private static final PresentSlate BOTH = new PresentSlate(REQUISITION, List.of(NOOR, BASIL));
    private static final ApplicationId BASILS = ApplicationId.of(REQUISITION, BASIL);

    @Test
    void whereNoSlateWasPromisedItKeepsNoPromise() {
        given(partnershipAgreed())
                .and(submitted(), submitted(BASIL, gap(JAVA)))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), 1, null, null));
    }

    @Test
    void aPromiseIsKeptWithEnoughQualifiedInTime() {
        assertThat(present(new SlatePromise(2, NOW), met(JAVA))).isEqualTo(slate(2, true, true));
        assertThat(present(new SlatePromise(2, NOW.minusMillis(1)), met(JAVA))).isEqualTo(slate(2, false, false));
        assertThat(present(new SlatePromise(2, NOW), gap(JAVA))).isEqualTo(slate(1, true, false));
    }

    @Test
    void whoseEvidenceWasContestedIsNotQualified() {
        given(partnershipAgreed())
                .and(submitted(), submitted(BASIL, met(JAVA)))
                .and(new EvidenceContested(BASILS, REQUISITION, BASIL, JAVA, 1, "Somebody else solved it", MANAGER))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), 1, null, null));
    }

    @Test
    void whoWasRatedTooLowOnAMustHaveIsNotQualifiedOnceNobodyOwesFeedbackOnThem() {
        Given interviewed = given(partnershipAgreed())
                .and(submitted(), submitted(BASIL, met(JAVA)))
                .and(interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER));
        FeedbackSubmitted low = new FeedbackSubmitted(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                INTERVIEWER,
                List.of(rating(ENGINEERING, 2)),
                Recommendation.NO,
                false);

        interviewed
                .and(low)
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), 2, null, null));
        interviewed
                .and(low, feedbackBy(MANAGER))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), 1, null, null));
    }

    @Test
    void whoeverLacksWhatWasAskedForLaterIsNotQualified() {
        given(partnershipAgreed())
                .and(submitted(), submitted(BASIL, met(JAVA), met(PAYMENTS)))
                .and(requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), 1, null, null));
    }

    @Test
    void onlyWhoIsInTheRunningIsOnASlateAndOnce() {
        given(partnershipAgreed())
                .and(submitted())
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(SLATE_WITH_STRANGER);
        given(partnershipAgreed())
                .and(submitted(), submitted(BASIL), rejected(BASIL, missing(JAVA)))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(SLATE_WITH_STRANGER);
        given(partnershipAgreed())
                .and(submitted())
                .when(new PresentSlate(REQUISITION, List.of(NOOR, NOOR)))
                .by(ROB, Role.RECRUITER)
                .refuses(SLATE_WITH_STRANGER);
    }

    @Test
    void aSlateIsMeasuredByApprovedRequirements() {
        given(opened(), submitted(), submitted(BASIL))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENTS_APPROVAL_REQUIRED);
    }

    @Test
    void aFilledRequisitionTakesNoMore() {
        given(partnershipAgreed())
                .and(submitted(), submitted(BASIL), filled())
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_FILLED);
    }

    private static Event present(SlatePromise promise, Evidence basils) {
        SlaTerms terms = new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                promise,
                TERMS.escalation(),
                TERMS.calendar());
        return given(partnershipAgreed())
                .and(slaAgreed(terms), submitted(), submitted(BASIL, basils))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getFirst();
    }

    private static SlatePresented slate(int qualified, boolean inTime, boolean meets) {
        return new SlatePresented(REQUISITION, List.of(APPLICATION, BASILS), qualified, inTime, meets);
    }
}
