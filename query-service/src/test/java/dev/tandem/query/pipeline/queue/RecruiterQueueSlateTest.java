package dev.tandem.query.pipeline.queue;

import static dev.tandem.query.pipeline.work.WorkItemKind.SLATE_TO_PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.SlateScenario;
import dev.tandem.testing.SlateCase;
import dev.tandem.testing.SlateCase.SlateIncident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queue says by the very date by which a slate is on record as missed that it is to be presented. */
class RecruiterQueueSlateTest extends QueueOfOneSearch {

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.SlateCase#all")
    void aSlateIsShownWithTheDateByWhichItIsMissed(SlateCase slate) {
        SlateScenario.befalls(slate, "req-1")
                .forEach(line -> events.at(line.at().toString()).happened(line.event()));

        @Nullable Integer due = slate.due();
        if (slate.has(SlateIncident.PRESENTED)) {
            assertThat(shown()).doesNotContain(SLATE_TO_PRESENT);
        } else if (due != null) {
            assertThat(shown()).contains(SLATE_TO_PRESENT);
            assertThat(only(SLATE_TO_PRESENT).due()).isEqualTo(SlateCase.at(due));
        } else if (!slate.held()) {
            assertThat(items(SLATE_TO_PRESENT))
                    .allSatisfy(item -> assertThat(item.due()).isNull());
        }
    }
}
