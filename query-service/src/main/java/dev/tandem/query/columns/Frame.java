package dev.tandem.query.columns;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a table's columns in memory. Whoever counts does so within {@link #read}, on rows that stand still; rows are put by one at a
 * time.
 */
public final class Frame {

    private final String name;
    private final List<Column<?>> listed;
    private final Map<String, FrameColumn> columns = new LinkedHashMap<>();
    private final Contexts contexts = new Contexts();
    private final List<Ints> rowsOf = new ArrayList<>();
    private final Ints context = new Ints();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private long[] rowIds = new long[0];
    private int rows;

    /**
     * An empty copy.
     *
     * @throws IllegalArgumentException if the table's rows carry no context, or a column is of a type that is not kept in memory
     */
    public Frame(Table<?> table) {
        this.name = table.name();
        this.listed = kept(table);
        if (listed.isEmpty() || !listed.getFirst().name().equals(Context.COLUMN)) {
            throw new IllegalArgumentException("the rows of " + name + " carry no context");
        }
        for (Column<?> column : listed.subList(1, listed.size())) {
            columns.put(
                    column.name(),
                    switch (column.sqlType()) {
                        case "bigint", "timestamptz" -> new FrameColumn.Longs();
                        case "float8" -> new FrameColumn.Doubles();
                        case "text", "text[]", "boolean" -> new FrameColumn.Texts();
                        case "bigint[]" -> new FrameColumn.Lists();
                        default -> throw new IllegalArgumentException(column.sqlType() + " is not kept in memory");
                    });
        }
    }

    /** The columns that are kept: those but what the context says as well. */
    static List<Column<?>> kept(Table<?> table) {
        List<Column<?>> kept = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean said =
                    Arrays.stream(Dimension.values()).anyMatch(one -> one.name().equalsIgnoreCase(column.name()));
            if (!said) {
                kept.add(column);
            }
        }
        return kept;
    }

    /** A copy of rows that are at hand. */
    public static <R> Frame of(Table<R> table, Collection<R> rows) {
        Frame frame = new Frame(table);
        frame.write(() -> {
            for (R row : rows) {
                frame.put(
                        frame.size() + 1L,
                        table.columns().stream()
                                .filter(frame.listed::contains)
                                .<@Nullable Object>map(column -> Values.of(
                                        column.sqlType(), column.value().apply(row)))
                                .toList());
            }
        });
        return frame;
    }

    /** The name of the table. */
    public String name() {
        return name;
    }

    /** How many rows there are. */
    public int size() {
        return rows;
    }

    /** The columns that a row is put with, in order; the first is the context. */
    List<Column<?>> listed() {
        return listed;
    }

    /** Counts on rows that do not change meanwhile. */
    public <T> T read(Supplier<T> count) {
        lock.readLock().lock();
        try {
            return count.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Changes rows while nobody counts. */
    void write(Runnable changes) {
        lock.writeLock().lock();
        try {
            changes.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Puts a row, over the one with that number if there is one.
     *
     * @param rowId as the table numbers it: greater than all before, or one of those
     * @param values in the order of the table's columns: the context as a JSON array, then {@code Long}, {@code Double}, {@code String} or
     *     {@code long[]}
     * @throws IllegalStateException if rows came in another order; then the copy is of no use any more
     */
    void put(long rowId, List<@Nullable Object> values) {
        int row = row(rowId);
        int now = contexts.of((String) Objects.requireNonNull(values.getFirst()));
        if (now == rowsOf.size()) {
            rowsOf.add(new Ints());
        }
        if (row == context.size()) {
            context.add(now);
            rowsOf.get(now).add(row);
        } else if (context.get(row) != now) {
            rowsOf.get(context.get(row)).remove(row);
            context.set(row, now);
            rowsOf.get(now).add(row);
        }
        int place = 1;
        for (FrameColumn column : columns.values()) {
            column.put(row, values.get(place++));
        }
    }

    private int row(long rowId) {
        if (rows == 0 || rowId > rowIds[rows - 1]) {
            if (rows == rowIds.length) {
                rowIds = Arrays.copyOf(rowIds, rows + (rows >> 1) + 16);
            }
            rowIds[rows] = rowId;
            return rows++;
        }
        int known = Arrays.binarySearch(rowIds, 0, rows, rowId);
        if (known < 0) {
            throw new IllegalStateException("row " + rowId + " of " + name + " came after later ones");
        }
        return known;
    }

    /** The texts that occur in that column, or ever did. */
    public List<String> textsOf(String column) {
        Codes codes = texts(column).codes();
        return IntStream.range(0, codes.size()).mapToObj(codes::text).toList();
    }

    /** The value of that row in a dimension; null where it has none. */
    public @Nullable String value(int row, Dimension dimension) {
        int code = contexts.code(dimension, context.get(row));
        return code == Codes.NONE ? null : contexts.values(dimension).text(code);
    }

    /**
     * What stands in a column of a row, so that the same can be put elsewhere.
     *
     * @return a {@code Long} (of moments, the microseconds since 1970), {@code Double} or {@code String}, or {@code long[]} with
     *     {@link Long#MIN_VALUE} where there is none; null where the row has nothing there
     * @throws IllegalArgumentException if it has no such column
     */
    public @Nullable Object value(int row, String column) {
        return column(column).get(row);
    }

    /** The number that the table gave that row. */
    public long rowId(int row) {
        return rowIds[row];
    }

    Contexts contexts() {
        return contexts;
    }

    /** The context of each row. */
    int[] contextOfRows() {
        return context.array();
    }

    /** The rows that have that context, in no order. */
    Ints rowsOf(int ofContext) {
        return rowsOf.get(ofContext);
    }

    FrameColumn.Longs longs(String column) {
        return (FrameColumn.Longs) column(column);
    }

    FrameColumn.Doubles doubles(String column) {
        return (FrameColumn.Doubles) column(column);
    }

    FrameColumn.Texts texts(String column) {
        return (FrameColumn.Texts) column(column);
    }

    FrameColumn.Lists lists(String column) {
        return (FrameColumn.Lists) column(column);
    }

    private FrameColumn column(String column) {
        FrameColumn found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return found;
    }
}
