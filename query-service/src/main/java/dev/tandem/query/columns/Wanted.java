package dev.tandem.query.columns;

import java.util.Map;
import java.util.Set;

/**
 * Which rows count.
 *
 * @param narrowed only rows that have one of those values in each of those dimensions
 * @param hidden no rows of those requisitions
 * @param from only rows of that moment or later, in microseconds since 1970; {@link Long#MIN_VALUE}: of any
 * @param to only rows of an earlier moment; {@link Long#MAX_VALUE}: of any
 */
public record Wanted(Map<Dimension, Set<String>> narrowed, Set<String> hidden, long from, long to) {

    public Wanted {
        narrowed = Map.copyOf(narrowed);
        hidden = Set.copyOf(hidden);
    }

    /** Whether rows of any time count. */
    boolean ofAnyTime() {
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE;
    }
}
