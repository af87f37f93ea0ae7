package dev.tandem.agreement;

import dev.tandem.agreement.DatedObligation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one promise was kept, as METRICS.md of query-service defines it under "Promises".
 *
 * @param inTime how often it was kept by the due time
 * @param late how often it was kept later, is past due and still owed, or stopped to matter only after it was due
 * @param took how long it took each time that it was kept, from being asked; ascending
 */
public record PromiseFigure(int inTime, int late, List<Duration> took) {

    /** The version of these definitions: raised when one of them comes to mean something else. */
    public static final int DEFINITIONS = 1;

    /** Of what nobody ever asked for. */
    public static final PromiseFigure NONE = new PromiseFigure(0, 0, List.of());

    /** Copies and sorts the list. */
    public PromiseFigure {
        took = took.stream().sorted().toList();
    }

    /** Each promise that was ever called upon, as it stands at that moment. */
    public static Map<PromiseKind, PromiseFigure> of(List<DatedObligation> owed, Instant now) {
        Map<PromiseKind, PromiseFigure> figures = new EnumMap<>(PromiseKind.class);
        owed.forEach(one -> figures.merge(one.promise(), of(one, now), PromiseFigure::and));
        return figures;
    }

    private static PromiseFigure of(DatedObligation owed, Instant now) {
        State state = owed.state(now);
        Duration took = owed.took();
        return new PromiseFigure(
                state == State.KEPT ? 1 : 0,
                state == State.LATE || state == State.OVERDUE ? 1 : 0,
                took == null ? List.of() : List.of(took));
    }

    private PromiseFigure and(PromiseFigure other) {
        List<Duration> both = new ArrayList<>(took);
        both.addAll(other.took);
        return new PromiseFigure(inTime + other.inTime, late + other.late, both);
    }

    /** How many cases {@link #shareInSla} was computed from. */
    public int measured() {
        return inTime + late;
    }

    /** The share that was kept in time, from 0 to 1; null if nothing was due yet. */
    public @Nullable Double shareInSla() {
        return measured() == 0 ? null : (double) inTime / measured();
    }

    /** The median time that it took, in hours of the clock, interpolated between the two in the middle; null if it was never kept. */
    public @Nullable Double medianHours() {
        if (took.isEmpty()) {
            return null;
        }
        double middle = (took.size() - 1) / 2.0;
        double lower = hours(took.get((int) Math.floor(middle)));
        double upper = hours(took.get((int) Math.ceil(middle)));
        return (lower + upper) / 2;
    }

    private static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }
}
