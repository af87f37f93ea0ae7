package dev.tandem.query.figures;

import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.FeedbackGiven;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.metrics.Occurrence;
import dev.tandem.query.metrics.Offer;
import dev.tandem.query.metrics.RatingGiven;
import dev.tandem.query.metrics.Search;
import dev.tandem.query.pipeline.partnership.Owed;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.Table;

/** What the cases of a figure are. */
public enum CaseKind {
    APPLICATIONS(MetricsProjection.NAME, Application.APPLICATIONS),
    OFFERS(MetricsProjection.NAME, Offer.OFFERS),
    SEARCHES(MetricsProjection.NAME, Search.SEARCHES),
    OCCURRENCES(MetricsProjection.NAME, Occurrence.OCCURRENCES),
    PROMISES(PipelineProjection.NAME, Owed.OBLIGATIONS),
    FEEDBACK(MetricsProjection.NAME, FeedbackGiven.FEEDBACK),
    RATINGS(MetricsProjection.NAME, RatingGiven.RATINGS);

    private final String readModel;
    private final Table<?> table;

    CaseKind(String readModel, Table<?> table) {
        this.readModel = readModel;
        this.table = table;
    }

    /** The read model that has them. */
    public String readModel() {
        return readModel;
    }

    /** The table whose rows they are. */
    public Table<?> table() {
        return table;
    }
}
