package dev.tandem.query.pipeline.queue;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.work.Agenda;
import dev.tandem.query.pipeline.work.Party;
import dev.tandem.query.pipeline.work.Waiting;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One row for everything that waits for the hiring manager or for an interviewer, and for each of them. */
@Component
final class ManagerInboxProjection implements Projection {

    static final String NAME = "manager-inbox";

    static final Table<Errand> ITEMS = new Table<>(
            "item",
            Errand.class,
            List.of(
                    new Column<>("requisition", "text", errand -> errand.item().requisition()),
                    new Column<>("matter", "text", errand -> errand.item().matter()),
                    new Column<>("during", "text", errand -> errand.item().during()),
                    new Column<>("party", "text", errand -> errand.who().party().name()),
                    new Column<>("person", "text", errand -> errand.who().person()),
                    new Column<>("due", "timestamptz", errand -> errand.item().due()),
                    new Column<>("since", "timestamptz", errand -> errand.item().since())),
            List.of("(requisition, during)", "(person)"));

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

    @Override
    public void fold(Envelope event, Rows rows) {
        Agenda.Change change = Agenda.change(ProgressFold.fold(event, rows));
        change.gone().stream().flatMap(ManagerInboxProjection::errands).forEach(e -> rows.remove(ITEMS, e.key()));
        change.come().stream().flatMap(ManagerInboxProjection::errands).forEach(e -> rows.put(ITEMS, e.key(), e));
    }

    private static Stream<Errand> errands(Waiting item) {
        return item.awaits().stream()
                .filter(who -> who.party() == Party.HIRING_MANAGER || who.party() == Party.INTERVIEWER)
                .map(who -> new Errand(item, who));
    }
}
