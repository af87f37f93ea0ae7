package dev.tandem.command.partnership;

import static dev.tandem.command.application.ApplicationRule.FEEDBACK_NOT_ACTIONABLE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.partnership.EscalationRule.THRESHOLD_NOT_REACHED;
import static dev.tandem.command.partnership.PartnershipRule.OWN_ESCALATION;
import static dev.tandem.command.requisition.RequisitionRule.HELD_ALONE_BEFORE;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Escalations.ESCALATION;
import static dev.tandem.command.story.Escalations.escalated;
import static dev.tandem.command.story.Escalations.escalationResolved;
import static dev.tandem.command.story.Houses.applied;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.OverdueChecks.approvalOverdue;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.OverdueChecks.kickoffOverdue;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.OverdueChecks.schedulingOverdue;
import static dev.tandem.command.story.OverdueChecks.signingOverdue;
import static dev.tandem.command.story.OverdueChecks.stalled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.decided;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.reject.RejectWithFeedback;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.interview.submitfeedback.SubmitFeedback;
import dev.tandem.command.partnership.escalatebypolicy.RaiseEscalationByPolicy;
import dev.tandem.command.partnership.reopenescalation.ReopenEscalation;
import dev.tandem.command.partnership.resolveescalation.ResolveEscalation;
import dev.tandem.command.requisition.lifecycle.endhold.EndHold;
import dev.tandem.command.requisition.lifecycle.putonhold.PutRequisitionOnHold;
import dev.tandem.events.Event;
import dev.tandem.events.Language;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.RejectionReason.Shortfall;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stories in which the wrong side was blamed once, each as it has to end. */
class FairBlameTest {

    /** Terms of the house bind the search from its opening on. */
    private static final TermsApplied BOUND = new TermsApplied(REQUISITION, applied(1), List.of());

    @Test
    void aRecruiterWhoSubmitsNobodyForSixWeeksOwesTheStandstill() {
        RequisitionStalled stalled =
                (RequisitionStalled) found(given(opened()).at(MONDAY, slaAgreed()), stalled(REQUISITION))
                        .getFirst();
        assertThat(stalled.owedBy()).isEqualTo(RECRUITER);
    }

    @Test
    void aManagerWhoSaidYesAtOnceMissedNoDebriefWhenTheRecruiterSchedulesNothing() {
        Given yes = given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .at(MONDAY, interviewScheduled().in(Round.unplanned(1)))
                .at(MONDAY, interviewCompleted(INTERVIEWER))
                .at(hour(2), decided(1, RoundOutcome.NEXT));
        check(yes, debriefMissed(REQUISITION, APPLICATION)).refuses(PROMISE_KEPT);
        blames(RECRUITER, yes, schedulingOverdue(REQUISITION, APPLICATION));
    }

    @Test
    void whoNeverSignsIsLateAndSoIsAPairWithoutAKickoff() {
        Given unsigned = given().at(MONDAY, opened(), BOUND).at(day(1), slaProposed(1), slaSigned(1, Side.RECRUITER));
        blames(MANAGER, unsigned, signingOverdue(REQUISITION, Side.HIRING_MANAGER));
        check(unsigned, signingOverdue(REQUISITION, Side.RECRUITER)).refuses(PROMISE_KEPT);
        blames(RECRUITER, unsigned, kickoffOverdue(REQUISITION, Side.RECRUITER));
    }

    @Test
    void aNewcomerIsBoundAtOnceWithADayAndOwesNothingOfTheirPredecessors() {
        Given handed =
                given().at(MONDAY, opened(), BOUND).at(MONDAY, submitted()).at(hour(47), reassigned());
        OverdueEvent late = (OverdueEvent)
                found(handed, reviewOverdue(REQUISITION, APPLICATION)).getFirst();
        assertThat(late.owedBy()).isEqualTo(SUCCESSOR);
        assertThat(late.dueAt()).isEqualTo(hour(47 + 24));
    }

    @Test
    void theFirstVersionOfTheRequirementsWaitsForNobodyUnpunishedBeforeTheAgreement() {
        Given proposed = given().at(MONDAY, opened(), BOUND).at(day(1), kickoffHeld(), requirementsProposed(JAVA_MUST));
        blames(MANAGER, proposed, approvalOverdue(REQUISITION, 1));
    }

    @Test
    void aManagersHoldStopsNothingThatIsDueWithinADay() {
        Given waiting = given(partnershipAgreed()).at(MONDAY, submitted());
        Given held = waiting.at(hour(47), hold(waiting, hour(47)));
        blames(MANAGER, held, reviewOverdue(REQUISITION, APPLICATION));
    }

