package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the years of a large house are made of is lawful, whatever else was made of it would not be worth measuring. */
class HouseTest {

    private static final Instant END = Instant.parse("2026-11-30T12:00:00Z");
    private static final HouseSize SMALL = HouseSize.of(0.0015, END);
    private static final House HOUSE = new House(7, SMALL);
    private static final List<Entry> LOG = told(HOUSE);

    private static List<Entry> told(House house) {
        List<Entry> log = new ArrayList<>();
        house.tell(log::add);
        return log;
    }

    @Test
    void theLawsHoldOfIt() {
        Laws.holdIn(LOG);
        ClockLaws.holdIn(LOG);
        DayLaws.holdIn(LOG);
        EscalationLaws.holdIn(LOG);
        RetentionLaws.holdIn(LOG);
        TeamLaws.holdIn(LOG);
        assertThat(ReportLaws.holdIn(LOG)).as("reports held to the board").isGreaterThan(20);
        CountLaws.holdIn(LOG);
    }

    @Test
    void nobodyOrdersWhatIsRefused() {
        assertThat(HOUSE.refused()).isEmpty();
    }

    @Test
    void everyPromiseThatIsShownAsLateIsOnRecordAsBroken() {
        EndedCourse course = new EndedCourse(LOG, END);

        assertThat(RecordedAndShownTest.shown(course))
                .isEqualTo(RecordedAndShownTest.recorded(course))
                .hasSizeGreaterThan(200);
    }

    @Test
    void itIsToldInTheOrderInWhichItWasRecordedAndEachEventHasItsOwnId() {
        assertThat(LOG).isSortedAccordingTo(Comparator.comparing(Entry::recordedAt));
        Set<Object> ids = new HashSet<>();
        assertThat(LOG).allMatch(entry -> ids.add(entry.recorded().id()));
        assertThat(LOG).last().matches(entry -> entry.recordedAt().isBefore(END));
    }

    @Test
    void theSameSeedTellsTheSame() {
        HouseSize one = HouseSize.of(0.0002, END);

        assertThat(told(new House(3, one))).isEqualTo(told(new House(3, one)));
        assertThat(told(new House(3, one))).isNotEqualTo(told(new House(4, one)));
    }

    @Test
    void searchesAreFilledAndGivenUpAndSomeAreStillOpen() {
        Map<Class<? extends Event>, Long> times = LOG.stream()
                .collect(Collectors.groupingBy(entry -> entry.event().getClass(), Collectors.counting()));
        Function<Class<? extends Event>, Long> of = type -> times.getOrDefault(type, 0L);

        assertThat(of.apply(RequisitionOpened.class)).isEqualTo(SMALL.searches());
        assertThat(of.apply(RequisitionFilled.class)).isGreaterThan(SMALL.searches() / 4L);
        assertThat(of.apply(RequisitionCancelled.class)).isPositive();
        assertThat(of.apply(RequisitionFilled.class) + of.apply(RequisitionCancelled.class))
                .as("ended")
                .isLessThan(SMALL.searches());
        assertThat(of.apply(RequisitionResumed.class)).isPositive();
        assertThat(of.apply(CandidateHired.class)).isPositive();
        long submitted = of.apply(CandidateSubmitted.class);
        long late = LOG.stream()
                .filter(entry -> entry.event() instanceof OverdueEvent)
                .count();
        assertThat(late)
                .as("late, of what was promised about %s submittals", submitted)
                .isBetween(submitted / 4, submitted * 2);
    }
}
