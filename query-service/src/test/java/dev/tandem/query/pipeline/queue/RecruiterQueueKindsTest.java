package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.Course;
import dev.tandem.query.pipeline.work.Matter;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever can wait comes into the queue with its cause, and goes with its deed. */
class RecruiterQueueKindsTest {

    @ParameterizedTest
    @EnumSource(Matter.class)
    void anItemComesWithItsCauseAndGoesWithItsDeed(Matter matter) {
        assertThat(Course.of(matter)).isNotEmpty().allSatisfy(course -> {
            ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
            events.happened(course.before().toArray(Event[]::new));
            assertThat(shows(matter, events)).as("before").isFalse();

            events.happened(course.cause());
            assertThat(shows(matter, events)).as("after %s", course.cause()).isTrue();

            events.happened(course.deed().toArray(Event[]::new));
            assertThat(shows(matter, events)).as("after %s", course.deed()).isFalse();
        });
    }

    private static boolean shows(Matter matter, ProjectionFixture events) {
        return events.rows(WorkItems.ITEMS).stream().anyMatch(item -> Course.shows(item, matter, events));
    }
}
