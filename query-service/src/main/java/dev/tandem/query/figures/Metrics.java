package dev.tandem.query.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All metrics. */
final class Metrics {

    static final List<Metric> ALL = Stream.of(
                    FunnelMetrics.ALL,
                    SpeedMetrics.ALL,
                    OutcomeMetrics.ALL,
                    PartnershipMetrics.ALL,
                    CalibrationMetrics.ALL)
            .flatMap(List::stream)
            .toList();

    private Metrics() {}

    /** Those of that group, in order. */
    static List<Metric> of(MetricGroup group) {
        return ALL.stream().filter(metric -> metric.group() == group).toList();
    }

    static Optional<Metric> find(String id) {
        return ALL.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }
}
