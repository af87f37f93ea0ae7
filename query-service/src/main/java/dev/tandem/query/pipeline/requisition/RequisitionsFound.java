package dev.tandem.query.pipeline.requisition;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requisitions.
 *
 * @param items what is on this page, in order; with `since`: those that came, or are other than they were
 * @param next the {@code cursor} of the next page; null on the last
 * @param total how many there are on all pages together; null unless it was asked for
 * @param facets how many there are on all pages together, by what was asked for; null unless any was
 * @param expanded what the people on this page are called; null unless that was asked for
 * @param gone with `since`: ids of those that are in the list no longer; null else
 * @param since what to send as `since` next time, to be told only what has changed
 */
record RequisitionsFound(
        List<RequisitionSummary> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Facets facets,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since)
        implements Paged {}
