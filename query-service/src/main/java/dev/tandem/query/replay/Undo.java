package dev.tandem.query.replay;

import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that remember what one event changed, so that an event whose fold fails leaves nothing behind. */
final class Undo implements Rows {

    private final Rows rows;
    private final List<Change<?>> changes = new ArrayList<>();

    Undo(Rows rows) {
        this.rows = rows;
    }

    private record Change<R>(
            Table<R> table, String key, @Nullable R before) {

        void undo(Rows rows) {
            if (before == null) {
                rows.remove(table, key);
            } else {
                rows.put(table, key, before);
            }
        }
    }

    @Override
    public <R> @Nullable R get(Table<R> table, String key) {
        return rows.get(table, key);
    }

    @Override
    public <R> void put(Table<R> table, String key, R row) {
        changes.add(new Change<>(table, key, rows.get(table, key)));
        rows.put(table, key, row);
    }

    @Override
    public <R> void remove(Table<R> table, String key) {
        changes.add(new Change<>(table, key, rows.get(table, key)));
        rows.remove(table, key);
    }

    /** The event was folded. */
    void keep() {
        changes.clear();
    }

    /** The event failed: what it changed never was. */
    void drop() {
        changes.reversed().forEach(change -> change.undo(rows));
        changes.clear();
    }
}
