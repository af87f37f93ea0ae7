package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.SearchPhase;
import dev.tandem.query.pipeline.work.StoredWorkItem;
import dev.tandem.query.pipeline.work.WorkItemKind;
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

    List<WorkItemKind> matters() {
        return events.rows(WorkItems.ITEMS).stream().map(StoredWorkItem::kind).toList();
    }

    /** What is shown while the search goes on. */
    List<WorkItemKind> shown() {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> item.during() == SearchPhase.SEARCHING)
                .map(StoredWorkItem::kind)
                .toList();
    }

    List<StoredWorkItem> items(WorkItemKind kind) {
        return events.rows(WorkItems.ITEMS).stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }

    StoredWorkItem only(WorkItemKind kind) {
        List<StoredWorkItem> items = items(kind);
        assertThat(items).as("items %s", kind).hasSize(1);
        return items.getFirst();
    }
}
