package dev.tandem.importer.plan;

import dev.tandem.client.Door.Order;
import dev.tandem.events.PersonId;
import dev.tandem.events.wire.ImportedId;
import dev.tandem.importer.map.Gaps;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.HistoryMap.CommandForm;
import dev.tandem.importer.map.LogRow;
import dev.tandem.importer.map.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes commands of rows, which come in the order in which they go. */
public final class Planner {

    private final HistoryMap map;
    private final PersonId importer;
    private final Gathered gathered;
    private final Subject subject;
    private final RowKey keys;
    private final Introductions introductions;
    private final Befores befores = new Befores();
    private final List<List<CommandForm>> commands;
    private final Map<String, Gathered.Binding> bindings = new HashMap<>();
    private final Map<String, Map<String, String>> latest = new HashMap<>();

    /**
     * By that map.
     *
     * @param importer who gives the commands
     * @param gathered what the file says as a whole
     */
    public Planner(HistoryMap map, PersonId importer, Gathered gathered) {
        this.map = map;
        this.importer = importer;
        this.gathered = gathered;
        this.subject = new Subject(map);
        this.keys = new RowKey(map);
        this.introductions = new Introductions(map, subject, keys, gathered);
        this.commands = map.rules().stream().map(HistoryMap::commands).toList();
    }

    /**
     * What is to be given for a row: what has to come before it, and its own, last.
     *
     * @throws Unreadable if it lacks something; nothing is to be given
     * @throws Refusal if it contradicts what was said before; nothing is to be given
     */
    public List<Unit> plan(LogRow row) throws Unreadable, Refusal {
        String key = keys.of(row);
        String application = Subject.application(row);
        String requisition = subject.requisition(row);
        String candidate = subject.candidate(row);
        if (application != null && row.rule() >= 0) {
            Gathered.Binding before = bindings.get(application);
            if (before != null) {
                same("requisition", before.requisition(), requisition, application, before.line());
                same("candidate", before.candidate(), candidate, application, before.line());
            }
            Gathered.Binding its = new Gathered.Binding(requisition, candidate, row.line());
            Gathered.Binding known = before == null ? its : before.and(its);
            bindings.put(application, known);
            Gathered.Binding elsewhere = gathered.binding(application);
            Gathered.Binding whole = elsewhere == null ? known : known.and(elsewhere);
            requisition = requisition == null ? whole.requisition() : requisition;
            candidate = candidate == null ? whole.candidate() : candidate;
        }
        if (row.rule() < 0) {
            return introductions.opening(row, requisition).stream()
                    .map(befores::with)
                    .toList();
        }
        Filled filled = new Filled(row, requisition, candidate, application);
        List<Order> orders = new ArrayList<>();
        boolean alone = false;
        for (CommandForm command : commands.get(row.rule())) {
            orders.add(order(command, key, filled));
            alone |= Things.isAlone(command.name());
        }
        String actor = actor(row);
        List<Order> own = actor == null
                ? orders
                : orders.stream().map(order -> order.onBehalfOf(actor)).toList();
        List<Unit> units = new ArrayList<>(introductions.before(row, orders, requisition, candidate));
        units.add(new Unit(row, row.line(), own, Things.of(bodies(orders)), alone));
        return units.stream().map(befores::with).toList();
    }

    private @Nullable String actor(LogRow row) throws Unreadable {
        if (map.actor() == null) {
            return null;
        }
        for (String gap : Gaps.in(map.actor())) {
            if (row.values().getOrDefault(gap, List.of()).isEmpty()) {
                return null;
            }
        }
        return Gaps.fill(map.actor(), subject.filling(row, 0, true));
    }

