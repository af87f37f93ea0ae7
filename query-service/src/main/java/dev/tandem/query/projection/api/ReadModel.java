package dev.tandem.query.projection.api;

import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One generation of a projection's rows, to be read. */
public interface ReadModel {

    /** The schema of its tables: no two generations have the same, whichever projection they are of. */
    String schema();

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
