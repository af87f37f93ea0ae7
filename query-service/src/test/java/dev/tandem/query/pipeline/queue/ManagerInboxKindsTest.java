package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.Course;
import dev.tandem.query.pipeline.work.Matter;
import dev.tandem.query.pipeline.work.Party;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever waits for the manager's side comes into the right inboxes with its cause, and goes with its deed. */
class ManagerInboxKindsTest {

    @ParameterizedTest
    @EnumSource(Matter.class)
    void anItemComesWithItsCauseToThoseWhomItWaitsForAndGoesWithItsDeed(Matter matter) {
        assertThat(Course.of(matter)).isNotEmpty().allSatisfy(course -> {
            ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
            events.happened(course.before().toArray(Event[]::new));
            assertThat(whom(matter, events)).as("before").isEmpty();

            events.happened(course.cause());
            assertThat(whom(matter, events))
                    .as("after %s", course.cause())
                    .containsExactlyInAnyOrderElementsOf(course.managerSide());

            events.happened(course.deed().toArray(Event[]::new));
            assertThat(whom(matter, events)).as("after %s", course.deed()).isEmpty();
        });
    }

    private static List<String> whom(Matter matter, ProjectionFixture events) {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> Course.shows(item, matter, events))
                .flatMap(item -> item.awaits().stream())
                .filter(who -> who.party() == Party.HIRING_MANAGER || who.party() == Party.INTERVIEWER)
                .map(who -> who.person() == null
                        ? who.party().wireName()
                        : who.person().value())
                .toList();
    }
}
