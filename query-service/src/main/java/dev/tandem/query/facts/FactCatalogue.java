package dev.tandem.query.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts there are.
 *
 * @param tables in the order in which they are mostly asked for
 */
record FactCatalogue(List<Described> tables) {

    /**
     * A table of facts.
     *
     * @param kind what it is called in paths
     * @param meaning what a row is
     * @param time the column that says when a row began, by whose months files are parted
     * @param columns in order
     */
    record Described(String kind, String meaning, String time, List<Column> columns) {}

    /**
     * A column.
     *
     * @param name the member of a line, and the column of a file
     * @param type as SQL has it: `VARCHAR`, `TIMESTAMPTZ`, `DOUBLE`, `BIGINT` or `BOOLEAN`
     * @param unit in what unit; null where there is none
     * @param meaning what it says
     */
    record Column(String name, String type, @Nullable String unit, String meaning) {}

    /** As they are declared. */
    static FactCatalogue declared() {
        return new FactCatalogue(FactTables.ALL.stream()
                .map(table -> new Described(
                        table.kind(),
                        table.meaning(),
                        table.time(),
                        table.columns().stream()
                                .map(column -> new Column(
                                        column.name(),
                                        column.type().sql(),
                                        column.type().unit(),
                                        column.meaning()))
                                .toList()))
                .toList());
    }
}
