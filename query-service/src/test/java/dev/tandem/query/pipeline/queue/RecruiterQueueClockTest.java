package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.DEBRIEF_TO_HOLD;
import static dev.tandem.query.pipeline.work.WorkItemKind.SUBMITTAL_TO_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.story.ClockScenario;
import dev.tandem.testing.ClockCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queue says by the very moment by which a promise is on record as broken that it is to be kept. */
class RecruiterQueueClockTest extends QueueOfOneSearch {

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#all")
    void aReviewIsShownWithTheMomentAtWhichItIsOverdue(ClockCase clock) {
        shows(clock, SUBMITTAL_TO_REVIEW);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#putOff")
    void aDebriefIsShownWithTheMomentAtWhichItIsMissed(ClockCase clock) {
        shows(clock, DEBRIEF_TO_HOLD);
    }

    private void shows(ClockCase clock, WorkItemKind kind) {
        ClockScenario.befalls(clock, "req-1")
                .forEach(line -> events.at(line.at().toString()).happened(line.event()));
        @Nullable Integer due = clock.due();
        if (due != null) {
            assertThat(only(kind).due()).isEqualTo(ClockCase.at(due));
        }
    }
}
