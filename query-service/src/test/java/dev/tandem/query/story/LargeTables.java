package dev.tandem.query.story;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import dev.tandem.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of a read model with so many rows that it shows how a query finds its own. Each statement gets the plan for all
 * values of its parameters, which the driver otherwise has PostgreSQL make after a few executions.
 */
public final class LargeTables implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Connection connection;
    private final JdbcClient sql;

    /** Makes them, empty. */
    public LargeTables(List<Table<?>> tables) throws SQLException {
        connection = PostgresForTests.freshDatabase().connect();
        connection.unwrap(PGConnection.class).setPrepareThreshold(-1);
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("set plan_cache_mode = force_generic_plan").update();
        for (Table<?> table : tables) {
            String columns =
                    table.columns().stream().map(LargeTables::definition).collect(Collectors.joining());
            sql.sql("create table " + table.name() + " (key text primary key, " + columns
                            + " doc json not null default '{}')")
                    .update();
            for (String index : table.indexes()) {
                sql.sql("create index on " + table.name() + " " + index).update();
            }
        }
    }

    private static String definition(Column<?> column) {
        return column.name() + " " + column.sqlType() + ", ";
    }

    /** Fills one with that query, in which {@code n} counts the rows from 1. */
    public LargeTables fill(String table, String columns, int rows, String values) {
        sql.sql("insert into " + table + " (" + columns + ") select " + values + " from generate_series(1, " + rows
                        + ") n")
                .update();
        sql.sql("analyze " + table).update();
        return this;
    }

    /** A document as it stands in the values of {@link #fill}. */
    public static String document(Object row) {
        return "'" + JSON.writeValueAsString(row).replace("'", "''") + "'::json";
    }

    /** How many rows PostgreSQL looks at while that is read. */
    public long rowsLookedAt(Runnable reading) throws SQLException {
        connection.setAutoCommit(false);
        try {
            reading.run();
            return sql.sql("""
                            select coalesce(sum(seq_tup_read), 0) + coalesce(sum(idx_tup_fetch), 0)
                            from pg_stat_xact_user_tables
                            """).query(Long.class).single();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Reads these tables. */
    public ReadModel model() {
        return new ReadModel() {
            @Override
            public String schema() {
                return "large";
            }

            @Override
            public JdbcClient.StatementSpec sql(String statement) {
                return sql.sql(statement.replaceAll("\\{([a-z_]+)}", "$1"));
            }

            @Override
            public <R> RowMapper<R> rows(Table<R> table) {
                return (row, _) -> JSON.readValue(row.getString(Table.DOC), table.row());
            }

            @Override
            public <R> Optional<R> find(Table<R> table, String key) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
