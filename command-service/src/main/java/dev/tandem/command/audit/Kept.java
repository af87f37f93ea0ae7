package dev.tandem.command.audit;

import dev.tandem.batching.BatchLoader;
import dev.tandem.batching.BatchLoader.Asked;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of one table, written together by all who come at the same time. What is kept is stored when {@link #keep} returns.
 *
 * @param <R> what is kept as a row
 */
final class Kept<R> {

    private static final int MOST = 128;

    private final JdbcClient jdbc;
    private final String insert;
    private final String row;
    private final Values<R> values;
    private final BatchLoader<R, Boolean> batches;

    /** What stands in the columns, in their order. */
    @FunctionalInterface
    interface Values<R> {
        List<@Nullable Object> of(R row);
    }

    /** Of that table, in those columns. */
    Kept(JdbcClient jdbc, String table, List<String> columns, Values<R> values) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
        this.row = Collections.nCopies(columns.size(), "?").stream().collect(Collectors.joining(", ", "(", ")"));
        this.values = values;
        this.batches = BatchLoader.oneAtATime(this::insert, Thread::startVirtualThread, MOST);
    }

    /**
     * Keeps these.
     *
     * @throws StoreUnavailableException if they cannot be stored
     */
    void keep(List<R> rows) {
        List<CompletableFuture<Boolean>> stored =
                rows.stream().map(batches::ask).toList();
        try {
            stored.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof DataAccessException failure) {
                throw new StoreUnavailableException("what auditors ask for cannot be kept", failure);
            }
            throw e;
        }
    }

    private void insert(List<Asked<R, Boolean>> rows) {
        List<@Nullable Object> all = new ArrayList<>();
        rows.forEach(one -> all.addAll(values.of(one.question())));
        jdbc.sql(insert + String.join(", ", Collections.nCopies(rows.size(), row)))
                .params(all)
                .update();
        rows.forEach(one -> one.answer().complete(true));
    }
}
