package dev.tandem.query.projection.api;

/** Takes down the rows that the fold of an event will read. */
@FunctionalInterface
public interface Touched {

    /** The row with that key will be read. */
    void row(Table<?> table, String key);
}
