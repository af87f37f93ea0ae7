package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.requisition.Stage;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candidates in one stage of a board.
 *
 * @param stage which
 * @param items those on this page, longest in the stage first; with `since`: those that came, or are other than they were
 * @param next the {@code cursor} of the next page; null on the last
 * @param expanded the names of the candidates on this page; null unless they were asked for
 * @param gone with `since`: applications that are in the stage no longer; null else
 * @param since what to send as `since` next time, to be told only what has changed
 */
record BoardStage(
        Stage stage,
        List<Board.Card> items,
        @Nullable String next,
        @Nullable Expanded expanded,
        @Nullable List<String> gone,
        @Nullable String since)
        implements Paged {}
