package dev.tandem.query.columns;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What holds of a row or does not. */
public sealed interface Condition extends Expression {

    /** Every row. */
    Condition ALWAYS = new All(List.of());

    /** Reads it off rows. */
    @FunctionalInterface
    interface Reader {
        boolean holds(int row);
    }

    /** Reads it off the rows of a frame, at that time of asking. */
    Reader in(Frame frame, long now);

    /** The row has such a moment. */
    static Condition has(Moment moment) {
        return new Has(moment);
    }

    /** The column has one of those values. */
    static Condition is(String column, Enum<?>... values) {
        return new Is(column, Arrays.stream(values).map(Enum::name).toList());
    }

    /** The column has that value. */
    static Condition is(String column, String value) {
        return new Is(column, List.of(value));
    }

    /** The one comes after the other; both are there. */
    static Condition after(Moment one, Moment other) {
        return new After(one, other);
    }

    /** The moment is there and lies before the time of asking. */
    static Condition past(Moment moment) {
        return new Past(moment);
    }

    /** All hold. */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** One holds, or more. */
    static Condition any(Condition... conditions) {
        return not(
                new All(Arrays.stream(conditions).<Condition>map(Condition::not).toList()));
    }

    /** The whole number in that column is so great or greater. */
    static Condition atLeast(String column, long least) {
        return new AtLeast(column, least);
    }

    /** It does not hold. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** A moment is there. */
    record Has(Moment moment) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            Moment.Reader reader = moment.in(frame, now);
            return row -> reader.at(row) != FrameColumn.NONE;
        }

        @Override
        public String sql() {
            return moment.sql() + " is not null";
        }
    }

    /** One of some values. */
    record Is(String column, List<String> values) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            FrameColumn.Texts texts = frame.texts(column);
            int[] codes = texts.array();
            boolean[] wanted = new boolean[texts.codes().size() + 1];
            values.stream()
                    .mapToInt(texts.codes()::find)
                    .filter(code -> code >= 0)
                    .forEach(code -> wanted[code + 1] = true);
            return row -> wanted[codes[row] + 1];
        }

        @Override
        public String sql() {
            return "coalesce(" + column + " in ("
                    + values.stream()
                            .map(value -> "'" + value.replace("'", "''") + "'")
                            .collect(Collectors.joining(", "))
                    + "), false)";
        }
    }

    /** So many or more. */
    record AtLeast(String column, long least) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            long[] values = frame.longs(column).array();
            return row -> values[row] >= least;
        }

        @Override
        public String sql() {
            return "coalesce(" + column + " >= " + least + ", false)";
        }
    }

    /** Later than another moment. */
    record After(Moment one, Moment other) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            Moment.Reader late = one.in(frame, now);
            Moment.Reader early = other.in(frame, now);
            return row -> {
                long first = early.at(row);
                return first != FrameColumn.NONE && late.at(row) > first;
            };
        }

        @Override
        public String sql() {
            return "coalesce(" + one.sql() + " > " + other.sql() + ", false)";
        }
    }

    /** Before the time of asking. */
    record Past(Moment moment) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            Moment.Reader reader = moment.in(frame, now);
            return row -> {
                long at = reader.at(row);
                return at != FrameColumn.NONE && at < now;
            };
        }

        @Override
        public String sql() {
            return "coalesce(" + moment.sql() + " < " + NOW + ", false)";
        }
    }

    /** All of some conditions. */
    record All(List<Condition> conditions) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            Reader[] readers =
                    conditions.stream().map(one -> one.in(frame, now)).toArray(Reader[]::new);
            return switch (readers.length) {
                case 0 -> _ -> true;
                case 1 -> readers[0];
                case 2 -> row -> readers[0].holds(row) && readers[1].holds(row);
                default ->
                    row -> {
                        for (Reader reader : readers) {
                            if (!reader.holds(row)) {
                                return false;
                            }
                        }
                        return true;
                    };
            };
        }

        @Override
        public String sql() {
            return conditions.isEmpty()
                    ? "true"
                    : conditions.stream().map(Expression::sql).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /** The contrary. */
    record Not(Condition condition) implements Condition {

        @Override
        public Reader in(Frame frame, long now) {
            Reader reader = condition.in(frame, now);
            return row -> !reader.holds(row);
        }

        @Override
        public String sql() {
            return "not " + condition.sql();
        }
    }
}
