package dev.tandem.query.projection.serve;

import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.rows.RowStore;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tables of one generation. */
public final class GenerationReadModel implements FollowedReadModel {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z0-9_]+)}");

    /** The parameter of statements that read rows as they stood: after which change. */
    private static final String CHANGE = "tandem_as_of";

    private final int generation;
    private final @Nullable Progress progress;
    private final RowStore rows;
    private final Function<String, @Nullable String> tables;
    private final JdbcClient sql;
    private final JsonMapper json;
    private final @Nullable Snapshot snapshot;
    private @Nullable ChangeMark mark;

    /**
     * Reads these, of which nothing is known but the rows.
     *
     * @param json reads rows as they were written
     */
    public GenerationReadModel(RowStore rows, JdbcClient sql, JsonMapper json) {
        this(0, null, rows, rows::qualified, sql, json, null);
    }

    GenerationReadModel(Serving now, JdbcClient sql, JsonMapper json) {
        this(now.generation().id(), now.progress(), now.rows(), now.rows()::qualified, sql, json, null);
    }

    private GenerationReadModel(
            int generation,
            @Nullable Progress progress,
            RowStore rows,
            Function<String, @Nullable String> tables,
            JdbcClient sql,
            JsonMapper json,
            @Nullable Snapshot snapshot) {
        this.generation = generation;
        this.progress = progress;
        this.rows = rows;
        this.tables = tables;
        this.sql = sql;
        this.json = json;
        this.snapshot = snapshot;
    }

    boolean isFollowed() {
        return rows.isFollowed();
    }

    @Override
    public int generation() {
        return generation;
    }

    /** As a runner in this process says, or else as it is stored. */
    @Override
    public ChangeMark mark() {
        if (mark == null && progress != null && progress.isLocal()) {
            ChangeMark told = progress.reached().changes();
            mark = told.equals(ChangeMark.NONE) ? null : told;
        }
        if (mark == null) {
            mark = sql("select number, stamp from {change} order by number desc limit 1")
                    .query((row, _) -> new ChangeMark(row.getLong("number"), row.getLong("stamp")))
                    .single();
        }
        return mark;
    }

    @Override
    public ReadModel asOf(long number) {
        return new GenerationReadModel(
                generation,
                null,
                rows,
                table -> rows.asOf(table, CHANGE),
                sql,
                json,
                new Snapshot(rows.schema(), number));
    }

    @Override
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public String schema() {
        return rows.schema();
    }

    @Override
    public JdbcClient.StatementSpec sql(String statement) {
        JdbcClient.StatementSpec prepared = sql.sql(
                TABLE.matcher(statement).replaceAll(match -> Matcher.quoteReplacement(qualified(match.group(1)))));
        return snapshot == null ? prepared : prepared.param(CHANGE, snapshot.number());
    }

    @Override
    public <R> RowMapper<R> rows(Table<R> table) {
        ObjectReader reader = json.readerFor(table.row());
        return (row, number) -> reader.readValue(row.getString(Table.DOC));
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return sql("select doc from {" + table.name() + "} where key = :key")
                .param("key", key)
                .query(rows(table))
                .optional();
    }

    private String qualified(String table) {
        @Nullable String qualified = tables.apply(table);
        if (qualified == null) {
            throw new IllegalArgumentException("the projection does not list the table " + table);
        }
        return qualified;
    }
}
