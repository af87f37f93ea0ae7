package dev.tandem.query.pipeline.queue;

import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.work.Agenda;
import dev.tandem.query.pipeline.work.Awaited;
import dev.tandem.query.pipeline.work.Waiting;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One row for everything that waits on a requisition, whoever it waits for: the recruiter sees it all. */
@Component
final class RecruiterQueueProjection implements Projection {

    static final String NAME = "recruiter-queue";

    static final Table<Waiting> ITEMS = new Table<>(
            "item",
            Waiting.class,
            List.of(
                    new Column<>("requisition", "text", Waiting::requisition),
                    new Column<>("matter", "text", Waiting::matter),
                    new Column<>("during", "text", Waiting::during),
                    new Column<>(
                            "for_recruiter", "boolean", item -> item.awaits().contains(Awaited.RECRUITER)),
                    new Column<>("people", "text[]", RecruiterQueueProjection::people),
                    new Column<>("due", "timestamptz", Waiting::due),
                    new Column<>("since", "timestamptz", Waiting::since)),
            List.of("(requisition, during)"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.concat(ProgressFold.TABLES.stream(), Stream.of(ITEMS)).toList();
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return ProgressFold.FOLDS;
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        ProgressFold.touches(event, touched);
    }

    private static List<PersonId> people(Waiting item) {
        return item.awaits().stream()
                .map(Awaited::person)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        Agenda.Change change = Agenda.change(ProgressFold.fold(event, rows));
        change.gone().forEach(item -> rows.remove(ITEMS, item.key()));
        change.come().forEach(item -> rows.put(ITEMS, item.key(), item));
    }
}
