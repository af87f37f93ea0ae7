package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.PartyRole;
import dev.tandem.query.pipeline.work.WorkItemKind;
import dev.tandem.query.pipeline.work.WorkItemScenario;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever waits for the manager's side comes into the right inboxes with its cause, and goes with its settlement. */
class ManagerInboxKindsTest {

    @ParameterizedTest
    @EnumSource(WorkItemKind.class)
    void anItemComesWithItsCauseToThoseWhomItWaitsForAndGoesWithItsSettlement(WorkItemKind kind) {
        assertThat(WorkItemScenario.of(kind)).isNotEmpty().allSatisfy(scenario -> {
            ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
            events.happened(scenario.before().toArray(Event[]::new));
            assertThat(whom(kind, events)).as("before").isEmpty();

            events.happened(scenario.cause());
            assertThat(whom(kind, events))
                    .as("after %s", scenario.cause())
                    .containsExactlyInAnyOrderElementsOf(scenario.managerSide());

            events.happened(scenario.settlement().toArray(Event[]::new));
            assertThat(whom(kind, events)).as("after %s", scenario.settlement()).isEmpty();
        });
    }

    private static List<String> whom(WorkItemKind kind, ProjectionFixture events) {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> WorkItemScenario.shows(item, kind, events))
                .flatMap(item -> item.assignees().stream())
                .filter(who -> who.party() == PartyRole.HIRING_MANAGER || who.party() == PartyRole.INTERVIEWER)
                .map(who -> who.person() == null
                        ? who.party().wireName()
                        : who.person().value())
                .toList();
    }
}
