package dev.tandem.importer.plan;

import dev.tandem.client.Door.Order;
import dev.tandem.importer.map.Gaps;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.LogRow;
import dev.tandem.importer.map.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be there before a row: its requisition, its candidate, the people whom it names. Each is given once, before the first row that needs it. */
final class Introductions {

    private final HistoryMap map;
    private final Subject subject;
    private final RowKey keys;
    private final Gathered gathered;
    private final Set<String> done = new HashSet<>();
    private final Set<String> marked = new HashSet<>();

    Introductions(HistoryMap map, Subject subject, RowKey keys, Gathered gathered) {
        this.map = map;
        this.subject = subject;
        this.keys = keys;
        this.gathered = gathered;
    }

    /** What is to be given before these commands of a row. */
    List<Unit> before(LogRow row, List<Order> orders, @Nullable String requisition, @Nullable String candidate)
            throws Unreadable {
        marked.clear();
        List<Unit> units = new ArrayList<>(people(row));
        boolean namesRequisition = orders.stream().anyMatch(order -> Things.namesRequisition(order.name()));
        if (requisition != null && namesRequisition) {
            units.addAll(requisition(row, requisition));
        }
        HistoryMap.Candidates candidates = map.candidates();
        if (candidate != null
                && candidates != null
                && candidates.register() != null
                && orders.stream().anyMatch(order -> Things.namesCandidate(order.name()))
                && isNew("candidate", candidate)) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("candidate", candidate);
            body.putAll(filled("RegisterCandidate", candidates.register(), row));
            units.add(unit(
                    null, row, new Order("RegisterCandidate", body, keys.once("candidate", candidate), row.time())));
            marked.add("candidate " + candidate);
        }
        done.addAll(marked);
        return units;
    }

    /** What a row gives that says how a requisition was opened. Nothing if a row that needed it earlier has given it already. */
    List<Unit> opening(LogRow row, @Nullable String requisition) throws Unreadable {
        if (requisition == null) {
            throw new Unreadable("it opens a requisition and does not say which: fill the column that the map names");
        }
        if (!isNew("requisition", requisition)) {
            return List.of();
        }
        marked.clear();
        List<Unit> units = new ArrayList<>(people(row));
        units.add(unit(row, row, open(row, requisition, row)));
        marked.add("requisition " + requisition);
        done.addAll(marked);
        return units;
    }

    private List<Unit> requisition(LogRow row, String requisition) throws Unreadable {
        HistoryMap.Requisitions requisitions = map.requisitions();
        if (requisitions == null || requisitions.open() == null || !isNew("requisition", requisition)) {
            return List.of();
        }
        LogRow said = gathered.opening(requisition);
        if (requisitions.from() == null) {
            Order order = open(row, requisition, row);
            marked.add("requisition " + requisition);
            return List.of(unit(null, row, order));
        }
        if (said == null || !requisitions.opensEarlier()) {
            return List.of(); // what comes before its opening is for the rules to refuse
        }
        List<Unit> units = new ArrayList<>(people(said));
        units.add(unit(said, row, open(said, requisition, row))); // what becomes of it is what becomes of that row
        marked.add("requisition " + requisition);
        return units;
    }

    private Order open(LogRow says, String requisition, LogRow when) throws Unreadable {
        HistoryMap.Requisitions requisitions = java.util.Objects.requireNonNull(map.requisitions());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requisition", requisition);
        int number = subject.number(says);
        body.putAll(filled("OpenRequisition", java.util.Objects.requireNonNull(requisitions.open()), says));
        turn(body, "recruiter", requisitions.recruiters(), number);
        turn(body, "hiringManager", requisitions.hiringManagers(), number);
        return new Order("OpenRequisition", body, keys.once("requisition", requisition), when.time());
    }

    private static void turn(Map<String, Object> body, String who, @Nullable List<String> people, int number) {
        if (people != null && !people.isEmpty()) {
            body.putIfAbsent(who, people.get(Math.floorMod(number - 1, people.size())));
        }
    }

    private List<Unit> people(LogRow row) throws Unreadable {
        List<Unit> units = new ArrayList<>();
        for (HistoryMap.Person form : map.people() == null ? List.<HistoryMap.Person>of() : map.people()) {
            if (Gaps.in(form.person()).stream()
                    .anyMatch(gap -> row.values().getOrDefault(gap, List.of()).isEmpty())) {
                continue;
            }
            String person = Gaps.fill(form.person(), subject.filling(row, 0, true));
            if (!isNew("person", person)) {
                continue;
            }
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("name", form.name());
            if (form.email() != null) {
                said.put("email", form.email());
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("person", person);
            body.putAll(filled("IntroducePerson", said, row));
            units.add(unit(null, row, new Order("IntroducePerson", body, keys.once("person", person), row.time())));
            marked.add("person " + person);
        }
        return units;
    }

    private boolean isNew(String kind, String id) {
        return !done.contains(kind + " " + id) && !marked.contains(kind + " " + id);
    }

    private Map<String, Object> filled(String command, Map<String, @Nullable Object> body, LogRow row)
            throws Unreadable {
        try {
            return Gaps.fill(body, subject.filling(row, subject.number(row), false));
        } catch (Unreadable e) {
            throw new Unreadable(command + ", which has to come before it: " + e.getMessage());
        }
    }

    private static Unit unit(@Nullable LogRow row, LogRow neededBy, Order order) {
        return new Unit(row, neededBy.line(), List.of(order), Things.of(Planner.bodies(List.of(order))), false);
    }
}
