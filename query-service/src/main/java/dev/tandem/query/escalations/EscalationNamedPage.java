package dev.tandem.query.escalations;

import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Escalations, with what people on the page are called.
 *
 * @param items what is on this page, in order; with `since`: those that came, or are other than they were
 * @param next the {@code cursor} of the next page; null on the last
 * @param expanded what the people on this page are called; null unless it was asked for
 * @param gone with `since`: ids of those that are in the list no longer; null else
 * @param since what to send as `since` next time, to be told only what has changed
 */
record EscalationNamedPage(
        List<Escalation> items,
        @Nullable String next,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since)
        implements Paged {}
