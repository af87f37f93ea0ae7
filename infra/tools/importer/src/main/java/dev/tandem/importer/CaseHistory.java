package dev.tandem.importer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All rows of one case, in their order.
 *
 * @param rows at least one
 */
record CaseHistory(String caseId, List<LogRow> rows) {

    /** By first event; at the same moment, by place in the file. */
    static final Comparator<CaseHistory> BY_FIRST_EVENT = Comparator.comparing(CaseHistory::begun)
            .thenComparing(history -> history.rows().getFirst().line());

    /** When its first event happened. */
    Instant begun() {
        return rows.getFirst().time();
    }
}
