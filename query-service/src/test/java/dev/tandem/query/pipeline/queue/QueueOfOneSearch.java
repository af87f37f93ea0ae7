package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.pipeline.progress.Phase;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.Matter;
import dev.tandem.query.pipeline.work.Waiting;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.util.List;

/** The queue as it stands while the events of one search come in. */
abstract class QueueOfOneSearch {

    final ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new WorkItems())));
    final Search search = Search.forEngineer("req-1");
    final Candidacy chris = search.candidate("chris");

    void prepared() {
        events.at("2026-01-05T09:00:00Z").happened(search.prepared(Search.terms()));
    }

    /** One interview with ines and ivan, which took place on 15 January at 10:00. */
    void interviewed() {
        prepared();
        events.at("2026-01-12T10:00:00Z")
                .happened(
                        chris.submitted(),
                        chris.accepted(),
                        chris.scheduled("int-1", "2026-01-15T10:00:00Z", "ines", "ivan"));
        events.at("2026-01-15T11:00:00Z").happened(chris.completed("int-1", "ines", "ivan"));
    }

    List<Matter> matters() {
        return events.rows(WorkItems.ITEMS).stream().map(Waiting::matter).toList();
    }

    /** What is shown while the search goes on. */
    List<Matter> shown() {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> item.during() == Phase.SEARCHING)
                .map(Waiting::matter)
                .toList();
    }

    List<Waiting> items(Matter matter) {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> item.matter() == matter)
                .toList();
    }

    Waiting only(Matter matter) {
        List<Waiting> items = items(matter);
        assertThat(items).as("items %s", matter).hasSize(1);
        return items.getFirst();
    }
}
