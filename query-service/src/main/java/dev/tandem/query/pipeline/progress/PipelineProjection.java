package dev.tandem.query.pipeline.progress;

import dev.tandem.events.Event;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Set;
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
        return 21;
    }

    @Override
    public List<Table<?>> tables() {
        return Stream.concat(ProgressFold.TABLES.stream(), views.stream().flatMap(view -> view.tables().stream()))
                .toList();
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return ProgressFold.FOLDS;
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        ProgressFold.touches(event, touched);
        views.forEach(view -> view.touches(event, touched));
    }

    @Override
    public void fold(Envelope event, Rows rows) {
        ProgressStep step = ProgressFold.fold(event, rows);
        views.forEach(view -> view.fold(event, step, rows));
    }
}
