package dev.tandem.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.RequirementsProposed;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.TermsApplied;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clock with every fulfilment that stops it, and with what stops all of them. The two race for the store: whichever is there first,
 * the other has to hear of it and be decided again, so each must read what the other records.
 */
class FulfilmentsAndClocksTest {

    /**
     * Events that start a clock, start it again, or say whose turn it was while it ran; a fulfilment has nothing to fear from
     * them.
     */
    private static final Set<Class<? extends Event>> STARTS = Set.of(
            RequisitionOpened.class,
            TermsApplied.class,
            RequisitionResumed.class,
            RequisitionReopened.class,
            RequirementsProposed.class,
            RequisitionAmended.class,
            QuestionAsked.class,
            ApplicantDeclined.class,
            InterviewCompleted.class,
            InterviewCancelled.class,
            DebriefScheduled.class,
            OfferDeclined.class,
            OfferRescinded.class);

    static Stream<TimelyFulfilment> fulfilments() {
        return TimelyFulfilment.all();
    }

    @ParameterizedTest
    @MethodSource("fulfilments")
    void whicheverIsStoredFirstTheOtherHearsOfIt(TimelyFulfilment fulfilment) {
        OverdueEvent overdue = fulfilment.clock().overdue();
        assertThat(overdue.dueAt()).isEqualTo(fulfilment.clock().due());

        List<Event> done = fulfilment.when().recorded();

        assertThat(fulfilment.when().heeds(overdue))
                .as("the fulfilment hears that it is overdue; its decision says so with stopsClocks")
                .isTrue();
        assertThat(done)
                .as("the check hears of the fulfilment")
                .anyMatch(event -> fulfilment
                        .clock()
                        .checkedAfter(fulfilment.clock().past())
                        .heeds(event));
    }

    @ParameterizedTest
    @MethodSource("fulfilments")
    void atTheVeryLastMomentItIsInTime(TimelyFulfilment fulfilment) {
        RunningClock clock = fulfilment.clock();
        Event[] done = fulfilment.when().recorded().toArray(Event[]::new);

        assertThat(clock.checkedAfter(clock.past().at(clock.due(), done)).decided())
                .satisfiesAnyOf(
                        outcome -> assertThat(outcome).isInstanceOf(Outcome.Refused.class),
                        outcome -> assertThat(outcome)
                                .asInstanceOf(type(Outcome.Recorded.class))
                                .extracting(recorded ->
                                        ((OverdueEvent) recorded.events().getFirst()).dueAt())
                                .as("a new promise, which the fulfilment itself made")
                                .isNotEqualTo(clock.due()));
    }

    @ParameterizedTest
    @MethodSource("fulfilments")
    void aMomentLaterItIsLate(TimelyFulfilment fulfilment) {
        RunningClock clock = fulfilment.clock();
        Event[] done = fulfilment.when().recorded().toArray(Event[]::new);

        assertThat(clock.checkedAfter(clock.past().at(clock.due().plusNanos(1_000), done))
                        .recorded()
                        .getFirst())
                .isEqualTo(clock.overdue());
    }

    @Test
    void everyClockIsTried() {
        assertThat(RunningClock.all().map(clock -> clock.check().kind()))
                .as("promises that RunningClock has running")
                .containsExactlyInAnyOrderElementsOf(Promises.ALL.stream()
                        .map(promise -> promise.kind() + "_OVERDUE")
                        .toList());
        assertThat(RunningClock.all().map(clock -> clock.overdue().getClass().getName()))
                .as("breaches that RunningClock comes to")
                .containsExactlyInAnyOrder(Stream.of(OverdueEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    /** What a check reads either starts or moves its clock, or comes of a fulfilment that is tried here. */
    @Test
    void everyEventThatStopsAClockIsTried() {
        Set<Class<?>> read = RunningClock.all()
                .flatMap(clock -> clock.checkedAfter(clock.past()).reads().stream())
                .filter(type -> !OverdueEvent.class.isAssignableFrom(type))
                .collect(Collectors.toCollection(HashSet::new));
        read.removeAll(STARTS);
        fulfilments()
                .flatMap(fulfilment -> fulfilment.when().recorded().stream())
                .map(Event::getClass)
                .forEach(read::remove);

        assertThat(read)
                .as(
                        "events that checks read: a command that records one belongs to TimelyFulfilment, or it STARTS a clock")
                .isEmpty();
    }
}
