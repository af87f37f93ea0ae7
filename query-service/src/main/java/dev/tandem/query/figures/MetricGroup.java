package dev.tandem.query.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures that are asked for together: one path each. */
public enum MetricGroup {
    /** How applications came through the stages, and how they came out. */
    FUNNEL,
    /** How long it took. */
    SPEED,
    /** What became of offers. */
    OFFERS,
    /** How good it was: rejections one can act on, requirements that stand, how candidates were treated, how hires turned out. */
    QUALITY,
    /** What it took. */
    EFFORT,
    /** How both sides kept what they had promised each other and the candidates. */
    PROMISES,
    /** What broken promises led to. */
    ESCALATIONS,
    /** How interviewers judge: asked for one by one, and told to few. */
    CALIBRATION;

    /** Its name in paths and answers. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether whoever reads figures asks for it, and for the cases behind it: what is said of one person is not among them. */
    public boolean isOfMetrics() {
        return this != CALIBRATION;
    }

    /** The path under which it is asked for. */
    String path() {
        return isOfMetrics() ? "/metrics/" + wireName() : "/interviewers/{id}/calibration";
    }

    /** The ids of its metrics, in order. */
    public List<String> metricIds() {
        return Metrics.of(this).stream().map(Metric::id).toList();
    }

    /** The one under {@code /metrics} of that name. */
    static Optional<MetricGroup> of(String wireName) {
        return Arrays.stream(values())
                .filter(group -> group.isOfMetrics() && group.wireName().equals(wireName))
                .findFirst();
    }
}