    static List<Map<String, Object>> bodies(List<Order> orders) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (Order order : orders) {
            bodies.add(new LinkedHashMap<>(order.body()));
        }
        return bodies;
    }

    private void same(String what, @Nullable String before, @Nullable String now, String application, long line)
            throws Refusal {
        if (before != null && now != null && !before.equals(now)) {
            throw new Refusal(
                    "OTHER_" + what.toUpperCase(java.util.Locale.ROOT),
                    "This row is about the " + what + " " + now + ", but its application " + application + " is of "
                            + before + ", as line " + line + " says. Mend the one that is wrong.");
        }
    }

    private Order order(CommandForm command, String rowKey, Filled filled) throws Unreadable {
        LogRow row = filled.row;
        String made = Things.MADE.get(command.name());
        String name = made == null ? "" : row.value(made);
        String key = made == null || name.isEmpty() ? RowKey.of(rowKey, command.name()) : keys.once(made, name);
        Map<String, Object> body = new LinkedHashMap<>();
        try {
            if (Things.namesRequisition(command.name()) && !command.body().containsKey("requisition")) {
                body.put("requisition", Gaps.fill("{requisition}", filled));
            }
            if (Things.namesCandidate(command.name()) && !command.body().containsKey("candidate")) {
                body.put("candidate", Gaps.fill("{candidate}", filled));
            }
            body.putAll(Gaps.fill(command.body(), filled));
            for (LogRow.Other other : row.others()) {
                join(body, Gaps.fill(command.body(), filled.of(other)));
            }
        } catch (Unreadable e) {
            throw new Unreadable(command.name() + ": " + e.getMessage());
        }
        if (made != null && filled.application != null) {
            latest.computeIfAbsent(filled.application, _ -> new HashMap<>(2)).put(made, ImportedId.of(importer, key));
        }
        return new Order(command.name(), body, key, row.time());
    }

    /** Lists of both, without what is there twice. */
    @SuppressWarnings("unchecked")
    private static void join(Map<String, Object> body, Map<String, Object> more) {
        more.forEach((name, value) -> {
            if (value instanceof List<?> list && body.get(name) instanceof List<?> before) {
                List<Object> joined = new ArrayList<>((List<Object>) before);
                Set<Object> there = new HashSet<>(before);
                list.stream().filter(there::add).forEach(joined::add);
                body.put(name, joined);
            } else {
                body.putIfAbsent(name, value);
            }
        });
    }

    /** What fills the gaps of a row's commands. */
    private final class Filled implements Gaps.Filling {

        private final LogRow row;
        private final @Nullable String requisition;
        private final @Nullable String candidate;
        private final @Nullable String application;
        private final Gaps.Filling values;

        Filled(LogRow row, @Nullable String requisition, @Nullable String candidate, @Nullable String application) {
            this.row = row;
            this.requisition = requisition;
            this.candidate = candidate;
            this.application = application;
            this.values = subject.filling(row, subject.number(row), false);
        }

        Filled of(LogRow.Other other) {
            return new Filled(
                    new LogRow(
                            other.line(),
                            row.time(),
                            row.rank(),
                            row.sequence(),
                            row.rule(),
                            other.values(),
                            List.of()),
                    requisition,
                    candidate,
                    application);
        }

        @Override
        public List<String> all(String name) throws Unreadable {
            return switch (name) {
                case "requisition" -> one(requisition, name);
                case "candidate" -> one(candidate, name);
                case "time" -> List.of(row.time().toString());
                default -> Things.KINDS.contains(name) ? List.of(made(name)) : values.all(name);
            };
        }

        private List<String> one(@Nullable String id, String what) throws Unreadable {
            if (id == null) {
                throw new Unreadable("it does not say which " + what + " it is about"
                        + (application == null
                                ? ""
                                : ", and no row of this file says so of the application " + application)
                        + ": fill the column that the map names");
            }
            return List.of(id);
        }

        private String made(String kind) throws Unreadable {
            String name = row.value(kind);
            if (!name.isEmpty()) {
                return ImportedId.of(importer, keys.once(kind, name));
            }
            String last = application == null
                    ? null
                    : latest.getOrDefault(application, Map.of()).get(kind);
            if (last == null) {
                throw new Unreadable("no " + kind + " of this application was made on a row before: name a column '"
                        + kind + "' in the map if another file has it");
            }
            return last;
        }

        @Override
        public HistoryMap.As as(String name) {
            return subject.as(name);
        }
    }
}
