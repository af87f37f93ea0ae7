package dev.tandem.query.pipeline.queue;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.pipeline.work.WorkItem;
import dev.tandem.query.pipeline.work.WorkItemList.Sum;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a hiring manager or an interviewer, most urgent first: by due time, then by how long it has waited.
 *
 * @param items this page; with `since`: items that came, or are other than they were
 * @param next the {@code cursor} of the next page; null on the last
 * @param all how much there is on all pages together
 * @param expanded the names of the candidates and people on this page; null unless they were asked for
 * @param gone with `since`: ids of items that are in the list no longer; null else
 * @param since what to send as `since` next time, to be told only what has changed; null where a filter depends on the time of day
 */
record ManagerInbox(
        List<WorkItem> items,
        @Nullable String next,
        Sum all,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since)
        implements Paged {}
