package dev.tandem.importer;

import dev.tandem.importer.map.TimeGuess;
import dev.tandem.importer.reading.Cells;
import dev.tandem.importer.reading.FileForm;
import dev.tandem.importer.reading.LogFile;
import dev.tandem.importer.reading.RowSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes a map for a log: by the names of its columns and what stands in them. To begin with; what it cannot know it says. */
final class Guess implements RowSink {

    private static final int ROWS_LOOKED_AT = 20_000;
    private static final int MOST_ACTIVITIES = 60;

    private final Map<String, Set<String>> texts = new LinkedHashMap<>();
    private final Map<String, Long> filled = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private long rows;
    private long unread;

    /** The map, in YAML. */
    static String of(Path file) {
        LogFile log = LogFile.of(file, FileForm.UNSAID, Set.of());
        Guess guess = new Guess();
        List<String> columns = log.columns();
        if (columns != null) {
            columns.stream()
                    .filter(column -> !column.isEmpty())
                    .forEach(column -> guess.texts.put(column, new LinkedHashSet<>()));
        }
        log.read(guess);
        return guess.map(file, log);
    }

    @Override
    public void row(long line, Cells cells) {
        rows++;
        if (rows > ROWS_LOOKED_AT) {
            return;
        }
        for (String column : cells.columns()) {
            Set<String> seen = texts.computeIfAbsent(column, _ -> new LinkedHashSet<>());
            for (String text : cells.all(column)) {
                filled.merge(column, 1L, Long::sum);
                if (seen.size() < 1_000) {
                    seen.add(text);
                }
                Map<String, Integer> count = counts.computeIfAbsent(column, _ -> new LinkedHashMap<>());
                if (count.containsKey(text) || count.size() < 1_000) {
                    count.merge(text, 1, Integer::sum);
                }
            }
        }
    }

    @Override
    public void unread(long line, String why) {
        rows++;
        unread++;
    }

    private String map(Path file, LogFile log) {
        Map<String, String> columns = GuessedColumns.of(texts);
        TimeGuess.Guessed time = TimeGuess.of(texts.getOrDefault(columns.getOrDefault("time", ""), Set.of()));
        StringBuilder yaml = new StringBuilder();
        yaml.append("# A proposal for ")
                .append(comment(String.valueOf(file.getFileName())))
                .append(", from ")
                .append(rows)
                .append(" rows");
        yaml.append(unread > 0 ? ", of which " + unread + " cannot be read.\n" : ".\n");
        yaml.append(
                "# Look at every line; what stands behind TODO is yours to say. Then: ./tandem import LOG --map MAP --dry-run\n");
        yaml.append("name: ").append(name(file)).append("\n\n");
        if (log.format() == FileForm.Format.CSV && log.delimiter() != ',') {
            yaml.append("delimiter: ")
                    .append(quoted(String.valueOf(log.delimiter())))
                    .append("\n\n");
        }
        yaml.append("columns:\n");
        columns.forEach((name, column) -> yaml.append("  ")
                .append(name)
                .append(": ")
                .append(quoted(column))
                .append('\n'));
        for (String needed : List.of("time", "activity")) {
            if (!columns.containsKey(needed)) {
                yaml.append("  ").append(needed).append(": \"TODO\"\n");
            }
        }
        List<String> others = texts.keySet().stream()
                .filter(column -> !columns.containsValue(column))
                .toList();
        List<String> never = others.stream().filter(GuessedColumns::isProtected).toList();
        List<String> unused = others.stream()
                .filter(column -> !GuessedColumns.isProtected(column))
                .toList();
        yaml.append(
                unused.isEmpty()
                        ? ""
                        : "# Not read: " + comment(String.join(", ", unused))
                                + ". Name them here or under values if you need them.\n");
        yaml.append(
                never.isEmpty()
                        ? ""
                        : "\n# Nobody is judged by these.\nnever: "
                                + never.stream().map(Guess::quoted).collect(Collectors.joining(", ", "[", "]")) + "\n");
        yaml.append(time(time));
        requisitions(columns, yaml);
        String who = columns.containsKey("candidate")
                ? "{candidate}"
                : columns.containsKey("application") ? "{application}" : "{case}";
        yaml.append("\ncandidates:\n  id: ")
                .append(quoted(name(file) + "-" + who))
                .append("\n  register: {name: ")
                .append(quoted("Applicant " + who))
                .append("} # TODO: a column with their names\n");
        if (columns.containsKey("person")) {
            yaml.append("\nactor: \"{person}\"\n");
        }
        activities(columns, yaml);
        return yaml.toString();
    }

    private static String time(TimeGuess.Guessed time) {
        StringBuilder yaml = new StringBuilder();
        if (time.format() != null || time.needsZone()) {
            yaml.append("\ntime:\n");
            yaml.append(time.format() == null ? "" : "  format: " + quoted(time.format()) + "\n");
            yaml.append(time.needsZone() ? "  zone: UTC # TODO: where the clock hung, such as Europe/Lisbon\n" : "");
        }
        yaml.append(time.unclear() == null ? "" : "# TODO: " + comment(time.unclear()) + "\n");
        return yaml.toString();
    }

    private static void requisitions(Map<String, String> columns, StringBuilder yaml) {
        boolean named = columns.containsKey("requisition");
        yaml.append("\nrequisitions:\n");
        yaml.append(
                named
                        ? "  id: \"{requisition}\"\n"
                        : "  # The log names none: cases are spread over so many.\n  spread: 10\n  id: \"search-{number}\"\n");
        yaml.append(columns.containsKey("recruiter") ? "" : "  recruiters: [TODO]\n");
        yaml.append(columns.containsKey("hiringManager") ? "" : "  hiringManagers: [TODO]\n");
        yaml.append("  open:\n    title: ")
                .append(named ? "\"{requisition}\"" : "\"Search {number}\"")
                .append(" # TODO\n");
        yaml.append("    department: TODO\n    roleType: TODO\n    location: TODO\n    openings: 1000\n");
        yaml.append(columns.containsKey("recruiter") ? "    recruiter: \"{recruiter}\"\n" : "");
        yaml.append(columns.containsKey("hiringManager") ? "    hiringManager: \"{hiringManager}\"\n" : "");
    }

    private void activities(Map<String, String> columns, StringBuilder yaml) {
        Map<String, Integer> found = counts.getOrDefault(columns.getOrDefault("activity", ""), Map.of());
        List<String> lines = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_ACTIVITIES)
                .forEach(one -> {
                    String command = GuessedCommands.command(one.getKey());
                    (command == null ? unknown : lines)
                            .add("  " + quoted(one.getKey()) + ": "
                                    + (command == null
                                            ? "TODO, " + one.getValue() + " rows"
                                            : command + " # " + one.getValue() + " rows"));
                });
        yaml.append("\nactivities:\n");
        lines.forEach(line -> yaml.append(line).append('\n'));
        yaml.append(lines.isEmpty() ? "  TODO: [SubmitCandidate: {source: INBOUND}]\n" : "");
        if (!unknown.isEmpty()) {
            yaml.append("\n# Left out until they are given a command above.\nignored:\n");
            unknown.forEach(line -> yaml.append(line).append('\n'));
        }
    }

    private static String name(Path file) {
        String name =
                String.valueOf(file.getFileName()).replaceFirst("\\..*", "").replaceAll("[^A-Za-z0-9._-]", "-");
        return name.isEmpty() ? "history" : name.substring(0, Math.min(30, name.length()));
    }

    private static String comment(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")
                ? text
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\t", "\\t")
                                .replaceAll("\\R", " ") + "\"";
    }
}
