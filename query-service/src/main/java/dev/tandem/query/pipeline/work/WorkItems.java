package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One row for everything that waits on a requisition, whoever it waits for. */
@Component
public final class WorkItems implements ProgressView {

    /** What waits, by its key. */
    public static final Table<StoredWorkItem> ITEMS = new Table<StoredWorkItem>(
                    "work_item",
                    StoredWorkItem.class,
                    List.of(
                            new Column<>("requisition", "text", StoredWorkItem::requisition),
                            new Column<>("kind", "text", StoredWorkItem::kind),
                            new Column<>("during", "text", StoredWorkItem::during),
                            new Column<>(
                                    "for_recruiter",
                                    "boolean",
                                    item -> item.assignees().contains(Assignee.RECRUITER)),
                            new Column<>(
                                    "for_manager",
                                    "boolean",
                                    item -> item.assignees().contains(Assignee.HIRING_MANAGER)),
                            new Column<>("people", "text[]", WorkItems::people),
                            new Column<>("due", "timestamptz", StoredWorkItem::due),
                            new Column<>("since", "timestamptz", StoredWorkItem::since)),
                    List.of("(requisition, during)", "using gin (people)", "(coalesce(due, 'infinity'), since, key)"))
            .followed(Followed.by(StoredWorkItem::requisition, WorkItems::people));

    @Override
    public List<Table<?>> tables() {
        return List.of(ITEMS);
    }

    @Override
    public String audience() {
        return "select unnest(i.people) from {work_item} i where i.requisition = any(:scopes)";
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        WorkItemChanges change = WorkItemChanges.of(step);
        change.gone().forEach(item -> rows.remove(ITEMS, item.key()));
        change.come().forEach(item -> rows.put(ITEMS, item.key(), item));
    }

    private static List<PersonId> people(StoredWorkItem item) {
        return item.assignees().stream()
                .map(Assignee::person)
                .filter(Objects::nonNull)
                .toList();
    }
}
