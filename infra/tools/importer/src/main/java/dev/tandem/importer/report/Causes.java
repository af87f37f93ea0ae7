package dev.tandem.importer.report;

import dev.tandem.importer.report.ImportReport.Cause;
import dev.tandem.importer.report.ImportReport.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups rows by why they are not in: a text that differs only in what it quotes or counts is one cause. */
final class Causes {

    private static final int MOST = 500;
    private static final int LINES = 10;

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Kind kind;
        private final @Nullable String rule;
        private final @Nullable String command;
        private final String why;
        private final String todo;
        private final List<Long> lines = new ArrayList<>();
        private long rows;

        Group(Kind kind, @Nullable String rule, @Nullable String command, String why, String todo) {
            this.kind = kind;
            this.rule = rule;
            this.command = command;
            this.why = why;
            this.todo = todo;
        }
    }

    void add(Kind kind, @Nullable String rule, @Nullable String command, String why, String todo, long line) {
        String like =
                kind + "|" + rule + "|" + command + (rule == null ? "|" + why.replaceAll("'[^']*'|\\d+", "_") : "");
        String key = groups.containsKey(like) || groups.size() < MOST ? like : kind + "|others";
        Group group = groups.computeIfAbsent(
                key,
                _ -> key.equals(like)
                        ? new Group(kind, rule, command, why, todo)
                        : new Group(kind, null, null, "other reasons; the list of rows has them", ""));
        group.rows++;
        if (group.lines.size() < LINES) {
            group.lines.add(line);
        } else {
            long last = group.lines.getLast();
            if (line < last) { // the first in the file, whatever the order of the answers
                group.lines.set(LINES - 1, line);
            }
        }
        group.lines.sort(Comparator.naturalOrder());
    }

    /** The commonest first. */
    List<Cause> list() {
        return groups.values().stream()
                .sorted(Comparator.<Group>comparingLong(group -> -group.rows).thenComparing(group -> group.why))
                .map(group -> new Cause(
                        group.kind,
                        group.rule,
                        group.command,
                        group.why,
                        group.todo,
                        group.rows,
                        List.copyOf(group.lines)))
                .toList();
    }
}
