package dev.tandem.query.pipeline.progress;

import dev.tandem.query.pipeline.progress.ProgressFold.ProgressStep;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;

/**
 * What is derived from the progress of requisitions and applications, event by event, into tables of its own. A Spring bean: the
 * {@link PipelineProjection} finds it. Whoever changes what its rows come to raises {@link PipelineProjection#version()}.
 */
public interface ProgressView {

    /** The tables that it keeps. */
    List<Table<?>> tables();

    /** Names the rows that {@link #fold} reads. */
    default void touches(Envelope event, Touched touched) {}

    /** As {@link dev.tandem.query.projection.api.Projection#audience}: those whom its tables name; empty if none. */
    default String audience() {
        return "";
    }

    /** As {@link dev.tandem.query.projection.api.Projection#turning}. */
    default String turning() {
        return "";
    }

    /** Follows what one event changed. */
    void fold(Envelope event, ProgressStep step, Rows rows);
}
