package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.Course;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can wait comes into the queue with its cause, and goes with its deed. */
class RecruiterQueueKindsTest {

    @ParameterizedTest
    @EnumSource(WorkItemKind.class)
    void anItemComesWithItsCauseAndGoesWithItsDeed(WorkItemKind kind) {
        assertThat(Course.of(kind)).isNotEmpty().allSatisfy(course -> {
            ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
            events.happened(course.before().toArray(Event[]::new));
            assertThat(shows(kind, events)).as("before").isFalse();

            events.happened(course.cause());
            assertThat(shows(kind, events)).as("after %s", course.cause()).isTrue();

            events.happened(course.deed().toArray(Event[]::new));
            assertThat(shows(kind, events)).as("after %s", course.deed()).isFalse();
        });
    }

    private static boolean shows(WorkItemKind kind, ProjectionFixture events) {
        return events.rows(WorkItems.ITEMS).stream().anyMatch(item -> Course.shows(item, kind, events));
    }
}
