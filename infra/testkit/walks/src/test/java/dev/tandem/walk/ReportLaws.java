package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.PipelineReportPublished;
import dev.tandem.events.requisition.PipelineReportPublished.StageCount;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.pipeline.progress.ApplicationProgress;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a published report counts is what the board of the same moment shows, though the two are counted by different services. */
final class ReportLaws {

    private ReportLaws() {}

    /**
     * Fails if the log breaks it.
     *
     * @return how many reports were held to it
     */
    static int holdIn(List<Entry> log) {
        if (log.stream().noneMatch(entry -> entry.event() instanceof PipelineReportPublished)) {
            return 0;
        }
        RowsInMemory rows = new RowsInMemory();
        long position = 0;
        int reports = 0;
        for (Entry entry : log) {
            if (entry.event() instanceof PipelineReportPublished report && report.counted()) {
                assertThat(counted(report)).as("counted in %s", report).isEqualTo(shown(report.requisition(), rows));
                reports++;
            }
            if (ProgressFold.FOLDS.contains(entry.event().getClass())) {
                ProgressFold.fold(EveryReadModel.envelope(++position, entry), rows);
            }
        }
        return reports;
    }

    private static Map<Stage, Long> counted(PipelineReportPublished report) {
        return report.pipeline().stream()
                .filter(count -> count.candidates() > 0)
                .collect(Collectors.toMap(StageCount::stage, count -> (long) count.candidates()));
    }

    private static Map<Stage, Long> shown(RequisitionId requisition, RowsInMemory rows) {
        return rows.all(ProgressFold.APPLICATIONS).stream()
                .filter(application -> application.requisition().equals(requisition) && application.active())
                .collect(Collectors.groupingBy(ApplicationProgress::stage, Collectors.counting()));
    }
}
