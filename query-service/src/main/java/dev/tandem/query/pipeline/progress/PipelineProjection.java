package dev.tandem.query.pipeline.progress;

import dev.tandem.events.Event;
import dev.tandem.query.naming.Naming;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How far each requisition and its applications have come, folded once, and what is derived from it: what waits for whom, what the
 * two sides have written down, and what their promises are measured by.
 */
@Component
public final class PipelineProjection implements Projection {

    /** The read model behind queues, inboxes, requisitions, boards and the metrics of the partnership. */
    public static final String NAME = "pipeline";

    private static final Naming NAMING = Naming.in(NAME);

    private static final Set<Class<? extends Event>> FOLDS =
            Stream.concat(ProgressFold.FOLDS.stream(), Naming.FOLDS.stream()).collect(Collectors.toUnmodifiableSet());

    private final List<ProgressView> views;

    /** With these views. */
    public PipelineProjection(List<ProgressView> views) {
        this.views = List.copyOf(views);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 27;
    }

    @Override
    public List<Table<?>> tables() {
        List<Table<?>> tables = new ArrayList<>(ProgressFold.TABLES);
        tables.add(NAMING.table());
        views.forEach(view -> tables.addAll(view.tables()));
        return List.copyOf(tables);
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return FOLDS;
    }

    @Override
    public String audience() {
        return joined(
                Stream.concat(Stream.of(ProgressFold.AUDIENCE), views.stream().map(ProgressView::audience)));
    }

    @Override
    public String turning() {
        return joined(views.stream().map(ProgressView::turning));
    }

    private static String joined(Stream<String> selects) {
        return selects.filter(select -> !select.isEmpty()).collect(Collectors.joining(" union all "));
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        if (Naming.FOLDS.contains(event.event().getClass())) {
            NAMING.touches(event, touched);
            return;
        }
        ProgressFold.touches(event, touched);
        views.forEach(view -> view.touches(event, touched));
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        if (Naming.FOLDS.contains(event.event().getClass())) {
            NAMING.fold(event, rows);
            return;
        }
        ProgressStep step = ProgressFold.fold(event, rows);
        views.forEach(view -> view.fold(event, step, rows));
    }
}
