package dev.tandem.importer;

import dev.tandem.client.ToolException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a map at once, before anything is sent. */
final class MapCheck {

    /** What every row and requisition can fill; later commands of a case also know the ids that earlier ones gave. */
    private static final Set<String> KNOWN = Set.of(
            "case",
            "activity",
            "person",
            "time",
            "number",
            "requisition",
            "candidate",
            "application",
            "offer",
            "interview",
            "debrief",
            "hire");

    private final Path file;
    private final HistoryMap map;
    private final List<String> faults = new ArrayList<>();

    MapCheck(Path file, HistoryMap map) {
        this.file = file;
        this.map = map;
    }

    /** Throws a {@link ToolException} that lists all faults, if there are any. */
    void check() {
        present("name", map.name());
        present("columns", map.columns());
        present("requisitions", map.requisitions());
        present("candidates", map.candidates());
        present("activities", map.activities());
        stopIfFaulty();
        if (!map.name().matches("[A-Za-z0-9._-]{1,40}")) {
            faults.add("name: 1 to 40 letters, digits, dots, underscores or dashes");
        }
        if (map.delimiter() != null && map.delimiter().length() != 1) {
            faults.add("delimiter: one character");
        }
        columns();
        time();
        requisitions();
        gaps("candidates", map.candidates(), Set.of("case"));
        if (map.activities().isEmpty()) {
            faults.add("activities: name at least one");
        }
        map.activities().keySet().forEach(this::activity);
        stopIfFaulty();
    }

    private void columns() {
        HistoryMap.Columns columns = map.columns();
        present("columns.case", columns.caseId());
        present("columns.activity", columns.activity());
        present("columns.time", columns.time());
        Stream.of(columns.caseId(), columns.sequence(), columns.activity(), columns.time(), columns.person())
                .filter(Objects::nonNull)
                .filter(map.neverRead()::contains)
                .forEach(column -> faults.add("columns: '" + column + "' is among those never to be read"));
    }

    private void time() {
        HistoryMap.TimeForm time = map.time();
        try {
            if (time != null && time.format() != null) {
                DateTimeFormatter unused = DateTimeFormatter.ofPattern(time.format());
            }
            if (time != null && time.zone() != null) {
                ZoneId unused = ZoneId.of(time.zone());
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add("time: " + e.getMessage());
        }
    }

    private void requisitions() {
        HistoryMap.Requisitions requisitions = map.requisitions();
        present("requisitions.id", requisitions.id());
        if (requisitions.cases() < 1) {
            faults.add("requisitions.cases: 1 or more");
        }
        if (requisitions.recruiters() == null || requisitions.recruiters().isEmpty()) {
            faults.add("requisitions.recruiters: name at least one person");
        }
        if (requisitions.hiringManagers() == null
                || requisitions.hiringManagers().isEmpty()) {
            faults.add("requisitions.hiringManagers: name at least one person");
        }
        if (requisitions.open() == null) {
            faults.add(
                    "requisitions.open: what OpenRequisition needs: title, department, roleType, location, openings");
        } else {
            gaps("requisitions.open", requisitions.open(), Set.of("number", "requisition"));
        }
        if (requisitions.id() != null) {
            gaps("requisitions.id", requisitions.id(), Set.of("number"));
        }
    }

    private void activity(String activity) {
        List<HistoryMap.CommandForm> commands = map.commands(activity);
        if (commands == null || commands.isEmpty()) {
            faults.add(
                    "activities." + activity + ": name a command, or put the activity under 'ignored' with the reason");
            return;
        }
        if (map.whyIgnored(activity) != null) {
            faults.add("activities." + activity + ": is also among the ignored");
        }
        if (commands.stream().map(HistoryMap.CommandForm::name).distinct().count() < commands.size()) {
            faults.add("activities." + activity + ": each command once");
        }
        commands.forEach(command -> gaps("activities." + activity + "." + command.name(), command.body(), KNOWN));
    }

    private void gaps(String where, Object value, Set<String> known) {
        for (String gap : Gaps.in(value)) {
            if (!known.contains(gap)) {
                faults.add(where + ": nothing fills {" + gap + "}; there are "
                        + known.stream().sorted().map(name -> "{" + name + "}").toList());
            }
        }
    }

    private void present(String what, @Nullable Object value) {
        if (value == null) {
            faults.add(what + ": is missing");
        }
    }

    private void stopIfFaulty() {
        if (!faults.isEmpty()) {
            throw new ToolException("the map " + file + " is not right:\n  " + String.join("\n  ", faults));
        }
    }
}
