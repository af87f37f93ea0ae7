package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.KickoffReopened;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a search waits for before its first candidate, and what it promised as a whole. */
class RecruiterQueuePreparationTest extends QueueOfOneSearch {

    @Test
    void aNewRequisitionWaitsForItsKickoffAndItsAgreement() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened());

        assertThat(matters()).containsExactlyInAnyOrder(KICKOFF_TO_HOLD, SLA_TO_PROPOSE);
        assertThat(only(KICKOFF_TO_HOLD).since()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(only(KICKOFF_TO_HOLD).due()).isNull();
    }

    /** Terms of the house bind from the opening on; the times they allow are three days, but five to the kickoff. */
    @Test
    void whereTheHouseHasTermsEachStepOfTheOpeningHasItsTime() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened(), bound());
        assertThat(only(KICKOFF_TO_HOLD).due()).isEqualTo("2026-01-10T09:00:00Z");

        events.at("2026-01-06T09:00:00Z").happened(search.kickoffHeld());
        assertThat(only(REQUIREMENTS_TO_PROPOSE).due()).isEqualTo("2026-01-09T09:00:00Z");

        events.at("2026-01-07T09:00:00Z").happened(search.slaProposed(1, Search.terms()));
        assertThat(only(SLA_TO_SIGN).due()).isEqualTo("2026-01-10T09:00:00Z");
    }

    @Test
    void anotherKickoffAfterAStandstillWaitsWithoutAClock() {
        events.at("2026-01-05T09:00:00Z").happened(search.opened(), bound(), search.kickoffHeld());
        events.at("2026-02-20T09:00:00Z")
                .happened(new KickoffReopened(search.requisition(), Instant.parse("2026-01-05T09:00:00Z")));

        assertThat(only(KICKOFF_TO_HOLD).since()).isEqualTo("2026-02-20T09:00:00Z");
        assertThat(only(KICKOFF_TO_HOLD).due()).isNull();

        events.happened(search.kickoffHeld());
        assertThat(matters()).doesNotContain(KICKOFF_TO_HOLD);
    }

    @Test
    void aPlanOfInterviewsWaitsForWhoeverDidNotWriteIt() {
        prepared();
        events.happened(search.planProposed(1, Side.RECRUITER));
        assertThat(only(INTERVIEW_PLAN_TO_AGREE).assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        events.happened(search.planAgreed(1, "mara"));
        assertThat(matters()).doesNotContain(INTERVIEW_PLAN_TO_AGREE);
    }

    /** One item each, oldest first; of a past that is told nobody asks what became of it. */
    @Test
    void eachRequirementThatARejectionSuggestedWaitsUnlessItIsHistory() {
        prepared();
        Candidacy chris = search.candidate("chris");
        events.happened(chris.submitted(), chris.rejectedOutside(Stage.SUBMITTED, 2, true, false))
                .happened(chris.suggested(0), chris.suggested(1));
        assertThat(matters()).filteredOn(SUGGESTION_TO_ANSWER::equals).hasSize(2);

        events.happened(search.declined(chris.suggestion(0)));
        assertThat(only(SUGGESTION_TO_ANSWER).key()).endsWith("/" + chris.suggestion(1));

        events.happened(search.declined(chris.suggestion(1)));
        events.by("importer", Role.IMPORTER).happened(chris.suggested(2));
        assertThat(matters()).doesNotContain(SUGGESTION_TO_ANSWER);
    }

    private TermsApplied bound() {
        return new TermsApplied(
                search.requisition(),
                new TermsApplied.AppliedTerms(1, UsualTerms.inFull(Search.terms()), HousePolicies.NONE),
                List.of());
    }

    @Test
    void afterTheKickoffRequirementsAreToBeProposedThenApprovedThenAScorecardAndAPanelFollow() {
        events.happened(search.opened(), search.kickoffHeld());
        assertThat(matters()).contains(REQUIREMENTS_TO_PROPOSE).doesNotContain(KICKOFF_TO_HOLD);

        events.happened(search.requirementsProposed());
        assertThat(matters()).contains(REQUIREMENTS_TO_APPROVE).doesNotContain(REQUIREMENTS_TO_PROPOSE);

        events.happened(search.requirementsApproved(1));
        assertThat(matters()).contains(SCORECARD_TO_DEFINE).doesNotContain(REQUIREMENTS_TO_APPROVE);

        events.happened(search.scorecardDefined());
        assertThat(matters()).contains(PANEL_TO_ASSIGN).doesNotContain(SCORECARD_TO_DEFINE);

        events.happened(search.panelAssigned("ines"));
        assertThat(matters()).containsExactly(SLA_TO_PROPOSE);
    }

    @Test
    void requirementsThatWereApprovedWaitForAnotherWordOnceTheSearchIsAmended() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(search.amended(Search::moved, 1));
        assertThat(only(REQUIREMENTS_TO_APPROVE).since()).isEqualTo("2026-01-12T10:00:00Z");
        assertThat(only(REQUIREMENTS_TO_APPROVE).due()).isEqualTo("2026-01-15T10:00:00Z");

        events.happened(search.requirementsApproved(1));
        assertThat(matters()).doesNotContain(REQUIREMENTS_TO_APPROVE);
    }

    @Test
    void anAgreementWaitsForWhoeverHasNotSigned() {
        SlaTerms terms = Search.terms();
        events.happened(search.opened(), search.slaProposed(1, terms), search.slaSigned(1, Side.RECRUITER));

        assertThat(only(SLA_TO_SIGN).assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        events.happened(search.slaSigned(1, Side.HIRING_MANAGER), search.slaAgreed(1, terms));
        assertThat(matters()).containsExactly(KICKOFF_TO_HOLD);
    }

    @Test
    void onceAllIsAgreedTheFirstCandidateIsWaitedFor() {
        prepared();
        assertThat(matters()).containsExactly(CANDIDATE_TO_SUBMIT);

        events.happened(chris.submitted());
        assertThat(matters()).doesNotContain(CANDIDATE_TO_SUBMIT);
    }

    @Test
    void requirementsThatWaitedBeforeThereWasAnAgreementAreDueCountedFromTheAgreement() {
        events.at("2026-01-05T09:00:00Z")
                .happened(search.opened(), search.kickoffHeld(), search.requirementsProposed());
        assertThat(only(REQUIREMENTS_TO_APPROVE).due()).isNull();

        events.at("2026-01-06T09:00:00Z")
                .happened(search.slaProposed(1, Search.terms()), search.slaAgreed(1, Search.terms()));
        assertThat(only(REQUIREMENTS_TO_APPROVE).since()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(only(REQUIREMENTS_TO_APPROVE).due()).isEqualTo("2026-01-09T09:00:00Z");
    }

    @Test
    void aQuestionWaitsForTheSideThatWasAsked() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(search.asked("q-1", Side.RECRUITER));

        assertThat(only(QUESTION_TO_ANSWER).due()).isEqualTo("2026-01-13T10:00:00Z");
        assertThat(only(QUESTION_TO_ANSWER).assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        events.happened(search.answered("q-1", "mara"));
        assertThat(matters()).doesNotContain(QUESTION_TO_ANSWER);
    }

    @Test
    void aPromisedSlateIsDueByItsDateUntilEnoughQualifiedCandidatesWerePresented() {
        events.happened(search.prepared(Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-20T17:00:00Z"))));
        assertThat(only(SLATE_TO_PRESENT).due()).isEqualTo("2026-01-20T17:00:00Z");

        events.happened(chris.submitted(), search.slatePresented(1, chris.id()));
        assertThat(matters()).contains(SLATE_TO_PRESENT);

        events.happened(search.slatePresented(2, chris.id()));
        assertThat(matters()).doesNotContain(SLATE_TO_PRESENT);
    }
}
