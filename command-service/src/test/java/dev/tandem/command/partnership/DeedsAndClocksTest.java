package dev.tandem.command.partnership;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_NICE;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.events.Role.HIRING_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.partnership.answeroverdue.RecordAnswerOverdue;
import dev.tandem.command.partnership.debriefmissed.RecordDebriefMissed;
import dev.tandem.command.partnership.feedbackoverdue.RecordFeedbackOverdue;
import dev.tandem.command.partnership.interviewschedulingoverdue.RecordInterviewSchedulingOverdue;
import dev.tandem.command.partnership.requirementsapprovaloverdue.RecordRequirementsApprovalOverdue;
import dev.tandem.command.partnership.requisitionstalled.RecordRequisitionStalled;
import dev.tandem.command.partnership.slatemissed.RecordSlateMissed;
import dev.tandem.command.partnership.submittalreviewoverdue.RecordSubmittalReviewOverdue;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every clock with every deed that stops it, and with what stops all of them. The two race for the store: whichever is there first,
 * the other has to hear of it and be decided again, so each must read what the other records.
 */
class DeedsAndClocksTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");
    private static final Given AGREED = given().at(day(-1), partnershipAgreed().toArray(Event[]::new));
    private static final Given SUBMITTED = AGREED.at(MONDAY, submitted());
    private static final Given ACCEPTED = AGREED.at(MONDAY, submitted(), submittalAccepted());
    private static final Given INTERVIEWED =
            ACCEPTED.at(MONDAY, interviewScheduled(), interviewCompleted(INTERVIEWER), debriefScheduled());
    private static final SlaTerms WITH_SLATE = promising(1, day(7));

    /** Facts that start a clock, or start it again; a deed has nothing to fear from them. */
    private static final Set<Class<? extends Event>> STARTS = Set.of(
            RequisitionOpened.class,
            RequisitionResumed.class,
            RequirementsProposed.class,
            QuestionAsked.class,
            InterviewCompleted.class,
            InterviewCancelled.class,
            DebriefScheduled.class);

    private static final Clock REVIEW =
            new Clock(SUBMITTED, new RecordSubmittalReviewOverdue(REQUISITION, APPLICATION), hour(48));
    private static final Clock SCHEDULING =
            new Clock(ACCEPTED, new RecordInterviewSchedulingOverdue(REQUISITION, APPLICATION), hour(72));
    private static final Clock FEEDBACK = new Clock(
            INTERVIEWED, new RecordFeedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, INTERVIEWER), hour(24));
    private static final Clock DEBRIEFING = new Clock(
            INTERVIEWED.at(MONDAY, feedbackBy(INTERVIEWER)),
            new RecordDebriefMissed(REQUISITION, APPLICATION),
            hour(48));
    private static final Clock APPROVAL = new Clock(
            AGREED.at(MONDAY, requirementsRevised(2, JAVA_MUST, PAYMENTS_NICE)),
            new RecordRequirementsApprovalOverdue(REQUISITION, 2),
            hour(72));
    private static final Clock SLATE = new Clock(
            AGREED.at(day(-1), slaProposed(2, WITH_SLATE), agreedAgain(2, WITH_SLATE))
                    .at(MONDAY, submitted(), slaProposed(3), slaSigned(3, Side.RECRUITER)),
            new RecordSlateMissed(REQUISITION, 2),
            day(7));
    private static final Clock ANSWER = new Clock(
            AGREED.at(MONDAY, asked()), new RecordAnswerOverdue(REQUISITION, new QuestionId("q-8")), hour(24));
    private static final Clock PROGRESS =
            new Clock(SUBMITTED.at(MONDAY, registeredToo()), new RecordRequisitionStalled(REQUISITION), day(42));

    /** A promise that was made in that past, the check of it, and when it is due. */
    record Clock(Given past, ClockCheck check, Instant due) {

        Clock after(Event... more) {
            return new Clock(past.at(MONDAY, more), check, due);
        }

        When<ClockCheck> checkedAfter(Given facts) {
            return facts.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
        }

        OverdueEvent overdue() {
            return (OverdueEvent) checkedAfter(past).recorded().getFirst();
        }
    }

    /** What stops a clock, in time at the very last moment. */
    record Deed(Clock clock, Command command, String by, Role role) {

        When<Command> when() {
            return clock.past().when(command).by(by, role).at(clock.due());
        }

        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " against "
                    + clock.check().getClass().getSimpleName();
        }
    }

    static Stream<Deed> deeds() {
        Stream<Deed> own = Stream.of(
                deed(REVIEW, MIA, HIRING_MANAGER, "AcceptSubmittal", ""),
                deed(REVIEW, MIA, HIRING_MANAGER, "RejectWithFeedback", """
                        "reasons": [{"requirement": "java", "version": 1, "shortfall": "MISSING",
                            "observed": "Had never read a thread dump, and said so when asked for one"}]"""),
                deed(REVIEW, ROB, Role.RECRUITER, "WithdrawCandidate", """
                        "reason": "PACE" """),
                deed(SCHEDULING, ROB, Role.RECRUITER, "ScheduleInterview", """
                        "assignments": [{"interviewer": "ivy", "competencies": ["engineering"]}],
                        "startsAt": "2099-02-03T10:00:00Z", "endsAt": "2099-02-03T11:00:00Z" """),
                deed(SCHEDULING, ROB, Role.RECRUITER, "ExtendOffer", """
                        "terms": {"baseSalary": {"amount": 71000, "currency": "EUR"}}"""),
                deed(FEEDBACK, IVY, Role.INTERVIEWER, "SubmitFeedback", """
                        "interview": "int-5", "recommendation": "YES", "ratings": [
                            {"competency": "engineering", "rating": 3, "evidence": "Found the leak by reading the metrics"}]"""),
                deed(DEBRIEFING, MIA, HIRING_MANAGER, "HoldDebrief", """
                        "debrief": "deb-2", "attendees": ["ivy"], "outcome": "OFFER", "rationale": "Strong on engineering" """),
                deed(DEBRIEFING, ROB, Role.RECRUITER, "RescheduleDebrief", """
                        "debrief": "deb-2", "startsAt": "2099-02-05T15:00:00Z", "causedBy": "CANDIDATE", "reason": "Is ill" """),
                deed(APPROVAL, MIA, HIRING_MANAGER, "ApproveRequirements", """
                        "version": 2"""),
                deed(APPROVAL, MIA, HIRING_MANAGER, "ReviseRequirements", """
                        "requirements": [{"id": "java", "text": "Has done java", "necessity": "MUST_HAVE",
                            "kind": "EXPERIENCE", "competency": "engineering"}],
                        "reasons": [{"requirement": "payments", "reason": "The team will teach it in a month"}]"""),
                deed(SLATE, ROB, Role.RECRUITER, "PresentSlate", """
                        "candidates": ["cand-19"]"""),
                deed(SLATE, MIA, HIRING_MANAGER, "SignSla", """
                        "version": 3"""),
                deed(ANSWER, MIA, HIRING_MANAGER, "AnswerQuestion", """
                        "question": "q-8", "text": "Yes, two days a week" """),
                deed(PROGRESS, ROB, Role.RECRUITER, "SubmitCandidate", """
                        "candidate": "cand-20", "source": "OUTBOUND", "rationale": "Ran a payout service for three years",
                        "evidence": [{"requirement": "java", "met": true, "text": "Walked me through two incidents"}]"""),
                deed(PROGRESS, MIA, HIRING_MANAGER, "AcceptSubmittal", ""),
                deed(PROGRESS, ROB, Role.RECRUITER, "AdvanceCandidate", """
                        "to": "SCREEN" """),
                deed(PROGRESS.after(offered()), ROB, Role.RECRUITER, "AcceptOffer", """
                        "offer": "off-1" """));
        return Stream.concat(own, clocks().flatMap(DeedsAndClocksTest::whatStopsEveryClock));
    }

    private static Stream<Deed> whatStopsEveryClock(Clock clock) {
        ApplicationId application = ApplicationId.of(REQUISITION, BASIL);
        Clock aHireIsToCome = clock.after(
                submitted(BASIL, met(JAVA)),
                new OfferExtended(OFFER, application, REQUISITION, BASIL, terms()),
                new OfferAccepted(OFFER, application, REQUISITION, BASIL));
        return Stream.of(
                deed(clock, ROB, Role.RECRUITER, "PutRequisitionOnHold", """
                        "reason": "The budget is being looked at" """),
                deed(clock, ROB, Role.RECRUITER, "CancelRequisition", """
                        "reason": "The launch was called off" """),
                deed(clock, ROB, Role.RECRUITER, "ReassignRequisition", """
                        "side": "RECRUITER", "to": "rita", "reason": "Rob goes on leave" """),
                deed(aHireIsToCome, ROB, Role.RECRUITER, "RecordHire", """
                        "candidate": "cand-20", "offer": "off-1", "startDate": "2099-04-01" """));
    }

    private static Stream<Clock> clocks() {
        return Stream.of(REVIEW, SCHEDULING, FEEDBACK, DEBRIEFING, APPROVAL, SLATE, ANSWER, PROGRESS);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whicheverIsStoredFirstTheOtherHearsOfIt(Deed deed) {
        OverdueEvent overdue = deed.clock().overdue();
        assertThat(overdue.dueAt()).isEqualTo(deed.clock().due());

        List<Event> done = deed.when().recorded();

        assertThat(deed.when().heeds(overdue))
                .as("the deed hears that it is overdue")
                .isTrue();
        assertThat(done)
                .as("the check hears of the deed")
                .anyMatch(
                        event -> deed.clock().checkedAfter(deed.clock().past()).heeds(event));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void atTheVeryLastMomentItIsInTime(Deed deed) {
        Clock clock = deed.clock();
        Event[] done = deed.when().recorded().toArray(Event[]::new);

        assertThat(clock.checkedAfter(clock.past().at(clock.due(), done)).decided())
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isInstanceOf(Outcome.Refused.class),
                        outcome -> assertThat(outcome)
                                .asInstanceOf(type(Outcome.Recorded.class))
                                .extracting(recorded ->
                                        ((OverdueEvent) recorded.events().getFirst()).dueAt())
                                .as("a new promise, which the deed itself made")
                                .isNotEqualTo(clock.due()));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void aMomentLaterItIsLate(Deed deed) {
        Clock clock = deed.clock();
        Event[] done = deed.when().recorded().toArray(Event[]::new);

        assertThat(clock.checkedAfter(clock.past().at(clock.due().plusNanos(1_000), done))
                        .recorded()
                        .getFirst())
                .isEqualTo(clock.overdue());
    }

    @Test
    void everyClockIsTried() {
        assertThat(clocks().map(clock -> clock.check().getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(DECISIONS.all().stream()
                        .filter(OverdueDecision.class::isInstance)
                        .map(decision -> decision.command().getName())
                        .toList());
        assertThat(clocks().map(clock -> clock.overdue().getClass().getName()))
                .containsExactlyInAnyOrder(Stream.of(OverdueEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    /** What a check reads either starts or moves its clock, or comes of a deed that is tried here. */
    @Test
    void everyFactThatStopsAClockIsTried() {
        Set<Class<?>> read = clocks().flatMap(clock -> clock.checkedAfter(clock.past()).reads().stream())
                .filter(type -> !OverdueEvent.class.isAssignableFrom(type))
                .collect(Collectors.toCollection(HashSet::new));
        read.removeAll(STARTS);
        deeds().flatMap(deed -> deed.when().recorded().stream())
                .map(Event::getClass)
                .forEach(read::remove);

        assertThat(read).isEmpty();
    }

    private static Deed deed(Clock clock, String by, Role role, String command, String rest) {
        String ids = """
                {"requisition": "req-7f3a"%s%s}""".formatted(
                        rest.contains("\"candidate\":") || !OnApplication.class.isAssignableFrom(commandType(command))
                                ? ""
                                : ", \"candidate\": \"cand-19\"",
                        rest.isEmpty() ? "" : ", " + rest);
        return new Deed(clock, JSON.readValue(ids, commandType(command)), by, role);
    }

    private static Class<? extends Command> commandType(String command) {
        return Objects.requireNonNull(DECISIONS.find(command), command).command();
    }

    private static CandidateRegistered registeredToo() {
        return new CandidateRegistered(BASIL, "Basil Haddad", "basil@example.org", null);
    }

    private static OfferExtended offered() {
        return new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, new OfferTerms(euros(71_000), null, null));
    }

    private static QuestionAsked asked() {
        return new QuestionAsked(
                new QuestionId("q-8"),
                REQUISITION,
                null,
                null,
                Side.RECRUITER,
                RECRUITER,
                MANAGER,
                "Is remote work possible?");
    }
}
