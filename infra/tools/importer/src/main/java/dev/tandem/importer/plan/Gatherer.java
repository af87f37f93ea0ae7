package dev.tandem.importer.plan;

import dev.tandem.importer.map.Gaps;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.HistoryMap.RowRule;
import dev.tandem.importer.map.LogRow;
import dev.tandem.importer.map.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file in its order, and knows at the end what has to be known of all of it. */
public final class Gatherer {

    private final HistoryMap map;
    private final Sorted sorted;
    private final Subject subject;
    private final List<RowRule> rules;
    private final boolean numbered;
    private final Gathered gathered = new Gathered();
    private final Map<String, Long> numbers = new HashMap<>();

    /** Into that order. */
    public Gatherer(HistoryMap map, Sorted sorted) {
        this.map = map;
        this.sorted = sorted;
        this.subject = new Subject(map);
        this.rules = map.rules();
        this.numbered = map.columns().containsKey("sequence");
    }

    /**
     * Takes a row.
     *
     * @param opening whether it says how a requisition was opened
     * @throws Unreadable if another row says that it is this one
     */
    public void take(LogRow row, boolean opening) throws Unreadable {
        if (numbered) {
            Long other = numbers.putIfAbsent(row.value("case") + '\u001f' + row.sequence(), row.line());
            if (other != null) {
                throw new Unreadable("case '" + row.value("case") + "' has its row " + row.sequence() + " on line "
                        + other + " already: of two rows with one number the first counts");
            }
        }
        if (opening) {
            opening(row);
            return;
        }
        String application = Subject.application(row);
        if (application != null && !row.value("application").isEmpty()) {
            gathered.bound(
                    application, new Gathered.Binding(subject.requisition(row), subject.candidate(row), row.line()));
        }
        @Nullable String together = rules.get(row.rule()).together();
        if (together == null) {
            sorted.add(row);
        } else {
            gathered.together(
                    row.rule() + " " + Gaps.fill(together, subject.filling(row, subject.number(row), false)), row);
        }
    }

    private void opening(LogRow row) throws Unreadable {
        String requisition = subject.requisition(row);
        if (requisition == null) {
            throw new Unreadable("it opens a requisition and does not say which: fill the column that the map names");
        }
        LogRow other = gathered.opening(requisition, row);
        if (other != null) {
            throw new Unreadable("the requisition " + requisition + " is opened on line " + other.line()
                    + " already: of two rows that open one the first in the file counts");
        }
    }

    /** Nothing more comes. */
    public Gathered whole() {
        gathered.leaders().forEach(sorted::add);
        gathered.openings().forEach(sorted::add);
        return gathered;
    }
}
