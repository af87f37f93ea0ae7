package dev.tandem.query.projection.report;

import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.run.GenerationRunner;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import dev.tandem.query.projection.run.RunnerState;
import dev.tandem.query.projection.topic.TopicDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers how all projections stand: from the registry, the broker and this instance's runners. */
@Component
final class ProjectionReports {

    private final ProjectionEngine engine;
    private final GenerationRegistry registry;
    private final TopicDirectory directory;
    private final JdbcClient sql;

    ProjectionReports(ProjectionEngine engine, GenerationRegistry registry, TopicDirectory directory, JdbcClient sql) {
        this.engine = engine;
        this.registry = registry;
        this.directory = directory;
        this.sql = sql;
    }

    /** All generations that have rows, projection by projection, oldest first. */
    List<ProjectionReport> all() {
        Map<Integer, Long> ends = ends();
        List<ProjectionReport> reports = new ArrayList<>();
        for (ProjectionKeeper keeper : engine.keepers().values()) {
            for (Generation generation : registry.of(keeper.projection().name())) {
                reports.add(report(keeper, generation, ends));
            }
        }
        return reports;
    }

    private ProjectionReport report(ProjectionKeeper keeper, Generation generation, Map<Integer, Long> ends) {
        List<ProjectionReport.Partition> partitions = partitions(generation, ends);
        GenerationRunner runner = keeper.runner(generation);
        RunnerState state = runner == null ? null : runner.state();
        Generation serving = keeper.serving();
        String reason = generation.failure();
        if (reason == null && state != null) {
            reason = state.reason();
        }
        return new ProjectionReport(
                generation.projection(),
                generation.version(),
                generation.number(),
                generation.failure() == null ? generation.state().name() : "FAILED",
                serving != null && serving.id() == generation.id(),
                state == null ? null : state.activity().name(),
                reason,
                new ProjectionReport.Lag(lag(partitions), seconds(runner)),
                parked(generation),
                runner == null ? 0 : runner.stats().missing(),
                partitions,
                generation.createdAt(),
                generation.liveAt());
    }

    private List<ProjectionReport.Partition> partitions(Generation generation, Map<Integer, Long> ends) {
        return sql.sql("""
                        select partition, next_offset, position, seen from projection.checkpoint
                        where generation = ? order by partition
                        """)
                .param(generation.id())
                .query((row, number) -> new ProjectionReport.Partition(
                        row.getInt(1), row.getLong(2), ends.get(row.getInt(1)), row.getLong(3), row.getLong(4)))
                .list();
    }

    private long parked(Generation generation) {
        return sql.sql("select count(*) from projection.parked where generation = ?")
                .param(generation.id())
                .query(Long.class)
                .single();
    }

    private static @Nullable Long lag(List<ProjectionReport.Partition> partitions) {
        long lag = 0;
        for (ProjectionReport.Partition partition : partitions) {
            Long end = partition.end();
            if (end == null) {
                return null;
            }
            lag += Math.max(0, end - partition.offset());
        }
        return lag;
    }

    private static @Nullable Double seconds(@Nullable GenerationRunner runner) {
        return runner == null || !runner.stats().running()
                ? null
                : runner.stats().lagTime().toMillis() / 1000.0;
    }

    private Map<Integer, Long> ends() {
        try {
            return directory.ends();
        } catch (KafkaException e) {
            return Map.of(); // the runners say what is wrong
        }
    }
}
