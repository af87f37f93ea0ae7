package dev.tandem.command.partnership;

import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.OverdueChecks.answerOverdue;
import static dev.tandem.command.story.OverdueChecks.debriefMissed;
import static dev.tandem.command.story.OverdueChecks.feedbackOverdue;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.testing.ClockCase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is on record as overdue is so by the very moment by which the other service says that it is due. */
class ClockCaseTest {

    private static final SlaTerms AT_ANY_HOUR = terms(ClockCase.AT_ANY_HOUR, WorkCalendar.ALL_HOURS);
    private static final SlaTerms IN_THE_OFFICE = terms(
            ClockCase.IN_THE_OFFICE,
            new WorkCalendar(
                    WorkCalendar.CalendarKind.BUSINESS_HOURS,
                    ZoneOffset.UTC,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    Set.of()));

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#all")
    void isDueWhenBothServicesSayItIs(ClockCase clock) {
        check(clock, answerOverdue(REQUISITION, QUESTION), List.of(), questionAsked());
        check(clock, reviewOverdue(REQUISITION, APPLICATION), List.of(), submitted());
        List<Event> before = List.of(submitted(), interviewScheduled());
        Event interviewed = interviewCompleted(INTERVIEWER);
        check(clock, feedbackOverdue(REQUISITION, APPLICATION, INTERVIEW, INTERVIEWER), before, interviewed);
        check(clock, debriefMissed(REQUISITION, APPLICATION), before, interviewed);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#putOff")
    void aDebriefThatIsPutOffIsDueWhenBothServicesSayItIs(ClockCase clock) {
        check(
                clock,
                debriefMissed(REQUISITION, APPLICATION),
                List.of(submitted(), interviewScheduled(), debriefScheduled()),
                interviewCompleted(INTERVIEWER));
    }

    private static void check(ClockCase clock, DeadlineCheck check, List<Event> before, Event asked) {
        Given past = given(opened()).at(ClockCase.BEGIN, before.toArray(Event[]::new));
        int putOff = 0;
        for (ClockCase.ClockStep step : clock.incidents()) {
            past = past.at(
                    step.at(),
                    switch (step.incident()) {
                        case AGREED -> agreedAgain(1, AT_ANY_HOUR);
                        case OFFICE -> agreedAgain(2, IN_THE_OFFICE);
                        case HANDED_OVER -> reassigned();
                        case HELD -> onHold();
                        case RESUMED -> resumed();
                        case ASKED -> asked;
                        case PUT_OFF -> putOff(++putOff);
                    });
        }
        var checked = past.when(check).by(PersonId.SYSTEM, Role.SYSTEM).at(longAfter());
        @Nullable Integer due = clock.due();
        if (due == null) {
            checked.refuses(CLOCK_RESTS);
            return;
        }
        assertThat(checked.decided()).as("%s", check).isInstanceOfSatisfying(Outcome.Recorded.class, recorded -> {
            assertThat(recorded.occurredAt()).isEqualTo(ClockCase.at(due));
            assertThat(recorded.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            OverdueEvent.class,
                            overdue -> assertThat(overdue.dueAt()).isEqualTo(ClockCase.at(due)));
        });
    }

    private static DebriefScheduled debriefScheduled() {
        return new DebriefScheduled(DEBRIEF, APPLICATION, REQUISITION, NOOR, start(0), List.of(MANAGER, INTERVIEWER));
    }

    private static DebriefRescheduled putOff(int times) {
        return new DebriefRescheduled(
                DEBRIEF, APPLICATION, REQUISITION, NOOR, start(times), SchedulingParty.INTERVIEWER, "Cannot make it");
    }

    private static Instant start(int putOff) {
        return ClockCase.at(40).plus(ClockCase.LATER.multipliedBy(putOff));
    }

    private static SlaTerms terms(Duration each, WorkCalendar calendar) {
        return new SlaTerms(each, each, each, each, each, each, null, TERMS.escalation(), calendar);
    }
}
