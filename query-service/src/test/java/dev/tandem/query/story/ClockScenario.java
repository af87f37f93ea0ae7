package dev.tandem.query.story;

import dev.tandem.events.Event;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.story.SlateScenario.Line;
import dev.tandem.testing.ClockCase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A scenario that both services are held to, told in events. What is asked for is a review of dora, an answer, and, of chris, whose
 * interview took place, feedback and a debrief.
 */
public final class ClockScenario {

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

    private final Search search;
    private final Candidacy chris;
    private int putOff;

    private ClockScenario(Search search) {
        this.search = search;
        this.chris = search.candidate("chris");
    }

    /** A search of that id from its opening on, and what befalls it. */
    public static List<Line> befalls(ClockCase clock, String id) {
        ClockScenario scenario = new ClockScenario(Search.forEngineer(id));
        List<Line> lines = new ArrayList<>();
        scenario.before().forEach(event -> lines.add(new Line(ClockCase.BEGIN, event)));
        clock.incidents()
                .forEach(step ->
                        scenario.events(step.incident()).forEach(event -> lines.add(new Line(step.at(), event))));
        return lines;
    }

    private List<Event> before() {
        return List.of(
                search.opened(),
                search.slaProposed(1, AT_ANY_HOUR),
                search.slaProposed(2, IN_THE_OFFICE),
                chris.submitted(),
                chris.scheduled("int-1", ClockCase.BEGIN.toString(), "ines"),
                chris.debriefScheduled("deb-1", start(), "ines"));
    }

    private List<Event> events(ClockCase.ClockIncident incident) {
        return switch (incident) {
            case AGREED -> List.of(search.slaAgreed(1, AT_ANY_HOUR));
            case OFFICE -> List.of(search.slaAgreed(2, IN_THE_OFFICE));
            case HANDED_OVER -> List.of(search.reassigned(Side.HIRING_MANAGER, "nora"));
            case HELD -> List.of(search.putOnHold());
            case RESUMED -> List.of(search.resumed());
            case ASKED ->
                List.of(
                        search.candidate("dora").submitted(),
                        search.asked("q-1", Side.RECRUITER),
                        chris.completed("int-1", "ines"));
            case PUT_OFF -> {
                putOff++;
                yield List.of(chris.debriefRescheduled("deb-1", start(), SchedulingParty.INTERVIEWER));
            }
        };
    }

    private String start() {
        return ClockCase.at(40).plus(ClockCase.LATER.multipliedBy(putOff)).toString();
    }

    private static SlaTerms terms(Duration each, WorkCalendar calendar) {
        return new SlaTerms(
                each, each, each, each, each, each, null, new SlaTerms.EscalationThresholds(2, 6, 2), calendar);
    }
}
