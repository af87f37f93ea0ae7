package dev.tandem.query.replay;

import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.HandedRows;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows in memory, read by the SQL of a read model: each table that a statement names is handed to it. From whom searches are kept is read
 * where it stands now: no moment that is asked for changes who may know of what.
 */
final class ReplayedReadModel implements ReadModel {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z0-9_]+)}");
    private static final String WITH = "with ";
    private static final String THEN = "then_";

    private final ReadModel present;
    private final Map<String, Table<?>> tables;
    private final RowsInMemory rows;
    private final Map<String, HandedRows<?>> handed = new HashMap<>();

    /**
     * Those.
     *
     * @param present the same read model as it is, with the same tables
     */
    ReplayedReadModel(ReadModel present, List<Table<?>> tables, RowsInMemory rows) {
        this.present = present;
        this.tables = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
        this.rows = rows;
    }

    @Override
    public String schema() {
        return present.schema();
    }

    @Override
    public JdbcClient.StatementSpec sql(String statement) {
        Set<String> named = new LinkedHashSet<>();
        String read = TABLE.matcher(statement).replaceAll(match -> {
            String name = match.group(1);
            if (isOfThePresent(name)) {
                return "{" + name + "}";
            }
            named.add(name);
            return THEN + name;
        });
        if (named.isEmpty()) {
            return present.sql(statement);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String given = named.stream()
                .map(name -> THEN + name + " as (" + handed(name).sql(statement, parameters) + ")")
                .collect(Collectors.joining(", "));
        String rest = read.stripLeading();
        String whole =
                rest.startsWith(WITH) ? WITH + given + ", " + rest.substring(WITH.length()) : WITH + given + " " + rest;
        return present.sql(whole).params(parameters);
    }

    private HandedRows<?> handed(String name) {
        return handed.computeIfAbsent(name, _ -> new HandedRows<>(table(name), rows));
    }

    private Table<?> table(String name) {
        Table<?> table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the projection does not list the table " + name);
        }
        return table;
    }

    private static boolean isOfThePresent(String table) {
        return table.equals(KeptSearches.TABLE.name());
    }

    @Override
    public <R> RowMapper<R> rows(Table<R> table) {
        return present.rows(table);
    }

    @Override
    public <R> Optional<R> find(Table<R> table, String key) {
        return isOfThePresent(table.name()) ? present.find(table, key) : Optional.ofNullable(rows.get(table, key));
    }
}
