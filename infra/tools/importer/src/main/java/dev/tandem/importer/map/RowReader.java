package dev.tandem.importer.map;

import dev.tandem.importer.map.HistoryMap.RowRule;
import dev.tandem.importer.map.HistoryMap.ValueForm;
import dev.tandem.importer.reading.Cells;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands one row at a time, in the order of the file. */
public final class RowReader {

    /** What the other system calls things, of which ids are made. */
    static final Set<String> IDS = Set.of(
            "requisition",
            "application",
            "candidate",
            "interview",
            "offer",
            "debrief",
            "recruiter",
            "hiringManager",
            "interviewer");

    private static final Set<String> OPENING =
            Set.of("OpenRequisition", "RegisterCandidate", "IntroducePerson", "ReceiveApplication");
    private static final Set<String> ENDING = Set.of("CancelRequisition");

    private final HistoryMap map;
    private final Times times;
    private final ValueReader values;
    private final List<RowRule> rules;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Integer> ranks = new ArrayList<>();
    private final @Nullable Condition openings;

    /** By that map. */
    public RowReader(HistoryMap map) {
        this.map = map;
        this.times = Times.of(map.time(), null);
        this.rules = map.rules();
        for (RowRule rule : rules) {
            conditions.add(new Condition(rule.when()));
            List<String> commands = HistoryMap.commands(rule).stream()
                    .map(HistoryMap.CommandForm::name)
                    .toList();
            ranks.add(
                    commands.stream().anyMatch(OPENING::contains)
                            ? 0
                            : commands.stream().anyMatch(ENDING::contains) ? 2 : 1);
        }
        this.values = new ValueReader(map, times);
        HistoryMap.Requisitions requisitions = map.requisitions();
        this.openings = requisitions == null || requisitions.from() == null ? null : new Condition(requisitions.from());
    }

    /** What a row comes to. */
    public sealed interface Read {

        /** It means something: {@code opening}, how a requisition was opened; else one of the rules. */
        record Meant(LogRow row, boolean opening) implements Read {}

        /** The map leaves it out, and says why. */
        record Ignored(String why) implements Read {}
    }

    /** What a row of the file says, each as a row by itself: mostly one. */
    public List<Cells> events(Cells cells) {
        if (map.eventForms().isEmpty()) {
            return List.of(cells);
        }
        Set<String> lists = new HashSet<>();
        map.eventForms().stream()
                .map(HistoryMap.EventForm::each)
                .filter(Objects::nonNull)
                .forEach(lists::add);
        List<Cells> events = new ArrayList<>();
        for (HistoryMap.EventForm form : map.eventForms()) {
            Set<String> others = new HashSet<>(lists);
            if (form.each() != null) {
                others.remove(form.each());
            }
            for (Cells one : form.each() == null ? List.of(cells) : cells.each(form.each())) {
                if (!one.all(form.time()).isEmpty()) {
                    events.add(new Event(one, form, others));
                }
            }
        }
        return events;
    }

    /**
     * One of the things that a row says.
     *
     * @param others lists whose entries say other things
     */
    private record Event(Cells cells, HistoryMap.EventForm form, Set<String> others) implements Cells {

        @Override
        public List<String> all(String column) {
            return others.stream().anyMatch(list -> column.startsWith(list + ".")) ? List.of() : cells.all(column);
        }

        @Override
        public Set<String> columns() {
            return cells.columns();
        }
    }

    /**
     * Understands a row.
     *
     * @throws Unreadable if it cannot be; says why
     */
    public Read read(long line, Cells cells) throws Unreadable {
        Map<String, List<String>> values = columns(cells);
        Integer rule = null;
        if (map.valueForms().isEmpty() && openings == null) {
            rule = rule(values); // what is left out needs no further look
            if (rules.get(rule).ignore() != null) {
                return new Read.Ignored(String.valueOf(rules.get(rule).ignore()));
            }
        }
        for (Map.Entry<String, ValueForm> form : map.valueForms().entrySet()) {
            List<String> made = this.values.value(form.getKey(), form.getValue(), cells, values);
            values.remove(form.getKey());
            if (!made.isEmpty()) {
                values.put(form.getKey(), made);
            }
        }
        boolean opening = openings != null && openings.holds(values);
        if (!opening && rule == null) {
            rule = rule(values);
        }
        if (rule != null && rules.get(rule).ignore() != null) {
            return new Read.Ignored(String.valueOf(rules.get(rule).ignore()));
        }
        Instant time = time(values);
        return new Read.Meant(
                new LogRow(
                        line,
                        time,
                        rule == null ? 0 : ranks.get(rule),
                        sequence(values),
                        rule == null ? -1 : rule,
                        values,
                        List.of()),
                opening);
    }

    private int rule(Map<String, List<String>> values) throws Unreadable {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).holds(values)) {
                return i;
            }
        }
        String activity = String.join(", ", values.getOrDefault("activity", List.of()));
        if (activity.isEmpty() && map.columns().containsKey("activity")) {
            throw new Unreadable(
                    "its column " + map.columns().get("activity") + " is empty: nobody knows what happened");
        }
        throw new Unreadable("the map does not know the activity '" + activity
                + "'" + (map.rows() == null ? "" : " with what else this row says")
                + ": say under activities what it means, or under ignored why it means nothing");
    }

    private Map<String, List<String>> columns(Cells cells) throws Unreadable {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> column : map.columns().entrySet()) {
            List<String> all = cells.all(column.getValue());
            if (all.isEmpty()) {
                continue;
            }
            values.put(
                    column.getKey(),
                    IDS.contains(column.getKey()) ? all.stream().map(Ids::safe).toList() : all);
        }
        if (cells instanceof Event event) {
            values.put("activity", List.of(event.form().activity()));
            values.put("time", event.cells().all(event.form().time()));
        }
        for (String needed : List.of("case", "sequence")) {
            if (map.columns().containsKey(needed) && !values.containsKey(needed)) {
                throw new Unreadable("its column " + map.columns().get(needed) + " is empty: fill it");
            }
        }
        return values;
    }

    private long sequence(Map<String, List<String>> values) throws Unreadable {
        List<String> given = values.get("sequence");
        if (given == null) {
            return 0;
        }
        try {
            return Long.parseLong(given.getFirst());
        } catch (NumberFormatException _) {
            throw new Unreadable("its column " + map.columns().get("sequence") + " is not a whole number: '"
                    + given.getFirst() + "'");
        }
    }

    private Instant time(Map<String, List<String>> values) throws Unreadable {
        String column = map.columns().getOrDefault("time", "time");
        List<String> given = values.get("time");
        if (given == null) {
            throw new Unreadable("its column " + column + " is empty: say when it happened");
        }
        List<String> of = values.getOrDefault("application", values.getOrDefault("case", List.of()));
        return times.moment(column, given.getFirst(), of.isEmpty() ? "" : of.getFirst());
    }
}
