package dev.tandem.query.facts;

import dev.tandem.events.Id;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of facts.
 *
 * @param kind what it is called in paths
 * @param meaning what a row is
 * @param time the column that says when a row began, by whose months files are parted
 * @param readModel the read model that holds its rows
 * @param columns in order; the first is the id of a row
 * @param reader finds rows
 */
record FactTable<R>(
        String kind,
        String meaning,
        String time,
        String readModel,
        List<FactColumns.Column<R>> columns,
        Reader<R> reader) {

    /** Finds rows of a table. */
    @FunctionalInterface
    interface Reader<R> {
        /** Those behind that key, in the order of their keys: so many at most. */
        Rows<R> behind(FactSource source, String key, int most);
    }

    /**
     * Some rows.
     *
     * @param facts what there is to tell
     * @param next the key behind which to go on; null if there are no more
     */
    record Rows<R>(List<Fact<R>> facts, @Nullable String next) {}

    /**
     * Some lines.
     *
     * @param next the key behind which to go on; null if there are no more
     */
    record Lines(List<ObjectNode> lines, @Nullable String next) {}

    /** The names of its columns, in order. */
    List<String> names() {
        return columns.stream().map(FactColumns.Column::name).toList();
    }

    /** Those behind that key, as objects whose members are the columns. */
    Lines lines(FactSource source, String key, int most) {
        Rows<R> rows = reader.behind(source, key, most);
        return new Lines(rows.facts().stream().map(this::line).toList(), rows.next());
    }

    private ObjectNode line(Fact<R> fact) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        for (FactColumns.Column<R> column : columns) {
            put(line, column.name(), column.value().apply(fact));
        }
        return line;
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        switch (value) {
            case null -> line.putNull(name);
            case Double number -> line.put(name, number);
            case Integer number -> line.put(name, number);
            case Boolean flag -> line.put(name, flag);
            case Instant moment -> line.put(name, moment.toString());
            case Enum<?> constant -> line.put(name, constant.name());
            case Stage stage -> line.put(name, stage.name());
            case Id id -> line.put(name, id.value());
            case PersonId person -> line.put(name, person.value());
            default -> line.put(name, value.toString());
        }
    }
}
