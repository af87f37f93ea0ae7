package dev.tandem.query.figures;

import dev.tandem.query.columns.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric means.
 *
 * @param id what it is called in answers
 * @param version from 1; whatever changes what it comes to raises it
 * @param group under which path it is asked for; {@code calibration} stands under {@code /interviewers}
 * @param name as people call it
 * @param unit of its values
 * @param statistic what is made of the cases
 * @param population which cases count
 * @param formula what is computed
 * @param of what tells its figures apart, if it has several; null if it has one
 * @param cohort when a case counts on the basis of cohorts
 * @param activity when it counts on the basis of activity; null: it has no value on that basis
 * @param events what it follows from
 * @param edgeCases what one might wonder about
 * @param standard what ISO/TS 30407 or 30411 calls it; null where neither has it
 */
record Definition(
        String id,
        int version,
        MetricGroup group,
        String name,
        String unit,
        String statistic,
        String population,
        String formula,
        @Nullable String of,
        String cohort,
        @Nullable String activity,
        List<String> events,
        List<String> edgeCases,
        @Nullable String standard) {

    /**
     * All of them.
     *
     * @param concepts what is said of all figures: peers and trends
     */
    record All(List<Definition> items, List<Concept> concepts) {}

    static Definition of(Metric metric) {
        return new Definition(
                metric.id(),
                metric.version(),
                metric.group(),
                metric.name(),
                metric.unit(),
                metric.statistic(),
                metric.population(),
                metric.formula(),
                metric.of(),
                words(metric.source(), metric.cohort()),
                metric.activityAt() != null
                        ? words(metric.source(), metric.activityAt().apply(1))
                        : metric.activity() == null ? null : words(metric.source(), metric.activity()),
                metric.events().stream().map(Class::getSimpleName).toList(),
                metric.edgeCases(),
                metric.standard());
    }

    /** When that is, as people say it. */
    private static String words(CaseKind source, Moment moment) {
        String column =
                switch (moment) {
                    case Moment.OfColumn(String name) -> name;
                    case Moment.OfPlace(String name, int _) -> name;
                    case Moment.OrNow(String name) -> name;
                };
        return switch (column) {
            case "began_at" -> source == CaseKind.PROMISES ? "when it was asked for" : "when the application began";
            case "first_at" -> "when the stage was first reached";
            case "decided_at" -> "when it was decided";
            case "hired_at" -> "when somebody was hired";
            case "accepted_at" -> "when the offer was accepted";
            case "extended_at" -> "when the offer was extended";
            case "answered_at" -> "when the offer was answered";
            case "opened_at" -> "when the requisition was opened";
            case "filled_at" -> "when it was filled";
            case "closed_at" -> "when it was filled or cancelled";
            case "ended_at" -> "when it was kept or stopped to matter";
            case "given_at" -> "when the feedback was given";
            case "happened_at" -> "when it happened";
            default -> throw new IllegalStateException("nobody has said when " + column + " is");
        };
    }
}
