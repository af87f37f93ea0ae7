package dev.tandem.query.pipeline.queue;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemList.Sum;
import dev.tandem.query.pipeline.work.WorkItemList.SumOf;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits on all searches together, most urgent first.
 *
 * @param items this page; with `since`: items that came, or are other than they were
 * @param next the {@code cursor} of the next page; null on the last
 * @param totals how much there is on all pages together; null unless it was asked for
 * @param expanded the names of the candidates on this page; null unless they were asked for
 * @param gone with `since`: ids of items that are in the list no longer; null else
 * @param since what to send as `since` next time, to be told only what has changed; null where a filter depends on the time of day
 */
record AllWork(
        List<WorkItem> items,
        @Nullable String next,
        @Nullable Totals totals,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since)
        implements Paged {

    /**
     * How much there is on all pages together.
     *
     * @param all in all
     * @param byRecruiter on whose requisitions; {@code of} is the recruiter
     * @param byKind what is to be done; {@code of} is the kind
     */
    record Totals(Sum all, List<SumOf> byRecruiter, List<SumOf> byKind) {}
}
