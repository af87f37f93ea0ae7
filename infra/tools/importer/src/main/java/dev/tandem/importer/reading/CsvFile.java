package dev.tandem.importer.reading;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CSV with the names of its columns in the first line. Columns of one name are called {@code name#1}, {@code name#2}; one without a name is none. */
final class CsvFile {

    private final CsvRecords records;
    private final char delimiter;

    CsvFile(Reader in, char delimiter) {
        this.records = new CsvRecords(in, delimiter);
        this.delimiter = delimiter;
    }

    /** The names of the columns; the next record is the first row. */
    List<String> header() throws IOException {
        CsvRecords.Record first = records.next();
        while (first != null && (first.cells().isEmpty() && first.broken() == null || isHint(first))) {
            first = records.next();
        }
        if (first == null) {
            throw new ToolException("the file has no first line with the names of its columns");
        }
        if (first.broken() != null) {
            throw new ToolException(
                    "the names of the columns, on line " + first.line() + ", cannot be read: " + first.broken());
        }
        List<String> given = first.cells().stream().map(String::strip).toList();
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String name : given) {
            int times = seen.merge(name, 1, Integer::sum);
            names.add(name.isEmpty() || Collections.frequency(given, name) == 1 ? name : name + "#" + times);
        }
        return names;
    }

    /** Excel's {@code sep=;} in front of all. */
    private boolean isHint(CsvRecords.Record record) {
        return record.line() == 1
                && String.join(String.valueOf(delimiter), record.cells()).matches("sep=.");
    }

    void read(RowSink sink) throws IOException {
        List<String> names = header();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                places.put(names.get(i), i);
            }
        }
        records.width(names.size());
        long line;
        for (CsvRecords.Record record = records.next(); record != null; record = records.next()) {
            line = record.line();
            if (record.broken() != null) {
                sink.unread(line, record.broken());
            } else if (record.cells().isEmpty()) {
                continue;
            } else if (record.cells().size() != names.size()) {
                sink.unread(
                        line,
                        "it has " + record.cells().size() + " columns, the first line has " + names.size()
                                + ": quote texts that hold the separator");
            } else {
                Texts.row(line, new Row(places, record.cells()), sink);
            }
        }
    }

    private record Row(Map<String, Integer> places, List<String> cells) implements Cells {

        @Override
        public List<String> all(String column) {
            Integer place = places.get(column);
            String cell = place == null ? "" : cells.get(place).strip();
            return cell.isEmpty() ? List.of() : List.of(cell);
        }

        @Override
        public Set<String> columns() {
            return places.keySet();
        }
    }
}
