package dev.tandem.importer.map;

import dev.tandem.client.ToolException;
import dev.tandem.importer.map.HistoryMap.CommandForm;
import dev.tandem.importer.map.HistoryMap.RowRule;
import dev.tandem.importer.map.HistoryMap.ValueForm;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a map at once, before anything is sent. */
final class MapCheck {

    /** What every row can fill besides what the map reads; later commands also know the ids that earlier ones gave. */
    private static final Set<String> ALWAYS = Set.of(
            "activity",
            "person",
            "time",
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
        stopIfFaulty();
        if (!map.name().matches("[A-Za-z0-9._-]{1,40}")) {
            faults.add("name: 1 to 40 letters, digits, dots, underscores or dashes");
        }
        String delimiter = map.form().delimiter();
        if (delimiter != null && delimiter.length() != 1) {
            faults.add("delimiter: one character");
        }
        columns();
        stopIfFaulty();
        values();
        times();
        requisitions();
        candidatesAndPeople();
        rules();
        stopIfFaulty();
    }

    private void columns() {
        if (map.eventForms().isEmpty()) {
            present("columns.time", map.columns().get("time"));
        }
        for (HistoryMap.EventForm event : map.eventForms()) {
            present("events.activity", event.activity());
            present("events.time", event.time());
        }
        if (!map.eventForms().isEmpty()
                && (map.columns().containsKey("time") || map.columns().containsKey("activity"))) {
            faults.add("events: say activity and time, so columns does not");
        }
        if (map.eventForms().isEmpty()
                && !map.columns().containsKey("activity")
                && !map.valueForms().containsKey("activity")
                && map.activities() != null) {
            faults.add("columns.activity: is missing; it says what happened");
        }
        map.columns().forEach((name, column) -> {
            present("columns." + name, column);
            if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                faults.add("columns." + name
                        + ": a name has letters, digits, dashes and underscores, and begins with a letter");
            }
        });
        if (faults.isEmpty()) {
            map.columnsRead().stream()
                    .filter(map.neverRead()::contains)
                    .forEach(column -> faults.add("columns: '" + column + "' is among those never to be read"));
            for (String name : map.key() == null ? List.<String>of() : map.key()) {
                if (!readable().contains(name)) {
                    faults.add("key: nothing is called '" + name + "' under columns or values");
                }
            }
            if (map.columns().containsKey("sequence") && !map.columns().containsKey("case")) {
                faults.add("columns.case: is missing; sequence numbers the rows of a case");
            }
        }
    }

    private void values() {
        Set<String> before = new HashSet<>(map.columns().keySet());
        map.valueForms().forEach((name, form) -> {
            String at = "values." + name;
            if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                faults.add(at + ": a name has letters, digits, dashes and underscores, and begins with a letter");
            }
            if ((form.from() == null) == (form.text() == null) && form.standard() == null) {
                faults.add(at + ": say from which column, or which text");
            }
            if (map.columns().containsKey(name)) {
                faults.add(at + ": is under columns already; give it another name");
            }
            gaps(at, form.text(), before);
            gaps(at, form.standard(), before);
            for (String asked :
                    form.when() == null ? Set.<String>of() : form.when().keySet()) {
                if (!before.contains(asked) && !readable().contains(asked)) {
                    faults.add(at + ".when: nothing is called '" + asked + "' before it");
                }
            }
            lookup(at, form);
            pattern(at, form);
            before.add(name);
        });
    }

    private void lookup(String at, ValueForm form) {
        if (form.lookup() != null && !form.lookup().isNull() && Lookups.of(form, map.lookups()) == null) {
            faults.add(at + ".lookup: there is no table '" + form.lookup().asString("") + "' under lookups");
        }
    }

    private void pattern(String at, ValueForm form) {
        try {
            if (form.pattern() != null) {
                Pattern unused = Pattern.compile(form.pattern());
            }
        } catch (PatternSyntaxException e) {
            faults.add(at + ".pattern: " + e.getDescription());
        }
        try {
            if (form.format() != null) {
                Times unused = Times.of(map.time(), form.format());
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(at + ".format: " + e.getMessage());
        }
    }

    private void times() {
        try {
            Times unused = Times.of(map.time(), null);
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add("time: " + e.getMessage());
        }
    }

    private void requisitions() {
        HistoryMap.Requisitions requisitions = map.requisitions();
        if (requisitions == null) {
            return;
        }
        present("requisitions.id", requisitions.id());
        if (requisitions.cases() != null) {
            faults.add(
                    "requisitions.cases: is no more, for it made requisitions by the place of cases in the file, and another"
                            + " file has them elsewhere. Say 'spread', over how many requisitions cases are spread");
        }
        if (requisitions.spread() != null && (requisitions.spread() < 1 || requisitions.spread() > 100_000)) {
            faults.add("requisitions.spread: 1 to 100,000");
        }
        if (requisitions.spread() != null && !map.columns().containsKey("case")) {
            faults.add("requisitions.spread: needs columns.case, for cases are what is spread");
        }
        Set<String> known = new HashSet<>(readable());
        if (requisitions.spread() != null) {
            known.add("number");
        }
        gaps("requisitions.id", requisitions.id(), known);
        gaps("requisitions.open", requisitions.open(), known);
        condition("requisitions.from", requisitions.from());
        if (requisitions.from() != null && requisitions.open() == null) {
            faults.add("requisitions.open: is missing; it says what OpenRequisition says, from the rows under 'from'");
        }
    }

    private void candidatesAndPeople() {
        if (map.candidates() != null) {
            present("candidates.id", map.candidates().id());
            gaps("candidates.id", map.candidates().id(), readable());
            gaps("candidates.register", map.candidates().register(), readable());
        }
        for (HistoryMap.Person person : map.people() == null ? List.<HistoryMap.Person>of() : map.people()) {
            present("people.person", person.person());
            present("people.name", person.name());
            gaps("people.person", person.person(), readable());
            gaps("people.name", person.name(), readable());
            gaps("people.email", person.email(), readable());
        }
        gaps("actor", map.actor(), readable());
    }

    private void rules() {
        if (map.rules().isEmpty()) {
            faults.add("activities: name at least one");
        }
        Set<String> both = new TreeSet<>(
                map.activities() == null ? Set.of() : map.activities().keySet());
        both.retainAll(map.ignored() == null ? Set.of() : map.ignored().keySet());
        both.forEach(activity -> faults.add("activities." + activity + ": is also among the ignored"));
        int number = 0;
        for (RowRule rule : map.rules()) {
            number++;
            if (rule.when() == null) {
                faults.add("rows[" + number + "].when: is missing");
                continue;
            }
            String at = map.rows() == null || number > map.rows().size()
                    ? "activities." + rule.when().get("activity")
                    : "rows[" + number + "]";
            condition(at, rule.when());
            gaps(at + ".together", rule.together(), readable());
            rule(at, rule);
        }
    }

    private void rule(String at, RowRule rule) {
        if (rule.ignore() != null) {
            if (rule.give() != null) {
                faults.add(at + ": is ignored and gives commands; it can be one of both");
            }
            return;
        }
        List<CommandForm> commands = HistoryMap.commands(rule);
        if (commands.isEmpty()) {
            faults.add(at + ": name a command, or put it under 'ignored' with the reason");
            return;
        }
        if (commands.stream().map(CommandForm::name).distinct().count() < commands.size()) {
            faults.add(at + ": each command once");
        }
        Set<String> known = new HashSet<>(readable());
        known.addAll(ALWAYS);
        commands.forEach(command -> gaps(at + "." + command.name(), command.body(), known));
    }

    private void condition(String at, @Nullable Map<String, @Nullable Object> when) {
        if (when == null) {
            return;
        }
        when.forEach((name, wanted) -> {
            if (!readable().contains(name)) {
                faults.add(at + ": nothing is called '" + name + "' under columns or values");
            }
            String wrong = Condition.wrong(wanted);
            if (wrong != null) {
                faults.add(at + "." + name + ": " + wrong);
            }
        });
    }

    private Set<String> readable() {
        Set<String> readable = new TreeSet<>(map.columns().keySet());
        readable.addAll(map.valueForms().keySet());
        if (!map.eventForms().isEmpty()) {
            readable.addAll(Set.of("activity", "time"));
        }
        HistoryMap.Requisitions requisitions = map.requisitions();
        if (requisitions != null && requisitions.spread() != null) {
            readable.add("number");
        }
        return readable;
    }

    private void gaps(String where, @Nullable Object value, Set<String> known) {
        for (String gap : Gaps.in(value)) {
            if (!known.contains(gap)) {
                faults.add(where + ": nothing fills {" + gap + "}; there are "
                        + known.stream().sorted().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
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
