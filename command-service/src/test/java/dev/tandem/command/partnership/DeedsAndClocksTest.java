package dev.tandem.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clock with every deed that stops it, and with what stops all of them. The two race for the store: whichever is there first,
 * the other has to hear of it and be decided again, so each must read what the other records.
 */
class DeedsAndClocksTest {

    /** Events that start a clock, or start it again; a deed has nothing to fear from them. */
    private static final Set<Class<? extends Event>> STARTS = Set.of(
            RequisitionOpened.class,
            RequisitionResumed.class,
            RequisitionReopened.class,
            RequirementsProposed.class,
            QuestionAsked.class,
            InterviewCompleted.class,
            InterviewCancelled.class,
            DebriefScheduled.class);

    static Stream<TimelyDeed> deeds() {
        return TimelyDeed.all();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whicheverIsStoredFirstTheOtherHearsOfIt(TimelyDeed deed) {
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
    void atTheVeryLastMomentItIsInTime(TimelyDeed deed) {
        RunningClock clock = deed.clock();
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
    void aMomentLaterItIsLate(TimelyDeed deed) {
        RunningClock clock = deed.clock();
        Event[] done = deed.when().recorded().toArray(Event[]::new);

        assertThat(clock.checkedAfter(clock.past().at(clock.due().plusNanos(1_000), done))
                        .recorded()
                        .getFirst())
                .isEqualTo(clock.overdue());
    }

    @Test
    void everyClockIsTried() {
        assertThat(RunningClock.all().map(clock -> clock.check().kind()))
                .containsExactlyInAnyOrderElementsOf(Promises.ALL.stream()
                        .map(promise -> promise.kind() + "_OVERDUE")
                        .toList());
        assertThat(RunningClock.all().map(clock -> clock.overdue().getClass().getName()))
                .containsExactlyInAnyOrder(Stream.of(OverdueEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    /** What a check reads either starts or moves its clock, or comes of a deed that is tried here. */
    @Test
    void everyEventThatStopsAClockIsTried() {
        Set<Class<?>> read = RunningClock.all()
                .flatMap(clock -> clock.checkedAfter(clock.past()).reads().stream())
                .filter(type -> !OverdueEvent.class.isAssignableFrom(type))
                .collect(Collectors.toCollection(HashSet::new));
        read.removeAll(STARTS);
        deeds().flatMap(deed -> deed.when().recorded().stream())
                .map(Event::getClass)
                .forEach(read::remove);

        assertThat(read).isEmpty();
    }
}
