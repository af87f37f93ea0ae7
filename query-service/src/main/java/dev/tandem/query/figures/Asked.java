package dev.tandem.query.figures;

import dev.tandem.query.columns.Dimension;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are wanted, of what.
 *
 * @param by what each group has in common; empty: there are no groups
 * @param narrowed only cases that have one of those values in each of those dimensions
 * @param from only cases of that moment or later; null: of any
 * @param to only cases of an earlier moment; null: of any
 * @param period how long each stretch of the series is; null: no series
 * @param zone whose months and quarters they are
 * @param basis by which of its times a case counts
 * @param waiting whether those who wait in a stage count as having reached it, in the pass-through rate
 * @param stages about which list of stages figures by stage are; null: one is chosen
 * @param now the time of asking
 */
public record Asked(
        List<Dimension> by,
        Map<Dimension, Set<String>> narrowed,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Period period,
        ZoneId zone,
        Basis basis,
        boolean waiting,
        @Nullable List<String> stages,
        Instant now) {

    /** The same without groups. */
    Asked together() {
        return new Asked(List.of(), narrowed, from, to, period, zone, basis, waiting, stages, now);
    }

    /** The same without a series. */
    Asked atOnce() {
        return new Asked(by, narrowed, from, to, null, zone, basis, waiting, stages, now);
    }

    /** The same, narrowed to that instead. */
    Asked narrowedTo(Map<Dimension, Set<String>> other) {
        return new Asked(by, other, from, to, period, zone, basis, waiting, stages, now);
    }

    /** The same within that time. */
    Asked within(@Nullable Instant begin, @Nullable Instant end) {
        return new Asked(by, narrowed, begin, end, period, zone, basis, waiting, stages, now);
    }
}
