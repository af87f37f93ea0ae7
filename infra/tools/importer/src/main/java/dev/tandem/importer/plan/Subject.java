package dev.tandem.importer.plan;

import dev.tandem.importer.map.Gaps;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.Ids;
import dev.tandem.importer.map.LogRow;
import dev.tandem.importer.map.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which application, requisition and candidate a row is about, by what it says itself. */
final class Subject {

    private final HistoryMap map;

    Subject(HistoryMap map) {
        this.map = map;
    }

    /** As the other system calls it; null: the row is about none. */
    static @Nullable String application(LogRow row) {
        String application = row.value("application");
        String its = application.isEmpty() ? row.value("case") : application;
        return its.isEmpty() ? null : its;
    }

    /** Its id here; null: the row does not say. */
    @Nullable
    String requisition(LogRow row) throws Unreadable {
        HistoryMap.Requisitions requisitions = map.requisitions();
        return requisitions == null ? id("{requisition}", row) : id(requisitions.id(), row);
    }

    /** Their id here; null: the row does not say. */
    @Nullable
    String candidate(LogRow row) throws Unreadable {
        HistoryMap.Candidates candidates = map.candidates();
        return candidates == null ? id("{candidate}", row) : id(candidates.id(), row);
    }

    private @Nullable String id(String template, LogRow row) throws Unreadable {
        Set<String> gaps = Gaps.in(template);
        for (String gap : gaps) {
            if (!gap.equals("number")
                    && row.values().getOrDefault(gap, List.of()).isEmpty()) {
                return null;
            }
        }
        return Gaps.fill(template, filling(row, number(row), true));
    }

    /** By which number of those that cases are spread over; 0: they are not. */
    int number(LogRow row) {
        HistoryMap.Requisitions requisitions = map.requisitions();
        return requisitions == null || requisitions.spread() == null
                ? 0
                : Ids.spread(row.value("case"), requisitions.spread());
    }

    /** What the row itself fills; as parts of ids, or as it is. */
    Gaps.Filling filling(LogRow row, int number, boolean asIds) {
        return filling(row.values(), number, asIds);
    }

    private Gaps.Filling filling(Map<String, List<String>> values, int number, boolean asIds) {
        return new Gaps.Filling() {

            @Override
            public List<String> all(String name) {
                if (name.equals("number") && number > 0) {
                    return List.of("%03d".formatted(number));
                }
                List<String> all = values.getOrDefault(name, List.of());
                return asIds ? all.stream().map(Ids::safe).toList() : all;
            }

            @Override
            public HistoryMap.As as(String name) {
                return Subject.this.as(name);
            }
        };
    }

    HistoryMap.As as(String name) {
        HistoryMap.ValueForm form = map.valueForms().get(name);
        return form == null || form.as() == null ? HistoryMap.As.TEXT : form.as();
    }
}
