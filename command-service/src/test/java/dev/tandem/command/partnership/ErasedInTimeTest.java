package dev.tandem.command.partnership;

import static dev.tandem.command.partnership.RunningClock.ANSWER_ABOUT_NOOR;
import static dev.tandem.command.partnership.RunningClock.FEEDBACK;
import static dev.tandem.command.partnership.RunningClock.OUTCOME;
import static dev.tandem.command.partnership.RunningClock.REVIEW;
import static dev.tandem.command.story.People.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.Given;
import dev.tandem.command.partnership.overdue.RecordOverdue;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is late with what became due once the candidate was erased, whether or not the search was told of it. */
class ErasedInTimeTest {

    private static final CandidateForgotten FORGOTTEN =
            new CandidateForgotten(NOOR, ErasureGround.OBJECTION, new PersonId("pia"));

    static Stream<RunningClock> clocks() {
        return Stream.of(FEEDBACK, REVIEW, OUTCOME, ANSWER_ABOUT_NOOR);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void whatIsDueAfterTheErasureIsOwedByNobody(RunningClock clock) {
        checked(clock, clock.due()).refuses(DeadlineRule.PROMISE_KEPT);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void whatWasDueBeforeIsLate(RunningClock clock) {
        assertThat(checked(clock, clock.due().plusNanos(1_000)).recorded().getFirst())
                .isEqualTo(clock.overdue());
    }

    private static Given.When<RecordOverdue> checked(RunningClock clock, Instant erasedAt) {
        RecordOverdue check = (RecordOverdue) clock.check();
        RecordOverdue about =
                new RecordOverdue(check.requisition(), check.promise(), check.application(), NOOR, check.subject());
        return clock.past()
                .at(erasedAt, FORGOTTEN)
                .when(about)
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(clock.due().plusSeconds(86_400));
    }
}
