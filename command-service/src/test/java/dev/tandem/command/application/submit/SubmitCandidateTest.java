package dev.tandem.command.application.submit;

import static dev.tandem.command.application.ApplicationRule.CANDIDATE_ALREADY_SUBMITTED;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.KICKOFF_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.RATIONALE_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.REQUIREMENTS_APPROVAL_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SLA_REQUIRED;
import static dev.tandem.command.application.ApplicationRule.SOURCE_REQUIRED;
import static dev.tandem.command.candidate.CandidateRule.APPLIED_UNDER_OTHER_ID;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_MERGED;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.found;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.screened;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.registered;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedThrough;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.application.Source;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmitCandidateTest {

    private static final String WHY = "Ran a payout service";

    @Test
    void theRecruiterPutsACandidateBeforeTheManager() {
        given(partnershipAgreed())
                .and(registered())
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(found(), advanced(Stage.APPLIED, Stage.SUBMITTED), submitted());
    }

    @Test
    void whoeverWasMergedIsSubmittedUnderTheIdThatSurvivesAndOnceOnASearch() {
        CandidatesMerged noorIsBasil =
                new CandidatesMerged(BASIL, List.of(NOOR), List.of(), false, new PersonId("pia"));
        given(partnershipAgreed())
                .and(registered(), registered(BASIL), noorIsBasil)
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_MERGED);
        // What had begun goes on under its id.
        given(partnershipAgreed())
                .and(registered(), registered(BASIL), received(), noorIsBasil)
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(CandidateAdvanced.class, CandidateSubmitted.class);
        given(partnershipAgreed())
                .and(registered(), registered(BASIL), received(BASIL))
                .and(new CandidatesMerged(
                        NOOR,
                        List.of(BASIL),
                        List.of(ApplicationId.of(REQUISITION, BASIL)),
                        false,
                        new PersonId("pia")))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(APPLIED_UNDER_OTHER_ID);
    }

    @Test
    void itGoesOnWithTheApplicationThereIsAndWithWhatWasSaidOfItInScreening() {
        given(partnershipAgreed())
                .and(registered(), received(), screened(met(JAVA)), advanced(Stage.APPLIED, Stage.SCREENED))
                .when(new SubmitCandidate(REQUISITION, NOOR, null, WHY, List.of(gap(PAYMENTS)), null))
                .by(ROB, Role.RECRUITER)
                .records(
                        advanced(Stage.SCREENED, Stage.SUBMITTED),
                        submittedAfter(received(), gap(PAYMENTS), met(JAVA)));
        given(partnershipAgreed())
                .and(registered(), received(), screened(met(JAVA)))
                .when(new SubmitCandidate(REQUISITION, NOOR, null, WHY, List.of(gap(JAVA)), null))
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.APPLIED, Stage.SUBMITTED), submittedAfter(received(), gap(JAVA)));
    }

    @Test
    void evidenceForWhatIsAskedForNoMoreIsNotTakenAlong() {
        given(partnershipAgreed())
                .and(registered(), received(), screened(met(JAVA), met(PAYMENTS)))
                .and(advanced(Stage.APPLIED, Stage.SCREENED))
                .and(requirementsRevised(2, JAVA_MUST), requirementsApproved(2))
                .when(new SubmitCandidate(REQUISITION, NOOR, null, WHY, List.of(), null))
                .by(ROB, Role.RECRUITER)
                .records(
                        advanced(Stage.SCREENED, Stage.SUBMITTED),
                        new CandidateSubmitted(
                                received().application(),
                                REQUISITION,
                                NOOR,
                                received().recruiter(),
                                received().manager(),
                                received().source(),
                                WHY,
                                2,
                                List.of(met(JAVA)),
                                Origin.NATIVE));
    }

    @Test
    void whereNobodyIsSubmittedByStageItIsTheFirstStage() {
        List<Event> agreed = new ArrayList<>(partnershipAgreed());
        agreed.set(0, openedThrough(List.of(Stage.SCREEN, Stage.INTERVIEW)));
        Given search = given(agreed).and(registered(), received());
        search.when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.APPLIED, Stage.SCREEN), submittedAfter(received(), met(JAVA)));
        search.and(advanced(Stage.APPLIED, Stage.SCREEN))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(submittedAfter(received(), met(JAVA)));
    }

    @Test
    void whoeverDidNotApplyWasFoundSomewhere() {
        given(partnershipAgreed())
                .and(registered())
                .when(new SubmitCandidate(REQUISITION, NOOR, null, WHY, List.of(met(JAVA)), null))
                .by(ROB, Role.RECRUITER)
                .refuses(SOURCE_REQUIRED);
    }

    @Test
    void whoeverAppliedAgainAfterARejectionIsSubmittedAgain() {
        given(partnershipAgreed())
                .and(registered(), submitted(), rejected(NOOR), received())
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.APPLIED, Stage.SUBMITTED), submittedAfter(received(), met(JAVA)));
    }

    private static CandidateSubmitted submittedAfter(ApplicationReceived received, Evidence... evidence) {
        return new CandidateSubmitted(
                received.application(),
                REQUISITION,
                NOOR,
                received.recruiter(),
                received.manager(),
                received.source(),
                WHY,
                1,
                List.of(evidence),
                Origin.NATIVE);
    }

    @Test
    void anAdmittedGapIsAsGoodAsEvidence() {
        given(partnershipAgreed())
                .and(registered())
                .when(submit(WHY, gap(JAVA), met(PAYMENTS)))
                .by(ROB, Role.RECRUITER)
                .records(found(), advanced(Stage.APPLIED, Stage.SUBMITTED), submitted(NOOR, gap(JAVA), met(PAYMENTS)));
    }

    @Test
    void thePartnershipComesFirst() {
        given(opened(), registered()).when(submit(WHY)).by(ROB, Role.RECRUITER).refuses(KICKOFF_REQUIRED);
        given(opened(), registered(), kickoffHeld(), requirementsProposed(JAVA_MUST))
                .when(submit(WHY))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUIREMENTS_APPROVAL_REQUIRED);
        given(
                        opened(),
                        registered(),
                        kickoffHeld(),
                        requirementsProposed(JAVA_MUST),
                        requirementsApproved(1),
                        slaProposed(1))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(SLA_REQUIRED);
    }

    @Test
    void aSubmittalSaysWhyThisPerson() {
        given(partnershipAgreed())
                .and(registered())
                .when(submit("  ", met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(RATIONALE_REQUIRED);
    }

    @Test
    void everyMustHaveOfTheNewestApprovedVersionIsSpokenTo() {
        var refused = given(partnershipAgreed())
                .and(registered(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .and(requirementsRevised(3, JAVA_MUST))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_REQUIRED);
        assertThat(refused.details())
                .containsEntry("missing", List.of(PAYMENTS))
                .containsEntry("version", 2);
    }

    @Test
    void evidenceIsGivenForWhatWasAskedAndOnce() {
        given(partnershipAgreed())
                .and(registered())
                .when(submit(WHY, met(JAVA), met(new RequirementId("golf"))))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_NOT_ASKED_FOR);
        given(partnershipAgreed())
                .and(registered())
                .when(submit(WHY, met(JAVA), gap(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(EVIDENCE_NOT_ASKED_FOR);
    }

    @Test
    void nobodyIsSubmittedTwice() {
        given(partnershipAgreed())
                .and(registered(), submitted())
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_ALREADY_SUBMITTED);
    }

    @Test
    void anotherCandidatesSubmittalIsNotEvenRead() {
        given(partnershipAgreed())
                .and(registered(), submitted(BASIL, met(JAVA)))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .records(found(), advanced(Stage.APPLIED, Stage.SUBMITTED), submitted());
        assertThat(new SubmittingCandidate().reads(submit(WHY)).criteria()).noneSatisfy(criterion -> {
            assertThat(criterion.types()).contains(CandidateSubmitted.class);
            assertThat(criterion.tags()).doesNotContain(APPLICATION.tag());
        });
    }

    @Test
    void onlyWhoIsKnownCanBeSubmitted() {
        given(partnershipAgreed())
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_UNKNOWN);
    }

    @Test
    void whoWasForgottenIsNotSubmittedAnyMore() {
        given(partnershipAgreed())
                .and(registered(), new CandidateForgotten(NOOR, ErasureGround.CONSENT_WITHDRAWN, new PersonId("pia")))
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(CANDIDATE_FORGOTTEN);
    }

    @Test
    void aFilledRequisitionTakesNoMore() {
        given(partnershipAgreed())
                .and(registered(), filled())
                .when(submit(WHY, met(JAVA)))
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_FILLED);
    }

    @Test
    void historyNeedsNoPartnershipAndInventsNothing() {
        given(imported(), registered())
                .when(new SubmitCandidate(REQUISITION, NOOR, Source.INBOUND, null, null, null))
                .by("im", Role.IMPORTER)
                .records(submittedElsewhere());
    }

    @Test
    void whoGoesOnWithAnImportedRequisitionTodayKeepsTodaysRules() {
        given(imported(), registered())
                .when(submit(WHY))
                .by(ROB, Role.RECRUITER)
                .refuses(KICKOFF_REQUIRED);
    }

    private static SubmitCandidate submit(String rationale, Evidence... evidence) {
        return new SubmitCandidate(REQUISITION, NOOR, Source.OUTBOUND, rationale, List.of(evidence), null);
    }

    @Test
    void afterAReassignmentTheAgreementIsSignedAgainFirst() {
        given(partnershipAgreed())
                .and(registered(), recruiterReassigned(new PersonId("rita")))
                .when(submit(WHY, met(JAVA)))
                .by("rita", Role.RECRUITER)
                .refuses(SLA_REQUIRED);
    }
}
