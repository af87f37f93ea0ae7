package dev.tandem.query.projection.serve;

import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowStore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of one generation. */
public final class GenerationReadModel implements ReadModel {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z0-9_]+)}");

    private final RowStore rows;
    private final JdbcClient sql;
    private final JsonMapper json;

    /**
     * Reads these.
     *
     * @param json reads rows as they were written
     */
    public GenerationReadModel(RowStore rows, JdbcClient sql, JsonMapper json) {
        this.rows = rows;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(
                TABLE.matcher(statement).replaceAll(match -> Matcher.quoteReplacement(qualified(match.group(1)))));
    }

    @Override
    public <R> RowMapper<R> rows(Table<R> table) {
        ObjectReader reader = json.readerFor(table.row());
        return (row, number) -> reader.readValue(row.getString(Table.DOC));
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return sql("select doc from {" + table.name() + "} where key = ?")
                .param(key)
                .query(rows(table))
                .optional();
    }

    private String qualified(String table) {
        String qualified = rows.qualified(table);
        if (qualified == null) {
            throw new IllegalArgumentException("the projection does not list the table " + table);
        }
        return qualified;
    }
}
