package dev.tandem.query.figures;

import dev.tandem.events.Event;
import dev.tandem.query.columns.Moment;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A metric: what it means, and what is counted for it. Whoever changes what it comes to raises the version.
 *
 * @param id unique; what it is called in answers, such as {@code timeToFill.p50}
 * @param version from 1
 * @param name as people call it
 * @param unit of its values: hours, days, share, count, ratio or what else it is
 * @param statistic what is made of the cases, such as {@code median}
 * @param population which cases count
 * @param formula what is computed, in words
 * @param events what it follows from
 * @param edgeCases what one might wonder about
 * @param standard what ISO/TS 30407 or 30411 calls it; null where neither has it
 * @param source what its cases are
 * @param cohort when a case counts on the basis of cohorts: when it began
 * @param activity when it counts on the basis of activity: when what is measured happened; null where that is no one moment
 * @param activityAt the same for a metric by stage, at the place of the stage; null for all others
 * @param parts the figures
 * @param of what tells them apart; null where there is one
 * @param without why it has no value by some dimensions; null: it has by all
 */
record Metric(
        String id,
        int version,
        MetricGroup group,
        String name,
        String unit,
        String statistic,
        String population,
        String formula,
        List<Class<? extends Event>> events,
        List<String> edgeCases,
        @Nullable String standard,
        CaseKind source,
        Moment cohort,
        @Nullable Moment activity,
        @Nullable Function<Integer, Moment> activityAt,
        Parts parts,
        @Nullable String of,
        List<Without> without) {

    /** Dimensions by which it says nothing, for some or for all of its figures. */
    enum Without {
        /** A requisition, and what is promised on one, has no source. */
        SOURCE,
        /** What a recruiter owes candidates is nothing that a hiring manager could be measured by. */
        MANAGER_ALONE
    }

    /** When a case counts for the figure of that stage, or for the only one. */
    @Nullable
    Moment time(Basis basis, int place) {
        return switch (basis) {
            case COHORT -> cohort;
            case ACTIVITY -> activityAt == null ? activity : activityAt.apply(place);
        };
    }
}
