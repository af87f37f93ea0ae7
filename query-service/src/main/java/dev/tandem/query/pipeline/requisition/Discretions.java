package dev.tandem.query.pipeline.requisition;

import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.pipeline.progress.ProgressView;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import org.springframework.stereotype.Component;

/** From whom searches are kept. */
@Component
final class Discretions implements ProgressView {

    @Override
    public List<Table<?>> tables() {
        return List.of(KeptSearches.FOLLOWED);
    }

    @Override
    public void touches(Envelope event, Touched touched) {
        KeptSearches.touches(event.event(), touched);
    }

    @Override
    public void fold(Envelope event, ProgressStep step, Rows rows) {
        KeptSearches.fold(event.event(), rows);
    }
}
