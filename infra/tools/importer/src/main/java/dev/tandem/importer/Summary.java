package dev.tandem.importer;

import dev.tandem.importer.ImportReport.RefusedRow;
import dev.tandem.importer.ImportReport.SkippedRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report for people. */
final class Summary {

    private static final int LINES_SHOWN = 8;

    private Summary() {}

    /** The counts, and what was refused or skipped, by reason, each with the first lines of the file. */
    static String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        count(text, "rows", report.rows(), "by " + grouped(report.commands()) + " commands");
        count(text, "accepted", report.accepted(), "");
        count(text, "already known", report.alreadyKnown(), "");
        count(text, "refused", report.refused().size(), "");
        by(report.refused().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.rule() + "  " + row.command(),
                                TreeMap::new,
                                Collectors.mapping(RefusedRow::line, Collectors.toList()))))
                .forEach(line -> text.append(line).append('\n'));
        count(text, "skipped", report.skipped().size(), "");
        by(report.skipped().stream()
                        .collect(Collectors.groupingBy(
                                SkippedRow::why,
                                TreeMap::new,
                                Collectors.mapping(SkippedRow::line, Collectors.toList()))))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void count(StringBuilder text, String what, int count, String more) {
        text.append(String.format(Locale.ROOT, "  %-14s %,9d  %s", what, count, more)
                        .stripTrailing())
                .append('\n');
    }

    private static List<String> by(Map<String, List<Long>> lines) {
        return lines.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .map(entry -> String.format(
                        Locale.ROOT,
                        "    %,9d  %-44s %s",
                        entry.getValue().size(),
                        entry.getKey(),
                        first(entry.getValue())))
                .toList();
    }

    private static String first(List<Long> lines) {
        String shown = lines.stream().limit(LINES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ") + shown + (lines.size() > LINES_SHOWN ? ", ..." : "");
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
