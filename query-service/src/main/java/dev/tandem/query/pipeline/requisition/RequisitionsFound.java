package dev.tandem.query.pipeline.requisition;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requisitions.
 *
 * @param items what is on this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 * @param total how many there are on all pages together; null unless it was asked for
 * @param expanded what the people on this page are called; null unless that was asked for
 */
record RequisitionsFound(
        List<RequisitionSummary> items,
        @Nullable String next,
        @Nullable Integer total,
        @Nullable Expanded expanded) implements Paged {

    /** The same, with what else is told. */
    RequisitionsFound with(@Nullable Expanded more) {
        return new RequisitionsFound(items, next, total, more);
    }
}
