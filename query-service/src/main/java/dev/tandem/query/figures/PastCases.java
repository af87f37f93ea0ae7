package dev.tandem.query.figures;

import dev.tandem.events.RequisitionId;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.query.replay.Replay;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases as they were: of searches that are kept from nobody, and whose past the reader may look at. */
final class PastCases implements Cases {

    private final Replay then;
    private final List<RequisitionId> searches;
    private final Map<String, RowsInMemory> rows = new HashMap<>();
    private final Map<CaseKind, Frame> frames = new EnumMap<>(CaseKind.class);

    PastCases(Replay then, List<RequisitionId> searches) {
        this.then = then;
        this.searches = searches;
    }

    @Override
    public Frame of(CaseKind source) {
        return frames.computeIfAbsent(source, _ -> frame(source.table(), rows(source)));
    }

    private static <R> Frame frame(Table<R> table, RowsInMemory rows) {
        return Frame.of(table, rows.all(table));
    }

    private RowsInMemory rows(CaseKind source) {
        return rows.computeIfAbsent(source.readModel(), name -> then.rows(name, searches));
    }

    /** They are not even among the rows. */
    @Override
    public Set<String> kept() {
        return Set.of();
    }

    /** Rows of such a frame are numbered from 1, in the order in which they are here. */
    @Override
    public Map<Long, String> keys(CaseKind source, Collection<Long> rowIds) {
        List<String> all = rows(source).keys(source.table());
        Map<Long, String> keys = new HashMap<>();
        rowIds.forEach(id -> keys.put(id, all.get((int) (id - 1))));
        return keys;
    }

    @Override
    public ReadModel model(String name) {
        return then.of(name, searches);
    }
}
