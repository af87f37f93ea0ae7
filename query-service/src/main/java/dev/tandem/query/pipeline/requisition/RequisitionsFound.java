package dev.tandem.query.pipeline.requisition;

import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requisitions.
 *
 * @param items what is on this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 * @param total how many there are on all pages together; null unless it was asked for
 */
record RequisitionsFound(
        List<RequisitionSummary> items,
        @Nullable String next,
        @Nullable Integer total) implements Paged {}
