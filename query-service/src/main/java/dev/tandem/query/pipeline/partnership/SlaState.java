package dev.tandem.query.pipeline.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a promise stands at the moment of asking. */
enum SlaState {
    /** Past due, and still owed. */
    OVERDUE("d.ended_at is null and d.due < :now", true),
    /** Due within 24 hours. */
    DUE_SOON("d.ended_at is null and d.due >= :now and d.due < :soon", true),
    /** There is more time left than that. */
    RUNNING("d.ended_at is null and d.due >= :soon", true),
    /** No time passes: the search rests, the agreement binds nobody at the moment, or nothing was agreed about it. */
    RESTING("d.ended_at is null and d.due is null", true),
    /** Kept after its due time, or it stopped to matter only after that. */
    LATE("d.ended_at > d.due", false),
    /** Kept in time. */
    KEPT("not d.moot and d.ended_at <= d.due", false);

    /** Those that are still owed. */
    static final List<SlaState> OPEN =
            Arrays.stream(values()).filter(state -> state.open).toList();

    private final String condition;
    private final boolean open;

    SlaState(String condition, boolean open) {
        this.condition = condition;
        this.open = open;
    }

    /** The SQL that finds promises, {@code d}, which stand so at {@code :now}. */
    String sql() {
        return condition;
    }

    /** The SQL that finds those which stand in one of these ways. */
    static String sql(List<SlaState> states) {
        return states.stream().distinct().map(SlaState::sql).collect(Collectors.joining(" or "));
    }

    /** The SQL that says how a promise stands; null if it ended undated, or stopped to matter in time. */
    static String nameSql() {
        return Arrays.stream(values())
                .map(state -> "when " + state.sql() + " then '" + state + "'")
                .collect(Collectors.joining(" ", "case ", " end"));
    }
}
