package dev.tandem.query.figures;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases behind a cell.
 *
 * @param metric of which metric
 * @param of which of its figures; null where it has one
 * @param kind what its cases are
 * @param n how many cases the figure was computed from; null where the caller may not know
 * @param why why no case is shown; null if some are
 * @param items the cases of this page, in no order that means anything
 * @param next the {@code cursor} of the next page; null on the last
 */
record Drilled(
        String metric,
        @Nullable String of,
        CaseKind kind,
        @Nullable Integer n,
        @Nullable String why,
        List<DrilledCase> items,
        @Nullable String next)
        implements Paged {

    /**
     * A case.
     *
     * @param id of an application, an offer or a requisition; of a promise what it concerns, which promise, and which time; of what happened
     *     the event
     * @param value what it adds: its number; 1 or 0 where cases are counted
     * @param counted whether it is one of {@code n}
     */
    record DrilledCase(
            String id,
            RequisitionId requisition,
            PersonId recruiter,
            PersonId hiringManager,
            double value,
            boolean counted) {}
}
