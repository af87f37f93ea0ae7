package dev.tandem.query.columns;

/** What is said of a row by its columns: once, for whoever counts in memory and for whoever counts the same by SQL. */
public sealed interface Expression permits Moment, Amount, Condition {

    /** The moment at which everything stands still while one answer is counted, in an expression's SQL. */
    String NOW = ":now";

    /** Says it in SQL, with moments in microseconds and {@link #NOW} for the time of asking. */
    String sql();
}
