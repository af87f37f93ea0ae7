package dev.tandem.query.pipeline.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Promises, those first that are due first.
 *
 * @param items this page
 * @param next the {@code cursor} of the next page; null on the last
 * @param pairs how each pair keeps its word, over all pages and whatever {@code state} was asked for: those with the most missed first,
 *     100 at most; null unless {@code total} was asked for
 * @param expanded what the people on this page are called; null unless it was asked for
 */
record SlaPage(
        List<SlaPromise> items,
        @Nullable String next,
        @Nullable List<Pair> pairs,
        @Nullable Expanded expanded) implements Paged {

    /**
     * How a recruiter and a hiring manager keep their word to each other.
     *
     * @param recruiter who runs the searches now
     * @param hiringManager whose need they are now
     * @param running promises with time left, resting ones included
     * @param dueSoon of these, due within 24 hours
     * @param missed past due: still owed, or kept late
     * @param kept kept in time
     */
    record Pair(PersonId recruiter, PersonId hiringManager, int running, int dueSoon, int missed, int kept) {}
}
