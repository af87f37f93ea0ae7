package dev.tandem.query.columns;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** What holds of a row or does not. */
public sealed interface Condition extends Expression {

    /** Every row. */
    Condition ALWAYS = new All(List.of());

    /** The places of those rows of which it holds; asked for by {@link RowSet#where}, which remembers it. */
    BitSet among(RowSet set);

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
        public BitSet among(RowSet set) {
            Moment.Reader reader = moment.in(set);
            return set.passing((places, count, holds) -> {
                long[] at = new long[count];
                reader.read(places, count, at);
                for (int i = 0; i < count; i++) {
                    holds[i] = at[i] != FrameColumn.NONE;
                }
            });
        }

        @Override
        public String sql() {
            return moment.sql() + " is not null";
        }
    }

    /** One of some values. */
    record Is(String column, List<String> values) implements Condition {

        @Override
        public BitSet among(RowSet set) {
            FrameColumn.Texts texts = set.frame().texts(column);
            int[] rows = set.rows();
            int[] codes = texts.array();
            boolean[] wanted = new boolean[texts.codes().size() + 1];
            values.stream()
                    .mapToInt(texts.codes()::find)
                    .filter(code -> code >= 0)
                    .forEach(code -> wanted[code + 1] = true);
            return set.passing((places, count, holds) -> {
                for (int i = 0; i < count; i++) {
                    holds[i] = wanted[codes[rows[places[i]]] + 1];
                }
            });
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
        public BitSet among(RowSet set) {
            Moment.Reader number = Moment.of(column).in(set);
            return set.passing((places, count, holds) -> {
                long[] values = new long[count];
                number.read(places, count, values);
                for (int i = 0; i < count; i++) {
                    holds[i] = values[i] >= least;
                }
            });
        }

        @Override
        public String sql() {
            return "coalesce(" + column + " >= " + least + ", false)";
        }
    }

    /** Later than another moment. */
    record After(Moment one, Moment other) implements Condition {

        @Override
        public BitSet among(RowSet set) {
            Moment.Reader late = one.in(set);
            Moment.Reader early = other.in(set);
            return set.passing((places, count, holds) -> {
                long[] last = new long[count];
                long[] first = new long[count];
                late.read(places, count, last);
                early.read(places, count, first);
                for (int i = 0; i < count; i++) {
                    holds[i] = first[i] != FrameColumn.NONE && last[i] > first[i];
                }
            });
        }

        @Override
        public String sql() {
            return "coalesce(" + one.sql() + " > " + other.sql() + ", false)";
        }
    }

    /** Before the time of asking. */
    record Past(Moment moment) implements Condition {

        @Override
        public BitSet among(RowSet set) {
            Moment.Reader reader = moment.in(set);
            long now = set.now();
            return set.passing((places, count, holds) -> {
                long[] at = new long[count];
                reader.read(places, count, at);
                for (int i = 0; i < count; i++) {
                    holds[i] = at[i] != FrameColumn.NONE && at[i] < now;
                }
            });
        }

        @Override
        public String sql() {
            return "coalesce(" + moment.sql() + " < " + NOW + ", false)";
        }
    }

    /** All of some conditions. */
    record All(List<Condition> conditions) implements Condition {

        @Override
        public BitSet among(RowSet set) {
            BitSet all = new BitSet(set.size());
            all.set(0, set.size());
            conditions.forEach(one -> all.and(set.where(one)));
            return all;
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
        public BitSet among(RowSet set) {
            BitSet others = (BitSet) set.where(condition).clone();
            others.flip(0, set.size());
            return others;
        }

        @Override
        public String sql() {
            return "not " + condition.sql();
        }
    }
}
