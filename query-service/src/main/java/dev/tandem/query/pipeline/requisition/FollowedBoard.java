package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.live.FollowedList;
import dev.tandem.query.live.Interest;
import dev.tandem.query.live.View;
import dev.tandem.query.personaldata.OnSearch;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.replay.Replay;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a board, to be followed.
 *
 * @param stage only those in that stage; null: all, and what else the board says beside them
 */
record FollowedBoard(
        Caller caller, RequisitionId requisition, @Nullable Stage stage) implements FollowedList<Board.Card> {

    @Override
    public String projection() {
        return PipelineProjection.NAME;
    }

    @Override
    public Interest interest() {
        return new Interest.OfScope(requisition.value());
    }

    @Override
    public Collection<RequisitionId> searchesOf(Replay then, View present) {
        return OpenedRequisition.past(present, requisition, Readable.REQUISITION);
    }

    /** Within the scopes of a view there is all of it or nothing. */
    private boolean isWithin(View view) {
        return view.scopes() == null || view.scopes().contains(requisition.value());
    }

    @Override
    public List<Board.Card> items(View view, int most) {
        if (!isWithin(view)) {
            return List.of();
        }
        OpenedRequisition opened = opened(view);
        if (stage != null) {
            BoardStages.requireStage(opened, stage);
        }
        return opened.layout(caller).cards().stream()
                .filter(card -> stage == null || stage.equals(card.stage()))
                .limit(most)
                .toList();
    }

    @Override
    public @Nullable Object head(View view) {
        if (stage != null || !isWithin(view)) {
            return null;
        }
        return opened(view).board(caller).showing(List.of());
    }

    private OpenedRequisition opened(View view) {
        return OpenedRequisition.of(view, requisition, Readable.REQUISITION);
    }

    @Override
    public String id(Board.Card card) {
        return card.application().value();
    }

    @Override
    public Stream<OnSearch> about(Board.Card card) {
        return Stream.of(new OnSearch(requisition, card.candidate()));
    }
}
