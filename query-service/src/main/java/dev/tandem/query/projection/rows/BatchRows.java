package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows as a batch of events sees and changes them. Changes of the event that is being folded lie above those of the
 * batch, so that an event which fails leaves nothing behind; those of the batch are written at its end, each row once.
 */
public final class BatchRows implements Rows {

    private static final Object ABSENT = new Object();

    private final Connection connection;
    private final RowStore store;
    private final ChangeLog changes;
    private final Map<RowKey, Object> stored = new HashMap<>();
    private final Map<RowKey, Object> batch = new LinkedHashMap<>();
    private final Map<RowKey, Object> event = new LinkedHashMap<>();
    private int unforeseen;

    /** Of a store in which no change is counted. */
    public BatchRows(Connection connection, RowStore store) {
        this(connection, store, store.changes());
    }

    /** Of that store; what changes is taken down there. */
    public BatchRows(Connection connection, RowStore store, ChangeLog changes) {
        this.connection = connection;
        this.store = store;
        this.changes = changes;
    }

    /** Loads rows that will be read. */
    public void prefetch(Collection<RowKey> wanted) throws SQLException {
        List<RowKey> missing = new ArrayList<>(wanted.size());
        for (RowKey row : wanted) {
            if (stored.putIfAbsent(row, ABSENT) == null) {
                missing.add(row);
            }
        }
        store.load(connection, missing, stored);
    }

    @Override
    public <R> @Nullable R get(Table<R> table, String key) {
        RowKey row = new RowKey(table.name(), key);
        Object value = event.get(row);
        if (value == null) {
            value = batch.get(row);
        }
        if (value == null) {
            value = stored.get(row);
        }
        if (value == null) {
            value = loadUnforeseen(row);
        }
        return value == ABSENT ? null : table.row().cast(value);
    }

    @Override
    public <R> void put(Table<R> table, String key, R row) {
        requireKnown(table);
        event.put(new RowKey(table.name(), key), table.row().cast(Objects.requireNonNull(row, "row")));
    }

    @Override
    public <R> void remove(Table<R> table, String key) {
        requireKnown(table);
        if (table.copied()) {
            throw new IllegalArgumentException("a copy of " + table.name() + " would not hear that a row is gone");
        }
        event.put(new RowKey(table.name(), key), ABSENT);
    }

    /** The event was folded: what it changed belongs to the batch. */
    public void keep() {
        batch.putAll(event);
        event.clear();
    }

    /** The event failed: what it changed never was. */
    public void drop() {
        event.clear();
    }

    /** Writes what the events changed since the last call; rows that came out as they were stored are left alone. */
    public void write() throws SQLException {
        Map<RowKey, @Nullable Object> changed = new LinkedHashMap<>();
        if (changes.isCounting()) { // then it matters whether a row comes out as it was
            prefetch(batch.keySet().stream()
                    .filter(row -> store.isFollowed(row.table()))
                    .toList());
        }
        batch.forEach((row, value) -> {
            if (!value.equals(stored.get(row))) {
                changed.put(row, value == ABSENT ? null : value);
            }
        });
        store.write(connection, changed, this::before, changes);
        stored.putAll(batch);
        batch.clear();
    }

    /** What the batch changed since the last {@link #write} could not be stored: it never was. */
    public void forget() {
        batch.clear();
    }

    /** How many rows were read one by one because no event had named them beforehand. */
    public int unforeseen() {
        return unforeseen;
    }

    private @Nullable Object before(RowKey row) {
        @Nullable Object before = stored.get(row);
        return before == ABSENT ? null : before;
    }

    private Object loadUnforeseen(RowKey row) {
        unforeseen++;
        try {
            prefetch(List.of(row));
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
        return stored.getOrDefault(row, ABSENT);
    }

    private void requireKnown(Table<?> table) {
        if (store.qualified(table.name()) == null) {
            throw new IllegalArgumentException("the projection does not list the table " + table.name());
        }
    }

    /** The database failed under a fold: the event is not to blame. */
    public static final class StoreFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        public StoreFailure(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        public SQLException failure() {
            return failure;
        }
    }
}
