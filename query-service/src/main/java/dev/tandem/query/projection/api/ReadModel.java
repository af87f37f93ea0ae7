package dev.tandem.query.projection.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One generation of a projection's rows, to be read. */
public interface ReadModel {

    /** The schema of its tables: no two generations have the same, whichever projection they are of. */
    String schema();

    /**
     * Which rows these are, if they never change: what was read of a followed table of one such model holds for every other that says the
     * same. Null: they are what they are when they are read.
     */
    default @Nullable Snapshot snapshot() {
        return null;
    }

    /**
     * Rows as they stood.
     *
     * @param schema of their tables
     * @param number of the {@link ChangeMark} at which they stood so
     */
    record Snapshot(String schema, long number) {}

    /**
     * Prepares a query. {@code {name}} stands for the table of that name, such as
     * {@code select doc from {entries} where recruiter = :recruiter}.
     *
     * @throws IllegalArgumentException if a table named in braces is not one of the projection's
     */
    JdbcClient.StatementSpec sql(String sql);

    /** Reads rows of that table off the column {@code doc} of a query. */
    <R> RowMapper<R> rows(Table<R> table);

    /** The row with that key. */
    <R> Optional<R> find(Table<R> table, String key);
}
