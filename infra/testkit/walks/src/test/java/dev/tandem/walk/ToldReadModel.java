package dev.tandem.walk;

import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that were told of one log: whoever keeps a copy of what was told before sees that these are others, though they stand in the same
 * tables.
 *
 * @param telling which telling it is
 */
record ToldReadModel(FollowedReadModel told, int telling) implements FollowedReadModel {

    @Override
    public String schema() {
        return told.schema() + " of telling " + telling;
    }

    @Override
    public int generation() {
        return told.generation();
    }

    @Override
    public ChangeMark mark() {
        return told.mark();
    }

    @Override
    public ReadModel asOf(long number) {
        return told.asOf(number);
    }

    @Override
    public JdbcClient.StatementSpec sql(String sql) {
        return told.sql(sql);
    }

    @Override
    public <R> RowMapper<R> rows(Table<R> table) {
        return told.rows(table);
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return told.find(table, key);
    }
}
