package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItemScenario;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can wait comes into the queue with its cause, and goes with its settlement. */
class RecruiterQueueKindsTest {

    @ParameterizedTest
    @EnumSource(WorkItemKind.class)
    void anItemComesWithItsCauseAndGoesWithItsSettlement(WorkItemKind kind) {
        assertThat(WorkItemScenario.of(kind)).isNotEmpty().allSatisfy(scenario -> {
            ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
            events.happened(scenario.before().toArray(Event[]::new));
            assertThat(shows(kind, events)).as("before").isFalse();

            events.happened(scenario.cause());
            assertThat(shows(kind, events)).as("after %s", scenario.cause()).isTrue();

            events.happened(scenario.settlement().toArray(Event[]::new));
            assertThat(shows(kind, events))
                    .as("after %s", scenario.settlement())
                    .isFalse();
        });
    }

    private static boolean shows(WorkItemKind kind, ProjectionFixture events) {
        return events.rows(WorkItems.ITEMS).stream().anyMatch(item -> WorkItemScenario.shows(item, kind, events));
    }
}
