package dev.tandem.dependencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The committed lists: a row a line, columns apart by {@code |}, comments after {@code #}. */
final class Table {

    private Table() {}

    static List<List<String>> read(String file, int columns) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(file, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String file, String line, int columns) {
        List<String> row =
                List.of(line.split("\\|", columns)).stream().map(String::strip).toList();
        if (row.size() != columns || row.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(file + " has a line without " + columns + " columns: " + line);
        }
        return row;
    }
}
