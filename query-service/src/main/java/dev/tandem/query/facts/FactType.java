package dev.tandem.query.facts;

import org.jspecify.annotations.Nullable;

/** What stands in a column, by the type that a table has for it. */
enum FactType {
    /** An id, always a pseudonym. */
    ID("VARCHAR", null),
    /** One of a few words. */
    CODE("VARCHAR", null),
    /** A moment. */
    TIME("TIMESTAMPTZ", "UTC"),
    /** A time that passed. */
    HOURS("DOUBLE", "hours of the clock"),
    /** How many. */
    COUNT("BIGINT", null),
    /** Whether. */
    FLAG("BOOLEAN", null);

    private final String sql;
    private final @Nullable String unit;

    FactType(String sql, @Nullable String unit) {
        this.sql = sql;
        this.unit = unit;
    }

    /** The type of a column in SQL, as DuckDB calls it. */
    String sql() {
        return sql;
    }

    /** In which unit it is; null where there is none. */
    @Nullable
    String unit() {
        return unit;
    }
}
