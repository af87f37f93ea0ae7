package dev.tandem.query.figures;

import java.util.Arrays;
import java.util.List;

/** What the strength of a pair shows in. None weighs more than another, and nothing adds them up. */
public enum Aspect {
    /** How each side kept what it had promised. */
    PROMISES("promisesKept"),
    /** How each side answered the other's questions. */
    QUESTIONS("questionsAnswered"),
    /** Whether the recruiter learnt what to look for instead. */
    REJECTIONS("actionableRejections"),
    /** How often requirements changed after both had agreed on them. */
    CHURN("criteriaChurn"),
    /** How interviewers came prepared. */
    PREPARATION("preparation"),
    /** How candidates were treated. */
    EXPERIENCE("candidateExperience"),
    /** How hires turned out. */
    QUALITY_OF_HIRE("hirePerformance", "hireSatisfaction", "hireRetention"),
    /** What was celebrated as the work of both. */
    WINS("winsCelebrated");

    private final List<String> metrics;

    Aspect(String... metrics) {
        this.metrics = List.of(metrics);
    }

    /** The metrics that tell of it. */
    List<Metric> metrics() {
        return metrics.stream().map(id -> Metrics.find(id).orElseThrow()).toList();
    }

    /** Those of all. */
    static List<Metric> allMetrics() {
        return Arrays.stream(values())
                .flatMap(aspect -> aspect.metrics().stream())
                .toList();
    }

    /** Whether it is one of its metrics. */
    boolean has(String metric) {
        return metrics.contains(metric);
    }
}
