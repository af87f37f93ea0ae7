package dev.tandem.importer;

import dev.tandem.client.Door.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A requisition that the log does not have, made for a number of cases.
 *
 * @param number from 1, in the order of first events
 * @param id its id here
 * @param cases those that are on it
 */
record Opening(int number, String id, List<CaseHistory> cases) {

    /** One for each so many cases, which come in the order of their first events. */
    static List<Opening> of(List<CaseHistory> histories, HistoryMap map) {
        List<Opening> openings = new ArrayList<>();
        int size = map.requisitions().cases();
        for (int from = 0; from < histories.size(); from += size) {
            int number = openings.size() + 1;
            openings.add(new Opening(
                    number,
                    Gaps.fill(map.requisitions().id(), Map.of("number", numbered(number))),
                    histories.subList(from, Math.min(histories.size(), from + size))));
        }
        return openings;
    }

    /** The command that opens it, at the time of its first event. */
    Order order(HistoryMap map) {
        HistoryMap.Requisitions rule = map.requisitions();
        Map<String, Object> body =
                new LinkedHashMap<>(Gaps.fill(rule.open(), Map.of("number", numbered(number), "requisition", id)));
        body.put("requisition", id);
        body.put("recruiter", turn(rule.recruiters()));
        body.put("hiringManager", turn(rule.hiringManagers()));
        Instant begun = cases.getFirst().begun();
        return new Order("OpenRequisition", body, RowKey.ofRequisition(map.name(), number), begun);
    }

    private String turn(List<String> people) {
        return people.get((number - 1) % people.size());
    }

    private static String numbered(int number) {
        return "%03d".formatted(number);
    }
}
