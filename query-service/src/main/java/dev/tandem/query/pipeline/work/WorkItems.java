package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ProgressFold.Step;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One row for everything that waits on a requisition, whoever it waits for. */
@Component
public final class WorkItems implements ProgressView {

    /** What waits, by its key. */
    public static final Table<Waiting> ITEMS = new Table<>(
            "item",
            Waiting.class,
            List.of(
                    new Column<>("requisition", "text", Waiting::requisition),
                    new Column<>("matter", "text", Waiting::matter),
                    new Column<>("during", "text", Waiting::during),
                    new Column<>(
                            "for_recruiter", "boolean", item -> item.awaits().contains(Awaited.RECRUITER)),
                    new Column<>("for_manager", "boolean", item -> item.awaits().contains(Awaited.HIRING_MANAGER)),
                    new Column<>("people", "text[]", WorkItems::people),
                    new Column<>("due", "timestamptz", Waiting::due),
                    new Column<>("since", "timestamptz", Waiting::since)),
            List.of("(requisition, during)", "using gin (people)"));

    @Override
    public List<Table<?>> tables() {
        return List.of(ITEMS);
    }

    @Override
    public void fold(Envelope event, Step step, Rows rows) {
        Agenda.Change change = Agenda.change(step);
        change.gone().forEach(item -> rows.remove(ITEMS, item.key()));
        change.come().forEach(item -> rows.put(ITEMS, item.key(), item));
    }

    private static List<PersonId> people(Waiting item) {
        return item.awaits().stream()
                .map(Awaited::person)
                .filter(Objects::nonNull)
                .toList();
    }
}
