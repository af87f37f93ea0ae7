package dev.tandem.query.funnel;

import dev.tandem.events.requisition.Stage;
import dev.tandem.query.metrics.MetricsFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many applications reached each stage, how many went on, and how long that took.
 *
 * @param basis what was counted, and what to know about it
 * @param filter what it was narrowed to, including what the caller's rights narrowed it to
 * @param stages the stages in order
 * @param decisions how applications were decided
 */
record Funnel(Basis basis, MetricsFilter filter, List<StageReached> stages, Decisions decisions) {

    /**
     * What was counted.
     *
     * @param applications how many applications
     * @param stages the list of stages that they go through; requisitions with other stages are not in the figures
     * @param stagesChosen why it was that list: ASKED_FOR, ONLY_ONE, DEFAULT or MOST_APPLICATIONS
     * @param otherStages what the filter also found, to be asked for with {@code stages}
     * @param definitions how each figure is defined
     * @param notes why a figure is null, and whatever else is particular to this answer
     */
    record Basis(
            int applications,
            List<Stage> stages,
            Chosen stagesChosen,
            List<StageList> otherStages,
            List<String> definitions,
            List<String> notes) {}

    /** Why a list of stages was chosen. */
    enum Chosen {
        /** The request named it. */
        ASKED_FOR,
        /** The filter finds no other. */
        ONLY_ONE,
        /**
         * The filter finds several, and this is one of requisitions that name none of their own: of the two that there are, the one
         * that more applications go through.
         */
        DEFAULT,
        /** The filter finds several, and most applications go through this one. */
        MOST_APPLICATIONS
    }

    /**
     * A list of stages in use.
     *
     * @param stages the stages in order
     * @param applications how many applications go through them
     */
    record StageList(List<Stage> stages, int applications) {}

    /**
     * A stage.
     *
     * @param stage which
     * @param reached how many applications ever reached it, each once
     * @param reachedNext how many of these ever reached the stage after it; 0 for the last
     * @param passThrough {@code reachedNext / reached}; null where {@code reached} is 0 and for the last stage
     * @param medianHoursToNext the median time from first reaching it to first reaching the next, in hours, over those
     *     that reached the next after it; null if none did
     */
    record StageReached(
            Stage stage,
            int reached,
            int reachedNext,
            @Nullable Double passThrough,
            @Nullable Double medianHoursToNext) {}

    /**
     * How applications were decided, by their first end: {@code screenedOut}, {@code closed}, {@code rejected}, {@code withdrawn}
     * or {@code offered}, which exclude each other.
     *
     * @param screenedOut declined by the recruiter before a submittal
     * @param closed ended before any offer without anybody judging the candidate unfit
     * @param rejected rejected before any offer
     * @param offered an offer was made
     * @param hired of those offered, hired
     * @param declined of those offered, declined the last offer
     * @param withdrawn withdrew before any offer
     */
    record Decisions(int screenedOut, int closed, int rejected, int offered, int hired, int declined, int withdrawn) {}
}