    @Test
    void onePartnerAloneHoldsForFiveWorkingDaysAndNotAgainAtOnce() {
        Given begun = given(partnershipAgreed());
        RequisitionPutOnHold hold = hold(begun, MONDAY);
        assertThat(hold.until()).isEqualTo(day(7));
        Given held = begun.at(MONDAY, hold);
        held.when(new EndHold(REQUISITION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(day(7))
                .records(RequisitionResumed.class);
        held.at(day(7), new RequisitionResumed(REQUISITION, "One partner alone let it rest until now"))
                .when(rest())
                .by(MIA, Role.HIRING_MANAGER)
                .at(day(7).plusSeconds(60))
                .refuses(HELD_ALONE_BEFORE);
    }

    @Test
    void nobodyResolvesAnEscalationAboutThemselvesAndWhatIsNotDoneOpensItAgain() {
        given(opened(), escalated())
                .when(new ResolveEscalation(
                        REQUISITION,
                        ESCALATION,
                        "Debriefs had no fixed place",
                        List.of(new ResolveEscalation.Action("A slot", MANAGER, day(30)))))
                .by(MIA, Role.EXECUTIVE)
                .refuses(OWN_ESCALATION);
        given(opened(), escalated(), escalationResolved())
                .when(new ReopenEscalation(REQUISITION, ESCALATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(longAfter())
                .records(EscalationReopened.class);
    }

    @Test
    void aDayOnAFridayAfternoonIsOverOnMonday() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        WorkCalendar days = new WorkCalendar(
                WorkCalendar.CalendarKind.WORKING_DAYS,
                lisbon,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                null,
                null,
                Set.of());
        Instant fridayAtFour = MONDAY.plus(Duration.ofDays(4)).plus(Duration.ofHours(7));
        Given asked = given(opened())
                .at(MONDAY, slaAgreed(Days.on(days)))
                .and(submitted(), submittalAccepted())
                .at(MONDAY, interviewScheduled())
                .at(fridayAtFour, interviewCompleted(INTERVIEWER));
        FeedbackOverdue late =
                (FeedbackOverdue) found(asked, feedbackOf(INTERVIEWER)).getFirst();
        assertThat(late.dueAt()).isEqualTo(fridayAtFour.plus(Duration.ofDays(3)));
    }

    @Test
    void nobodyRatesWhatTheyDidNotSee() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                .when(new SubmitFeedback(
                        REQUISITION,
                        NOOR,
                        INTERVIEW,
                        List.of(CompetencyRating.notAssessed(ENGINEERING, "The exercise did not start in time")),
                        Recommendation.YES,
                        null,
                        null))
                .by(INTERVIEWER.value(), Role.INTERVIEWER)
                .records(FeedbackSubmitted.class);
    }

    @Test
    void neverUsedJavaIsSaidByMissingJavaAndNoPhraseSaysIt() {
        Given submitted = given(partnershipAgreed()).and(submitted());
        submitted
                .when(reject(Shortfall.MISSING, null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(CandidateRejected.class);
        submitted
                .when(reject(Shortfall.BELOW_LEVEL, "Passt einfach nicht so richtig zu uns"))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_NOT_ACTIONABLE);
    }

    private static RejectWithFeedback reject(Shortfall shortfall, @Nullable String observed) {
        return new RejectWithFeedback(
                REQUISITION,
                NOOR,
                List.of(new RejectWithFeedback.Reason(JAVA, 1, shortfall, observed)),
                null,
                Language.GERMAN,
                null);
    }

    @Test
    void aLateInterviewerBlamesNoPartner() {
        FeedbackOverdue late =
                new FeedbackOverdue(INTERVIEW, APPLICATION, REQUISITION, NOOR, INTERVIEWER, MONDAY, hour(24));
        Given often = given().at(MONDAY, opened(), BOUND).at(hour(24), late, late, late, late);
        check(often, new RaiseEscalationByPolicy(REQUISITION, EscalationCause.FEEDBACK_LATE))
                .refuses(THRESHOLD_NOT_REACHED);
        Given waiting = given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .at(MONDAY, interviewScheduled().in(Round.unplanned(1)))
                .at(MONDAY, interviewCompleted(INTERVIEWER));
        waiting.when(debriefMissed(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(hour(24 + 48))
                .refuses(NOT_DUE_YET);
    }

    @Test
    void beforeAnybodyIsBoundNobodyIsLate() {
        check(given().at(MONDAY, opened(), submitted()), reviewOverdue(REQUISITION, APPLICATION))
                .refuses(CLOCK_RESTS);
        check(given().at(MONDAY, opened(), slaAgreed()), kickoffOverdue(REQUISITION, Side.RECRUITER))
                .refuses(NOTHING_PROMISED);
    }

    private static DeadlineCheck feedbackOf(PersonId interviewer) {
        return feedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, interviewer);
    }

    private static PutRequisitionOnHold rest() {
        return new PutRequisitionOnHold(REQUISITION, "The team is being reorganised", null);
    }

    /** As Mia alone puts it on hold. */
    private static RequisitionPutOnHold hold(Given past, Instant at) {
        return (RequisitionPutOnHold)
                past.when(rest()).by(MIA, Role.HIRING_MANAGER).at(at).recorded().getFirst();
    }

    private static void blames(PersonId person, Given past, DeadlineCheck check) {
        assertThat(((OverdueEvent) found(past, check).getFirst()).owedBy()).isEqualTo(person);
    }

    private static List<Event> found(Given past, DeadlineCheck check) {
        return ((Outcome.Recorded) check(past, check).decided()).events();
    }

    private static <C extends Command> Given.When<C> check(Given past, C check) {
        return past.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
    }
}
