package dev.tandem.importer.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the beginning of a file tells of how it is written, where nobody says so. */
final class Sniffed {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final String EXCEL = "sep=";

    private Sniffed() {}

    static FileForm.Format format(String beginning) {
        String text = beginning.stripLeading();
        if (text.startsWith("<")) {
            return FileForm.Format.XES;
        }
        if (text.startsWith("[")) {
            return FileForm.Format.NDJSON;
        }
        if (text.startsWith("{")) {
            return text.contains("\"objectTypes\"")
                            || text.contains("\"eventTypes\"")
                            || text.matches("(?s)\\{\\s*\"(objects|events)\"\\s*:\\s*\\[.*")
                    ? FileForm.Format.OCEL
                    : FileForm.Format.NDJSON;
        }
        return FileForm.Format.CSV;
    }

    /**
     * What separates columns.
     *
     * @param told in words, where it was found out; else null
     */
    record Delimiter(char character, @Nullable String told) {}

    static Delimiter delimiter(String beginning, @Nullable String said, Collection<String> wanted) {
        if (said != null) {
            return new Delimiter(said.charAt(0), null);
        }
        String first = beginning.lines().findFirst().orElse("");
        if (first.startsWith(EXCEL) && first.length() == EXCEL.length() + 1) {
            return new Delimiter(
                    first.charAt(EXCEL.length()), "columns are separated as its first line says: " + first);
        }
        char best = ',';
        long most = -1;
        for (char delimiter : DELIMITERS) {
            Set<String> names = new HashSet<>(CsvRecords.split(first, delimiter));
            long found = 100 * wanted.stream().filter(names::contains).count() + names.size();
            if (found > most) {
                most = found;
                best = delimiter;
            }
        }
        return new Delimiter(best, best == ',' ? null : "columns are separated by " + name(best));
    }

    private static String name(char delimiter) {
        return delimiter == '\t' ? "tabs" : "'" + delimiter + "'";
    }
}
