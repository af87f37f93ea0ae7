package dev.tandem.query.recruiterqueue;

import static dev.tandem.query.waiting.Matter.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.progress.Phase;
import dev.tandem.query.progress.Promise;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.waiting.Matter;
import dev.tandem.query.waiting.Waiting;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecruiterQueueProjectionTest {

    private final ProjectionFixture facts = ProjectionFixture.of(new RecruiterQueueProjection());
    private final Search search = Search.forEngineer("req-1");
    private final Candidacy chris = search.candidate("chris");

    @Test
    void aNewRequisitionWaitsForItsKickoffAndItsAgreement() {
        facts.at("2026-01-05T09:00:00Z").happened(search.opened());

        assertThat(matters()).containsExactlyInAnyOrder(KICKOFF_TO_HOLD, SLA_TO_PROPOSE);
        assertThat(only(KICKOFF_TO_HOLD).since()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(only(KICKOFF_TO_HOLD).due()).isNull();
    }

    @Test
    void afterTheKickoffRequirementsAreToBeProposedThenApprovedThenAScorecardAndAPanelFollow() {
        facts.happened(search.opened(), search.kickoffHeld());
        assertThat(matters()).contains(REQUIREMENTS_TO_PROPOSE).doesNotContain(KICKOFF_TO_HOLD);

        facts.happened(search.requirementsProposed());
        assertThat(matters()).contains(REQUIREMENTS_TO_APPROVE).doesNotContain(REQUIREMENTS_TO_PROPOSE);

        facts.happened(search.requirementsApproved(1));
        assertThat(matters()).contains(SCORECARD_TO_DEFINE).doesNotContain(REQUIREMENTS_TO_APPROVE);

        facts.happened(search.scorecardDefined());
        assertThat(matters()).contains(PANEL_TO_ASSIGN).doesNotContain(SCORECARD_TO_DEFINE);

        facts.happened(search.panelAssigned("ines"));
        assertThat(matters()).containsExactly(SLA_TO_PROPOSE);
    }

    @Test
    void anAgreementWaitsForWhoeverHasNotSigned() {
        SlaTerms terms = Search.terms();
        facts.happened(search.opened(), search.slaProposed(1, terms), search.slaSigned(1, Side.RECRUITER));

        assertThat(only(SLA_TO_SIGN).awaits())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        facts.happened(search.slaSigned(1, Side.HIRING_MANAGER), search.slaAgreed(1, terms));
        assertThat(matters()).containsExactly(KICKOFF_TO_HOLD);
    }

    @Test
    void onceAllIsAgreedTheFirstCandidateIsWaitedFor() {
        prepared();
        assertThat(matters()).containsExactly(CANDIDATE_TO_SUBMIT);

        facts.happened(chris.submitted());
        assertThat(matters()).doesNotContain(CANDIDATE_TO_SUBMIT);
    }

    @Test
    void requirementsThatWaitedBeforeThereWasAnAgreementAreDueCountedFromTheAgreement() {
        facts.at("2026-01-05T09:00:00Z").happened(search.opened(), search.kickoffHeld(), search.requirementsProposed());
        assertThat(only(REQUIREMENTS_TO_APPROVE).due()).isNull();

        facts.at("2026-01-06T09:00:00Z")
                .happened(search.slaProposed(1, Search.terms()), search.slaAgreed(1, Search.terms()));
        assertThat(only(REQUIREMENTS_TO_APPROVE).since()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(only(REQUIREMENTS_TO_APPROVE).due()).isEqualTo("2026-01-09T09:00:00Z");
    }

    @Test
    void aSubmittalWaitsForTheManagersReviewAndIsDueByTheAgreement() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(chris.submitted());

        Waiting review = only(SUBMITTAL_TO_REVIEW);
        assertThat(review.due()).isEqualTo("2026-01-14T10:00:00Z");
        assertThat(review.promise()).isEqualTo(Promise.SUBMITTAL_REVIEW);
        assertThat(review.application()).isEqualTo(chris.id());
    }

    @Test
    void onABusinessCalendarTheWeekendDoesNotCount() {
        WorkCalendar office = new WorkCalendar(
                WorkCalendar.Kind.BUSINESS_HOURS,
                ZoneId.of("Europe/Berlin"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of());
        facts.happened(search.prepared(Search.terms(office, null)));
        // Friday, 15:00 in Berlin; 48 working hours are six days of eight.
        facts.at("2026-01-09T14:00:00Z").happened(chris.submitted());

        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-19T14:00:00Z");
    }

    @Test
    void afterTheYesTheInterviewIsTheRecruitersToSchedule() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        facts.at("2026-01-13T10:00:00Z").happened(chris.accepted());

        assertThat(shown()).containsExactly(INTERVIEW_TO_SCHEDULE);
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-16T10:00:00Z");
        assertThat(only(INTERVIEW_TO_SCHEDULE).awaits())
                .extracting(who -> who.party().wireName())
                .containsExactly("recruiter");
    }

    @Test
    void feedbackIsOwedByEachInterviewerUntilTheirsIsIn() {
        interviewed();

        assertThat(shown()).containsExactlyInAnyOrder(FEEDBACK_TO_GIVE, FEEDBACK_TO_GIVE, DEBRIEF_TO_SCHEDULE);
        assertThat(items(FEEDBACK_TO_GIVE)).allSatisfy(item -> {
            assertThat(item.due()).isEqualTo("2026-01-16T11:00:00Z");
            assertThat(item.interview()).hasToString("int-1");
        });

        facts.happened(chris.feedback("int-1", "ines"));
        assertThat(only(FEEDBACK_TO_GIVE).awaits())
                .extracting(who -> who.person())
                .hasToString("[ivan]");

        facts.happened(chris.feedback("int-1", "ivan"));
        assertThat(shown()).containsExactly(DEBRIEF_TO_SCHEDULE);
    }

    @Test
    void theDebriefIsDueAfterTheLastInterviewOfTheLoop() {
        prepared();
        facts.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-14T10:00:00Z", "ines"),
                        chris.scheduled("int-2", "2026-01-15T10:00:00Z", "ivan"));
        facts.at("2026-01-14T11:00:00Z").happened(chris.completed("int-1", "ines"));
        assertThat(matters()).doesNotContain(DEBRIEF_TO_SCHEDULE);

        facts.at("2026-01-15T11:00:00Z").happened(chris.completed("int-2", "ivan"));
        assertThat(only(DEBRIEF_TO_SCHEDULE).due()).isEqualTo("2026-01-17T11:00:00Z");

        facts.at("2026-01-16T09:00:00Z")
                .happened(chris.debriefScheduled("deb-1", "2026-01-17T10:00:00Z", "mara", "ines", "anna"));
        Waiting debrief = only(DEBRIEF_TO_HOLD);
        assertThat(debrief.due()).isEqualTo("2026-01-17T11:00:00Z");
        assertThat(debrief.startsAt()).isEqualTo("2026-01-17T10:00:00Z");
        assertThat(debrief.awaits())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager", "interviewer", "recruiter");
    }

    @Test
    void anotherInterviewPutsTheDebriefOff() {
        interviewed();
        facts.happened(chris.scheduled("int-2", "2026-01-20T10:00:00Z", "ivan"));

        assertThat(matters()).doesNotContain(DEBRIEF_TO_SCHEDULE).contains(INTERVIEW_TO_HOLD);
    }

    @Test
    void whatTheDebriefCameToWaitsUntilSomethingCameOfIt() {
        interviewed();
        facts.happened(
                chris.feedback("int-1", "ines"),
                chris.feedback("int-1", "ivan"),
                chris.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara"),
                chris.debriefHeld("deb-1", DebriefOutcome.OFFER));
        assertThat(shown()).containsExactly(OFFER_TO_EXTEND);

        facts.happened(chris.advanced(Stage.SUBMITTED, Stage.OFFER), chris.offered("off-1"));
        assertThat(shown()).containsExactly(OFFER_TO_ANSWER);
        assertThat(only(OFFER_TO_ANSWER).due()).isEqualTo("2026-02-01T12:00:00Z");

        facts.happened(chris.offerAccepted("off-1"));
        assertThat(shown()).containsExactly(HIRE_TO_RECORD);

        facts.happened(chris.hired("off-1"), search.filled(1));
        assertThat(matters()).isEmpty();
    }

    @Test
    void aRejectionThatWasAgreedStillHasToBeGiven() {
        interviewed();
        facts.happened(
                chris.feedback("int-1", "ines"),
                chris.feedback("int-1", "ivan"),
                chris.debriefHeld("deb-1", DebriefOutcome.REJECT));
        assertThat(shown()).containsExactly(REJECTION_TO_GIVE);

        facts.happened(chris.rejected(Stage.INTERVIEW));
        assertThat(matters()).isEmpty();
    }

    @Test
    void aDeclinedOfferLeavesTheNextStepToTheRecruiter() {
        prepared();
        facts.happened(
                chris.submitted(), chris.offered("off-1"), chris.offerDeclined("off-1", WithdrawalReason.COMPENSATION));

        assertThat(shown()).containsExactly(CANDIDATE_TO_MOVE);
    }

    @Test
    void aSearchThatHasEndedOwesAnAnswerToWhoeverIsStillInIt() {
        prepared();
        Candidacy dana = search.candidate("dana");
        facts.happened(chris.submitted(), dana.submitted(), chris.hired("off-1"), search.filled(1));

        assertThat(facts.rows(RecruiterQueueProjection.ITEMS).stream()
                        .filter(item -> item.during() == Phase.CLOSED)
                        .map(Waiting::application))
                .containsExactly(dana.id());
        assertThat(only(CANDIDATE_TO_RELEASE).due()).isNull();
    }

    @Test
    void onHoldTheClocksRestAndGoOnWithTheTimeThatWasLeft() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        facts.at("2026-01-13T10:00:00Z").happened(search.putOnHold());
        assertThat(only(REQUISITION_TO_RESUME).during()).isEqualTo(Phase.RESTING);

        facts.at("2026-02-13T10:00:00Z").happened(search.resumed());
        assertThat(matters()).doesNotContain(REQUISITION_TO_RESUME);
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-02-14T10:00:00Z");
    }

    @Test
    void whatWasLateBeforeTheHoldStaysLate() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        facts.at("2026-01-20T10:00:00Z").happened(search.putOnHold());
        facts.at("2026-02-13T10:00:00Z").happened(search.resumed());

        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-14T10:00:00Z");
    }

    @Test
    void aNewManagerOwesNothingUntilTheAgreementIsSignedAgain() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(chris.submitted());
        facts.at("2026-01-13T10:00:00Z").happened(search.reassigned(Side.HIRING_MANAGER, "nora"));
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isNull();
        assertThat(only(SLA_TO_SIGN).awaits())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        facts.at("2026-01-15T10:00:00Z")
                .happened(search.slaSigned(1, Side.HIRING_MANAGER), search.slaAgreed(1, Search.terms()));
        assertThat(only(SUBMITTAL_TO_REVIEW).due()).isEqualTo("2026-01-17T10:00:00Z");
        assertThat(matters()).doesNotContain(SLA_TO_SIGN);
    }

    @Test
    void aDebriefMovedByOthersMovesItsClockAndOneMovedByTheManagerDoesNot() {
        interviewed();
        facts.happened(chris.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara"));
        facts.happened(chris.debriefRescheduled("deb-1", "2026-01-17T10:00:00Z", SchedulingParty.HIRING_MANAGER));
        assertThat(only(DEBRIEF_TO_HOLD).due()).isEqualTo("2026-01-17T11:00:00Z");

        facts.happened(chris.debriefRescheduled("deb-1", "2026-01-19T10:00:00Z", SchedulingParty.CANDIDATE));
        assertThat(only(DEBRIEF_TO_HOLD).due()).isEqualTo("2026-01-19T11:00:00Z");
        assertThat(only(DEBRIEF_TO_HOLD).startsAt()).isEqualTo("2026-01-19T10:00:00Z");
    }

    @Test
    void anInterviewIsWaitedForAtItsNewTimeAndAgainOnceItWasCalledOff() {
        prepared();
        facts.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-14T10:00:00Z", "ines"),
                        chris.rescheduled("int-1", "2026-01-15T10:00:00Z", SchedulingParty.CANDIDATE));
        assertThat(only(INTERVIEW_TO_HOLD).due()).isEqualTo("2026-01-15T11:00:00Z");

        facts.at("2026-01-15T08:00:00Z").happened(chris.cancelled("int-1"));
        assertThat(shown()).containsExactly(INTERVIEW_TO_SCHEDULE);
        assertThat(only(INTERVIEW_TO_SCHEDULE).due()).isEqualTo("2026-01-18T08:00:00Z");
    }

    @Test
    void aQuestionWaitsForTheSideThatWasAsked() {
        prepared();
        facts.at("2026-01-12T10:00:00Z").happened(search.asked("q-1", Side.RECRUITER));

        assertThat(only(QUESTION_TO_ANSWER).due()).isEqualTo("2026-01-13T10:00:00Z");
        assertThat(only(QUESTION_TO_ANSWER).awaits())
                .extracting(who -> who.party().wireName())
                .containsExactly("hiring-manager");

        facts.happened(search.answered("q-1", "mara"));
        assertThat(matters()).doesNotContain(QUESTION_TO_ANSWER);
    }

    @Test
    void aPromisedSlateIsDueByItsDateUntilEnoughQualifiedCandidatesWerePresented() {
        facts.happened(search.prepared(Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-20T17:00:00Z"))));
        assertThat(only(SLATE_TO_PRESENT).due()).isEqualTo("2026-01-20T17:00:00Z");

        facts.happened(chris.submitted(), search.slatePresented(1, chris.id()));
        assertThat(matters()).contains(SLATE_TO_PRESENT);

        facts.happened(search.slatePresented(2, chris.id()));
        assertThat(matters()).doesNotContain(SLATE_TO_PRESENT);
    }

    @Test
    void onHistoryBroughtInNothingIsDueAndNoPreparationIsOwed() {
        Search past = search.broughtIn();
        Candidacy lee = past.candidate("lee");
        facts.at("2020-03-02T10:00:00Z").by("anna", Role.IMPORTER).happened(past.opened());
        assertThat(matters()).isEmpty();

        facts.happened(lee.submitted(), lee.advanced(Stage.SUBMITTED, Stage.SCREEN));
        assertThat(shown()).containsExactly(CANDIDATE_TO_MOVE);
        assertThat(facts.rows(RecruiterQueueProjection.ITEMS))
                .allSatisfy(item -> assertThat(item.due()).isNull());

        facts.happened(lee.rejectedInSilence(Stage.SCREEN));
        assertThat(matters()).isEmpty();
    }

    @Test
    void aPastThatKnewAgreementsStillHasNothingDueInTheQueue() {
        Search past = search.broughtIn();
        Candidacy lee = past.candidate("lee");
        facts.at("2020-03-02T10:00:00Z")
                .by("anna", Role.IMPORTER)
                .happened(past.opened(), past.slaProposed(1, Search.terms()), past.slaAgreed(1, Search.terms()));
        facts.happened(lee.submitted(), lee.scheduled("int-1", "2020-03-04T10:00:00Z", "ines"));
        facts.happened(lee.completed("int-1", "ines"));

        assertThat(shown()).contains(FEEDBACK_TO_GIVE, DEBRIEF_TO_SCHEDULE);
        assertThat(facts.rows(RecruiterQueueProjection.ITEMS))
                .allSatisfy(item -> assertThat(item.due()).isNull());
    }

    @Test
    void everyActiveCandidateWaitsForSomethingAtEveryStep() {
        prepared();
        List<dev.tandem.events.Event> way = List.of(
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
        for (dev.tandem.events.Event step : way) {
            facts.happened(step);
            assertThat(facts.rows(RecruiterQueueProjection.ITEMS))
                    .as("after %s", step)
                    .anyMatch(item -> chris.id().equals(item.application()) && item.during() == Phase.SEARCHING);
        }
    }

    @Test
    void everyRowThatAFactOfOneApplicationReadsIsPrefetched() {
        interviewed();
        facts.happened(chris.rejected(Stage.INTERVIEW));

        assertThat(facts.unforeseen()).isEmpty();
    }

    @Test
    void noFreeTextAboutACandidateGetsIntoTheRows() {
        interviewed();
        facts.happened(
                chris.feedback("int-1", "ines"),
                chris.debriefHeld("deb-1", DebriefOutcome.OFFER),
                chris.offered("off-1"),
                chris.offerDeclined("off-1", WithdrawalReason.PACE),
                chris.rejected(Stage.OFFER));

        assertThat(facts.row(
                        dev.tandem.query.progress.ProgressFold.APPLICATIONS,
                        chris.id().value()))
                .asString()
                .doesNotContain(Candidacy.SECRET);
    }

    private void prepared() {
        facts.at("2026-01-05T09:00:00Z").happened(search.prepared(Search.terms()));
    }

    /** One interview with ines and ivan, which took place on 15 January at 10:00. */
    private void interviewed() {
        prepared();
        facts.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-15T10:00:00Z", "ines", "ivan"));
        facts.at("2026-01-15T11:00:00Z").happened(chris.completed("int-1", "ines", "ivan"));
    }

    private List<Matter> matters() {
        return facts.rows(RecruiterQueueProjection.ITEMS).stream()
                .map(Waiting::matter)
                .toList();
    }

    /** What is shown while the search goes on. */
    private List<Matter> shown() {
        return facts.rows(RecruiterQueueProjection.ITEMS).stream()
                .filter(item -> item.during() == Phase.SEARCHING)
                .map(Waiting::matter)
                .toList();
    }

    private List<Waiting> items(Matter matter) {
        return facts.rows(RecruiterQueueProjection.ITEMS).stream()
                .filter(item -> item.matter() == matter)
                .toList();
    }

    private Waiting only(Matter matter) {
        List<Waiting> items = items(matter);
        assertThat(items).as("items %s", matter).hasSize(1);
        return items.getFirst();
    }
}
