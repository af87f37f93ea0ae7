package dev.tandem.query.pipeline.interviewers;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who interview.
 *
 * @param during which week and month are this one
 * @param items this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 * @param total how many there are on all pages together; null unless it was asked for
 * @param expanded what the people on this page are called; null unless it was asked for
 */
record InterviewersPage(
        During during,
        List<InterviewerLoad> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Expanded expanded)
        implements Paged {

    /**
     * What this week and this month are.
     *
     * @param zone whose week and month
     * @param week from Monday to Monday
     * @param month from the first to the first of the next
     * @param asOf the time of asking, against which due times are held
     */
    record During(String zone, Stretch week, Stretch month, Instant asOf) {}

    /**
     * A stretch of time.
     *
     * @param from its first moment
     * @param to the first moment after it
     */
    record Stretch(Instant from, Instant to) {}
}
