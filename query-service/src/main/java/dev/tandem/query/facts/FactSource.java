package dev.tandem.query.facts;

import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.metrics.Application;
import dev.tandem.query.metrics.MetricsProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/** Where the rows of one answer come from: the same generations from its first row to its last, and one moment. */
final class FactSource {

    private static final String SQL = """
            select t.key, t.doc from {%s} t
            where t.key > :behind and %s order by t.key limit :rows
            """;

    private final ReadModel model;
    private final ReadModel metrics;
    private final Instant now;

    /**
     * For an answer.
     *
     * @param readModel that holds its rows
     * @param now at which it is said what is late
     */
    FactSource(ReadModels reads, String readModel, Consistency consistency, Instant now) {
        this.model = reads.of(readModel, consistency);
        this.metrics = readModel.equals(MetricsProjection.NAME) ? model : reads.of(MetricsProjection.NAME, consistency);
        this.now = now;
    }

    /** The read model that holds the rows. */
    ReadModel model() {
        return model;
    }

    Instant now() {
        return now;
    }

    /** A row as it is kept. */
    record Kept<R>(String key, R row) {}

    /**
     * Rows of that table on searches that are kept from nobody, as figures count them.
     *
     * @param requisition what says in SQL of a row {@code t} on which search it is
     */
    <R> List<Kept<R>> rows(Table<R> table, String requisition, String behind, int most) {
        RowMapper<R> rows = model.rows(table);
        return model.sql(SQL.formatted(table.name(), KeptSearches.counts(requisition)))
                .param("behind", behind)
                .param("rows", most)
                .query((row, number) -> new Kept<>(row.getString("key"), rows.mapRow(row, number)))
                .list();
    }

    /** Behind which key there may be more of them; null if that were all. */
    static <R> FactTable.Rows<R> page(List<Fact<R>> facts, List<String> keys, int most) {
        return new FactTable.Rows<>(facts, keys.size() == most ? keys.getLast() : null);
    }

    /** The same, of a fact a row. */
    static <R> FactTable.Rows<R> page(List<Kept<R>> rows, Function<Kept<R>, Fact<R>> fact, int most) {
        return page(
                rows.stream().map(fact).toList(), rows.stream().map(Kept::key).toList(), most);
    }

    /** The applications of those ids, as figures count them. Those that figures have not heard of yet are not among them. */
    Map<String, Application> applications(Collection<String> ids) {
        return byKey(metrics, Application.APPLICATIONS, ids);
    }

    /** The rows of that table of what figures are counted from which have those keys. */
    <R> Map<String, R> counted(Table<R> table, Collection<String> keys) {
        return byKey(metrics, table, keys);
    }

    /** The rows of that table which have those keys. */
    <R> Map<String, R> byKey(Table<R> table, Collection<String> keys) {
        return byKey(model, table, keys);
    }

    private static <R> Map<String, R> byKey(ReadModel from, Table<R> table, Collection<String> keys) {
        Map<String, R> found = new HashMap<>();
        if (!keys.isEmpty()) {
            RowMapper<R> rows = from.rows(table);
            from.sql("select t.key, t.doc from {%s} t where t.key = any(:keys)".formatted(table.name()))
                    .param("keys", keys.stream().distinct().toArray(String[]::new))
                    .query((row, number) -> new Kept<>(row.getString("key"), rows.mapRow(row, number)))
                    .list()
                    .forEach(one -> found.put(one.key(), one.row()));
        }
        return found;
    }
}
