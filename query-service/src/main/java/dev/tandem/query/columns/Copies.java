package dev.tandem.query.columns;

import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The copies in memory of tables that can be copied. Whoever asks for one gets it with all that was committed before they asked:
 * what has been written since the last look is read first, which mostly is nothing.
 */
public final class Copies {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int ROWS_AT_ONCE = 20_000;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /**
     * The copy of that table of a read model's generation.
     *
     * @throws NotYetConsistentException if it is being loaded, and that takes longer than a caller waits (answered with 503 and
     *     Retry-After)
     */
    public Frame of(ReadModel model, Table<?> table) {
        return copies.computeIfAbsent(table.name(), _ -> new Copy(table)).upToDate(model);
    }

    /** One table's. */
    private static final class Copy {

        private final Table<?> table;
        private final String columns;
        private final ReentrantLock lock = new ReentrantLock();
        private volatile long begun;
        private long succeeded;
        private @Nullable String generation;
        private Frame frame;
        private String seenBefore = "0";

        private Copy(Table<?> table) {
            this.table = table;
            this.frame = new Frame(table);
            this.columns = Frame.kept(table).stream()
                    .map(column -> Values.selected("t." + column.name(), column.sqlType())
                            .replace(" as t.", " as "))
                    .collect(Collectors.joining(", "));
        }

        /** A look that began after somebody came has seen all that they must see: of many who come at once, one looks. */
        private Frame upToDate(ReadModel model) {
            long before = begun;
            try {
                if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new NotYetConsistentException("the figures are still being loaded into memory", AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotYetConsistentException("the service is stopping", AGAIN);
            }
            try {
                if (!model.schema().equals(generation)) {
                    load(model);
                } else if (succeeded <= before) {
                    long look = ++begun;
                    follow(model);
                    succeeded = look;
                }
                return frame;
            } finally {
                lock.unlock();
            }
        }

        private void load(ReadModel model) {
            generation = null;
            long look = ++begun;
            seenBefore = model.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                    .query(String.class)
                    .single();
            Frame loaded = new Frame(table);
            long last = 0;
            List<Row> page;
            do {
                page = model.sql("select t.row_id, %s from {%s} t where t.row_id > :last order by t.row_id limit %d"
                                .formatted(columns, table.name(), ROWS_AT_ONCE))
                        .param("last", last)
                        .query((row, _) -> read(row, 1))
                        .list();
                put(loaded, page);
                last = page.isEmpty() ? last : page.getLast().id();
            } while (page.size() == ROWS_AT_ONCE);
            frame = loaded;
            follow(model);
            generation = model.schema();
            succeeded = look;
        }

        /**
         * Reads what transactions have written that were not over when this looked last. The oldest of those is known from the same
         * snapshot that shows the rows; where nothing was written, it need not be known anew.
         */
        private void follow(ReadModel model) {
            List<String> oldest = new ArrayList<>(1);
            List<Row> changed = model.sql("""
                            select pg_snapshot_xmin(pg_current_snapshot())::text, t.row_id, %s from {%s} t
                            where t.changed >= cast(:seen as xid8) order by t.row_id
                            """.formatted(columns, table.name()))
                    .param("seen", seenBefore)
                    .query((row, number) -> {
                        if (number == 0) {
                            oldest.add(row.getString(1));
                        }
                        return read(row, 2);
                    })
                    .list();
            if (changed.isEmpty()) {
                return;
            }
            try {
                put(frame, changed);
                seenBefore = oldest.getFirst();
            } catch (RuntimeException e) {
                generation = null; // half of it may be there: it is read anew
                throw e;
            }
        }

        private static void put(Frame target, List<Row> rows) {
            target.write(() -> rows.forEach(row -> target.put(row.id(), row.values())));
        }

        private Row read(ResultSet row, int first) throws SQLException {
            List<@Nullable Object> values = new ArrayList<>(frame.listed().size());
            int place = first + 1;
            for (Column<?> column : frame.listed()) {
                values.add(Values.read(row, place++, column.sqlType()));
            }
            return new Row(row.getLong(first), values);
        }
    }

    private record Row(long id, List<@Nullable Object> values) {}
}
