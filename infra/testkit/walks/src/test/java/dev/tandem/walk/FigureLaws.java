package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.Ledgers;
import dev.tandem.agreement.SlaClock;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.metrics.Anomaly;
import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.Decision;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.DebriefProgress;
import dev.tandem.query.pipeline.progress.InterviewProgress;
import dev.tandem.query.pipeline.progress.OfferProgress;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds of the rows that figures are computed from, whatever happened: no time runs backwards, and nobody is hired who had no offer. */
final class FigureLaws {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);
    private static final Projection METRICS = EveryReadModel.named("metrics");

    private FigureLaws() {}

    /** Fails if the rows of that log break one. */
    static void holdIn(List<Entry> log) {
        RowsInMemory rows = EveryReadModel.rows(PIPELINE, log);
        for (RequisitionProgress search : rows.all(ProgressFold.REQUISITIONS)) {
            search(search);
        }
        for (ApplicationProgress application : rows.all(ProgressFold.APPLICATIONS)) {
            RequisitionProgress search = Objects.requireNonNull(rows.get(
                    ProgressFold.REQUISITIONS, application.requisition().value()));
            application(application, search);
        }
        RowsInMemory counted = EveryReadModel.rows(METRICS, log);
        counted.all(Application.APPLICATIONS).forEach(FigureLaws::way);
        assertThat(counted.all(Anomaly.ANOMALIES))
                .as("what cannot be right, where all was decided by rules")
                .isEmpty();
    }

    private static void search(RequisitionProgress search) {
        inOrder("time to fill", search.openedAt().at(), search.closedAt());
        inOrder("time since the first submittal", search.openedAt().at(), search.firstSubmittalAt());
        assertThat(search.hires()).isBetween(0, search.opened().openings());
        took(search.ledgers(), search.clock());
    }

    private static void application(ApplicationProgress application, RequisitionProgress search) {
        Instant submitted = application.began().at();
        inOrder("time before it began", search.openedAt().at(), submitted);
        inOrder("time in stage", submitted, application.stageSince());
        inOrder("time to interest", submitted, application.acceptedAt());
        inOrder("time to the end", submitted, application.endedAt());
        for (InterviewProgress interview : application.interviews()) {
            inOrder("time to the interview", interview.scheduled().at(), interview.completedAt());
        }
        DebriefProgress debrief = application.debrief();
        if (debrief != null) {
            inOrder("time to the debrief", debrief.scheduled().at(), debrief.heldAt());
        }
        OfferProgress offer = application.offer();
        if (offer != null) {
            inOrder("time to offer", submitted, offer.extended().at());
            inOrder("time to the answer", offer.extended().at(), offer.acceptedAt());
        }
        took(application.ledgers(), search.clock());
    }

    /** A promise is kept after somebody asked for it; how long that took is counted. */
    private static void took(Ledgers ledgers, SlaClock clock) {
        for (DatedObligation owed : ledgers.all(clock)) {
            if (!owed.moot()) {
                inOrder("turnaround of " + owed.promise(), owed.asked(), owed.ended());
            }
        }
    }

    private static void way(Application way) {
        inOrder("time to hire", way.submittedAt(), way.acceptedAt());
        way.firstAt().values().forEach(first -> inOrder("time to a stage", way.beganAt(), first));
        if (way.stages().getFirst().equals(Stage.APPLIED)) {
            assertThat(way.firstAt().get(Stage.APPLIED.name()))
                    .as("everybody reached the first stage")
                    .isEqualTo(way.beganAt());
        }
        assertThat(way.outcome() != null)
                .as("an offer came to something if one was made: %s", way.outcome())
                .isEqualTo(way.decision() == Decision.OFFERED);
    }

    private static void inOrder(String time, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null) {
            assertThat(to).as(time).isAfterOrEqualTo(from);
        }
    }
}
