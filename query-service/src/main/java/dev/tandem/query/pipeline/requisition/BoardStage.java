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
 * @param items those on this page, longest in the stage first
 * @param next the {@code cursor} of the next page; null on the last
 * @param expanded the names of the candidates on this page; null unless they were asked for
 */
record BoardStage(
        Stage stage,
        List<Board.Card> items,
        @Nullable String next,
        @Nullable Expanded expanded) implements Paged {}
