package dev.tandem.query.columns;

/** What is made of the rows of a cell. */
public sealed interface Measure {

    /** How many there are of which that holds; the number is its own number of cases. */
    record Count(Condition of) implements Measure {}

    /** How many of the whole are in the part as well. The cases are the whole. */
    record Share(Condition part, Condition whole) implements Measure {}

    /** The sum of a number over all rows, for each row of which that holds. The cases are those rows. */
    record PerCase(Amount sum, Condition each) implements Measure {}

    /** The mean of a number over the rows of which that holds and that have it. */
    record Mean(Amount of, Condition where) implements Measure {}

    /** The sum of a number over the rows of which that holds and that have it. */
    record Sum(Amount of, Condition where) implements Measure {}

    /**
     * A percentile of a number over the rows of which that holds and that have it, exact: interpolated between the two nearest, as
     * SQL's {@code percentile_cont} does.
     *
     * @param share 0.5 for the median
     */
    record Percentile(double share, Amount of, Condition where) implements Measure {}
}
