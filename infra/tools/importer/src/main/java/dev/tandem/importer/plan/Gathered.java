package dev.tandem.importer.plan;

import dev.tandem.importer.map.LogRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be known of a file before its first row is brought in. */
public final class Gathered {

    private final Map<String, LogRow> openings = new HashMap<>();
    private final Map<String, Binding> applications = new HashMap<>();
    private final Map<String, List<LogRow>> groups = new HashMap<>();

    /**
     * Which requisition and which candidate an application is of; null where no row said so yet.
     *
     * @param line which row said so
     */
    record Binding(@Nullable String requisition, @Nullable String candidate, long line) {

        Binding and(Binding more) {
            return new Binding(
                    requisition == null ? more.requisition() : requisition,
                    candidate == null ? more.candidate() : candidate,
                    line);
        }
    }

    /** How that requisition was opened. Where another row said so before, that one stays; it is returned. */
    @Nullable
    LogRow opening(String requisition, LogRow row) {
        return openings.putIfAbsent(requisition, row);
    }

    /** All rows that say how a requisition was opened. */
    List<LogRow> openings() {
        return List.copyOf(openings.values());
    }

    @Nullable
    LogRow opening(String requisition) {
        return openings.get(requisition);
    }

    void bound(String application, Binding binding) {
        applications.merge(application, binding, Binding::and);
    }

    @Nullable
    Binding binding(String application) {
        return applications.get(application);
    }

    /** A row that gives its commands together with others. */
    void together(String group, LogRow row) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
    }

    /** One row for each group, the first of it, which knows the others. */
    List<LogRow> leaders() {
        List<LogRow> leaders = new ArrayList<>();
        for (List<LogRow> group : groups.values()) {
            group.sort(LogRow.ORDER);
            leaders.add(group.getFirst()
                    .with(group.stream()
                            .skip(1)
                            .map(row -> new LogRow.Other(row.line(), row.values()))
                            .toList()));
        }
        return leaders;
    }
}
