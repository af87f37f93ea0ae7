package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.*;
import static dev.tandem.query.pipeline.work.WorkItemKind.HIRING_TO_DECIDE;
import static dev.tandem.query.pipeline.work.WorkItemKind.OFFER_TO_APPROVE;
import static dev.tandem.query.pipeline.work.WorkItemKind.OFFER_TO_PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.SearchPhase;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.story.Candidacy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a candidate waits for, from the submittal to the hire or the answer that is still owed. */
class RecruiterQueueCandidateTest extends QueueOfOneSearch {

    @Test
    void aSubmittalWaitsForTheManagersReviewAndIsDueByTheAgreement() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());

        StoredWorkItem review = only(SUBMITTAL_TO_REVIEW);
        assertThat(review.due()).isEqualTo("2026-01-14T10:00:00Z");
        assertThat(review.promise()).isEqualTo(PromiseKind.SUBMITTAL_REVIEW);
        assertThat(review.application()).isEqualTo(chris.id());
    }

    @Test
    void afterTheYesTheInterviewIsTheRecruitersToSchedule() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        events.at("2026-01-13T10:00:00Z").happened(chris.accepted());

        assertThat(shown()).containsExactly(INTERVIEW_TO_SCHEDULE);
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-16T10:00:00Z");
        assertThat(only(INTERVIEW_TO_SCHEDULE).assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("recruiter");
    }

    @Test
    void whoIsTakenUpAgainWaitsAgainForWhatWasOwed() {
        prepared();
        events.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        events.at("2026-01-12T11:00:00Z").happened(chris.rejected(Stage.SUBMITTED));
        assertThat(shown()).isEmpty();

        events.at("2026-01-20T10:00:00Z").happened(chris.reconsidered(Stage.SUBMITTED));
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-22T10:00:00Z");

        events.at("2026-01-21T10:00:00Z").happened(chris.accepted());
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-24T10:00:00Z");

        events.at("2026-01-21T11:00:00Z").happened(chris.withdrew(Stage.SUBMITTED));
        events.at("2026-01-25T10:00:00Z").happened(chris.reconsidered(Stage.SUBMITTED));
        assertThat(shown()).containsExactly(INTERVIEW_TO_SCHEDULE);
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-28T10:00:00Z");
    }

    @Test
    void feedbackIsOwedByEachInterviewerUntilTheirsIsIn() {
        interviewed();

        assertThat(shown()).containsExactlyInAnyOrder(FEEDBACK_TO_GIVE, FEEDBACK_TO_GIVE, DEBRIEF_TO_SCHEDULE);
        assertThat(items(FEEDBACK_TO_GIVE)).allSatisfy(item -> {
            assertThat(item.due()).isEqualTo("2026-01-16T11:00:00Z");
            assertThat(item.interview()).hasToString("int-1");
        });

        events.happened(chris.feedback("int-1", "ines"));
        assertThat(only(FEEDBACK_TO_GIVE).assignees())
                .extracting(who -> who.person())
                .hasToString("[ivan]");

        events.happened(chris.feedback("int-1", "ivan"));
        assertThat(shown()).containsExactly(DEBRIEF_TO_SCHEDULE);
    }

    @Test
    void theDebriefIsDueAfterTheLastInterviewOfTheLoop() {
        prepared();
        events.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-14T10:00:00Z", "ines"),
                        chris.scheduled("int-2", "2026-01-15T10:00:00Z", "ivan"));
        events.at("2026-01-14T11:00:00Z").happened(chris.completed("int-1", "ines"));
        assertThat(matters()).doesNotContain(DEBRIEF_TO_SCHEDULE);

        events.at("2026-01-15T11:00:00Z").happened(chris.completed("int-2", "ivan"));
        assertThat(only(DEBRIEF_TO_SCHEDULE).due()).isEqualTo("2026-01-17T11:00:00Z");

        events.at("2026-01-16T09:00:00Z")
                .happened(chris.debriefScheduled("deb-1", "2026-01-17T10:00:00Z", "mara", "ines", "anna"));
        StoredWorkItem debrief = only(DEBRIEF_TO_HOLD);
        assertThat(debrief.due()).isEqualTo("2026-01-17T11:00:00Z");
        assertThat(debrief.startsAt()).isEqualTo("2026-01-17T10:00:00Z");
        assertThat(debrief.assignees())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager", "interviewer", "recruiter");
    }

    @Test
    void anotherInterviewPutsTheDebriefOff() {
        interviewed();
        events.happened(chris.scheduled("int-2", "2026-01-20T10:00:00Z", "ivan"));

        assertThat(matters()).doesNotContain(DEBRIEF_TO_SCHEDULE).contains(INTERVIEW_TO_HOLD);
    }

    @Test
    void whatTheDebriefCameToWaitsUntilSomethingCameOfIt() {
        interviewed();
        events.happened(
                chris.feedback("int-1", "ines"),
                chris.feedback("int-1", "ivan"),
                chris.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara"),
                chris.debriefHeld("deb-1", DebriefOutcome.OFFER));
        assertThat(shown()).containsExactly(HIRING_TO_DECIDE);

        events.happened(chris.decided());
        assertThat(shown()).containsExactly(OFFER_TO_PROPOSE);

        events.happened(chris.proposed("prop-1", Approver.HIRING_MANAGER, Approver.named(new PersonId("eve"))));
        assertThat(shown()).containsExactly(OFFER_TO_APPROVE, OFFER_TO_APPROVE);

        events.happened(
                chris.approved("prop-1", Approver.HIRING_MANAGER, false),
                chris.approved("prop-1", Approver.named(new PersonId("eve")), true));
        assertThat(shown()).containsExactly(OFFER_TO_EXTEND);

        events.happened(chris.advanced(Stage.SUBMITTED, Stage.OFFER), chris.offered("off-1"));
        assertThat(shown()).containsExactly(OFFER_TO_ANSWER);
        assertThat(only(OFFER_TO_ANSWER).due()).isEqualTo("2026-02-01T12:00:00Z");

        events.happened(chris.offerAccepted("off-1"));
        assertThat(shown()).containsExactly(HIRE_TO_RECORD);

        events.happened(chris.hired("off-1"), search.filled(1));
        assertThat(matters()).isEmpty();
    }

    @Test
    void aRejectionThatWasAgreedStillHasToBeGiven() {
        interviewed();
        events.happened(
                chris.feedback("int-1", "ines"),
                chris.feedback("int-1", "ivan"),
                chris.debriefHeld("deb-1", DebriefOutcome.REJECT));
        assertThat(shown()).containsExactly(REJECTION_TO_GIVE);

        events.happened(chris.rejected(Stage.INTERVIEW));
        assertThat(matters()).isEmpty();
    }

    @Test
    void aDeclinedOfferLeavesTheNextStepToTheRecruiter() {
        prepared();
        events.happened(
                chris.submitted(), chris.offered("off-1"), chris.offerDeclined("off-1", WithdrawalReason.COMPENSATION));

        assertThat(shown()).containsExactly(CANDIDATE_TO_MOVE);
    }

    @Test
    void aSearchThatHasEndedOwesAnAnswerToWhoeverIsStillInIt() {
        prepared();
        Candidacy dana = search.candidate("dana");
        events.happened(chris.submitted(), dana.submitted(), chris.hired("off-1"), search.filled(1));

        assertThat(events.rows(WorkItems.ITEMS).stream()
                        .filter(item -> item.during() == SearchPhase.CLOSED)
                        .map(StoredWorkItem::application))
                .containsExactly(dana.id());
        assertThat(only(CANDIDATE_TO_RELEASE).due()).isNull();
    }

    @Test
    void everyActiveCandidateWaitsForSomethingAtEveryStep() {
        prepared();
        List<Event> way = List.of(
                chris.submitted(),
                chris.accepted(),
                chris.scheduled("int-1", "2026-01-15T10:00:00Z", "ines"),
                chris.completed("int-1", "ines"),
                chris.feedback("int-1", "ines"),
                chris.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara"),
                chris.debriefHeld("deb-1", DebriefOutcome.ADVANCE),
                chris.advanced(Stage.SUBMITTED, Stage.DEBRIEF),
                chris.offered("off-1"),
                chris.offerAccepted("off-1"));
        for (Event step : way) {
            events.happened(step);
            assertThat(events.rows(WorkItems.ITEMS))
                    .as("after %s", step)
                    .anyMatch(item -> chris.id().equals(item.application()) && item.during() == SearchPhase.SEARCHING);
        }
    }
}
