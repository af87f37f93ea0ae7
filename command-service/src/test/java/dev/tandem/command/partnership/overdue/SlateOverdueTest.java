package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.ALREADY_OVERDUE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.OverdueChecks.slateMissed;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.SlatePresented;
import dev.tandem.testing.SlateCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlateOverdueTest {

    @Test
    void aDateThatPassesWithoutASlateIsMissed() {
        check(1, promised(), longAfter()).recordsAt(day(10), missed(0, day(10)));
    }

    @Test
    void enoughQualifiedCandidatesInTimeKeepThePromise() {
        check(1, promised().at(day(10), slate(2)), longAfter()).refuses(PROMISE_KEPT);
        check(1, promised().at(day(10), slate(3)), longAfter()).refuses(PROMISE_KEPT);
    }

    @Test
    void tooFewOrTooLateIsMissed() {
        check(1, promised().at(day(3), slate(1)), longAfter()).recordsAt(day(10), missed(1, day(10)));
        check(1, promised().at(day(10).plusNanos(1_000), slate(2)), longAfter()).recordsAt(day(10), missed(0, day(10)));
    }

    @Test
    void timeOnHoldMovesTheDate() {
        check(1, promised().at(day(4), onHold()).at(day(6), resumed()), longAfter())
                .recordsAt(day(12), missed(0, day(12)));
        check(1, promised().at(day(4), onHold()), longAfter()).refuses(CLOCK_RESTS);
    }

    @Test
    void anotherAgreementTakesItsPlace() {
        Given again = promised().at(day(5), agreedAgain(2, promising(2, day(20))));
        check(1, again, longAfter()).refuses(PROMISE_KEPT);
        check(2, again, day(20)).refuses(NOT_DUE_YET);
        check(2, again, longAfter())
                .recordsAt(day(20), new SlateMissed(REQUISITION, 2, 2, 0, RECRUITER, day(5), day(20)));
        check(1, promised().at(day(11), agreedAgain(2, promising(2, day(20)))), longAfter())
                .recordsAt(day(10), missed(0, day(10)));
    }

    @Test
    void whereNoSlateIsPromisedNoneIsMissed() {
        check(1, given(opened()).at(MONDAY, slaAgreed()), longAfter()).refuses(NOTHING_PROMISED);
        check(2, promised(), longAfter()).refuses(NOTHING_PROMISED);
    }

    @Test
    void aDateThatHadPassedWhenBothAgreedPromisesNothing() {
        Given late = given(opened()).at(day(11), slaAgreed(promising(2, day(10))));
        check(1, late, longAfter()).refuses(NOTHING_PROMISED);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.SlateCase#all")
    void isDueWhenBothServicesSayItIs(SlateCase slate) {
        Given past = given(opened());
        for (SlateCase.SlateStep step : slate.incidents()) {
            past = past.at(step.at(), event(step.incident()));
        }
        When<RecordOverdue> check = check(1, past, longAfter());
        @Nullable Integer due = slate.due();
        if (due == null) {
            assertThat(check.decided())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            no -> assertThat(no.rule()).isIn(PROMISE_KEPT, CLOCK_RESTS, NOTHING_PROMISED));
        } else {
            check.recordsAt(SlateCase.at(due), missed(0, SlateCase.at(due)));
        }
    }

    private static Event event(SlateCase.SlateIncident incident) {
        return switch (incident) {
            case AGREED -> agreedAgain(1, promising(2, SlateCase.at(SlateCase.PROMISED)));
            case HANDED_OVER -> reassigned();
            case HELD -> onHold();
            case RESUMED -> resumed();
            case PRESENTED -> slate(2);
        };
    }

    @Test
    void isRecordedOnce() {
        check(1, promised().at(day(10), missed(0, day(10))), longAfter()).refuses(ALREADY_OVERDUE);
    }

    private static Given promised() {
        return given(opened()).at(MONDAY, slaAgreed(promising(2, day(10))));
    }

    private static SlatePresented slate(int qualified) {
        return new SlatePresented(REQUISITION, List.of(APPLICATION), qualified, null, null);
    }

    private static When<RecordOverdue> check(int version, Given past, Instant now) {
        return past.when(slateMissed(REQUISITION, version))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static SlateMissed missed(int presented, Instant due) {
        return new SlateMissed(REQUISITION, 1, 2, presented, RECRUITER, MONDAY, due);
    }
}
