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
 * @param items this page
 * @param next the {@code cursor} of the next page; null on the last
 * @param totals how much there is on all pages together; null unless it was asked for
 * @param expanded the names of the candidates on this page; null unless they were asked for
 */
record AllWork(
        List<WorkItem> items,
        @Nullable String next,
        @Nullable Totals totals,
        @Nullable Expanded expanded) implements Paged {

    /**
     * How much there is on all pages together.
     *
     * @param all in all
     * @param byRecruiter on whose requisitions; {@code of} is the recruiter
     * @param byKind what is to be done; {@code of} is the kind
     */
    record Totals(Sum all, List<SumOf> byRecruiter, List<SumOf> byKind) {}
}
