package dev.tandem.query.columns;

import java.util.BitSet;

/** A number of a row. */
public sealed interface Amount extends Expression {

    /** An hour in microseconds. */
    double HOUR = 3.6e9;

    /** A day of 24 hours in microseconds. */
    double DAY = 24 * HOUR;

    /** Reads it off rows. */
    @FunctionalInterface
    interface Reader {
        /** The numbers of the first so many of those places; NaN where there is none. */
        void read(int[] places, int count, double[] numbers);
    }

    /** Reads it off those rows. */
    Reader in(RowSet set);

    /** The number in that column. */
    static Amount of(String column) {
        return new OfColumn(column);
    }

    /** The whole number in that column. */
    static Amount whole(String column) {
        return new Whole(Moment.of(column), 1);
    }

    /** The whole number in that column, in units of so many. */
    static Amount whole(String column, double unit) {
        return new Whole(Moment.of(column), unit);
    }

    /** The whole number at that place of that column, from 1, in units of so many. */
    static Amount whole(String column, int place, double unit) {
        return new Whole(Moment.of(column, place), unit);
    }

    /** The time between the two, in units of so many microseconds; none where one is missing or the second comes first. */
    static Amount between(Moment from, Moment to, double unit) {
        return new Between(from, to, unit);
    }

    /** 1 where that holds; none where it does not. */
    static Amount one(Condition where) {
        return new One(where);
    }

    /** One less another; where the other is missing, nothing is taken off. */
    static Amount less(Amount from, Amount what) {
        return new Less(from, what);
    }

    /** One times another. */
    static Amount times(Amount one, Amount other) {
        return new Times(one, other);
    }

    /** In a column. */
    record OfColumn(String column) implements Amount {

        @Override
        public Reader in(RowSet set) {
            int[] rows = set.rows();
            double[] values = set.frame().doubles(column).array();
            return (places, count, numbers) -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = values[rows[places[i]]];
                }
            };
        }

        @Override
        public String sql() {
            return column;
        }
    }

    /** A whole number. */
    record Whole(Moment number, double unit) implements Amount {

        @Override
        public Reader in(RowSet set) {
            Moment.Reader reader = number.in(set);
            return (places, count, numbers) -> {
                long[] values = new long[count];
                reader.read(places, count, values);
                for (int i = 0; i < count; i++) {
                    numbers[i] = values[i] == FrameColumn.NONE ? Double.NaN : values[i] / unit;
                }
            };
        }

        @Override
        public String sql() {
            return number.sql() + " / " + unit;
        }
    }

    /** A time that passed. */
    record Between(Moment from, Moment to, double unit) implements Amount {

        @Override
        public Reader in(RowSet set) {
            Moment.Reader begin = from.in(set);
            Moment.Reader end = to.in(set);
            return (places, count, numbers) -> {
                long[] first = new long[count];
                long[] last = new long[count];
                begin.read(places, count, first);
                end.read(places, count, last);
                for (int i = 0; i < count; i++) {
                    boolean none = first[i] == FrameColumn.NONE || last[i] == FrameColumn.NONE || last[i] < first[i];
                    numbers[i] = none ? Double.NaN : (last[i] - first[i]) / unit;
                }
            };
        }

        @Override
        public String sql() {
            return "case when " + to.sql() + " >= " + from.sql() + " then (" + to.sql() + " - " + from.sql() + ") / "
                    + unit + " end";
        }
    }

    /** One for each row of which something holds. */
    record One(Condition where) implements Amount {

        @Override
        public Reader in(RowSet set) {
            BitSet holds = set.where(where);
            return (places, count, numbers) -> {
                for (int i = 0; i < count; i++) {
                    numbers[i] = holds.get(places[i]) ? 1 : Double.NaN;
                }
            };
        }

        @Override
        public String sql() {
            return "case when " + where.sql() + " then 1.0 end";
        }
    }

    /** A difference. */
    record Less(Amount from, Amount what) implements Amount {

        @Override
        public Reader in(RowSet set) {
            Reader whole = from.in(set);
            Reader part = what.in(set);
            return (places, count, numbers) -> {
                double[] off = new double[count];
                part.read(places, count, off);
                whole.read(places, count, numbers);
                for (int i = 0; i < count; i++) {
                    numbers[i] -= Double.isNaN(off[i]) ? 0 : off[i];
                }
            };
        }

        @Override
        public String sql() {
            return "(" + from.sql() + ") - coalesce(" + what.sql() + ", 0)";
        }
    }

    /** A product. */
    record Times(Amount one, Amount other) implements Amount {

        @Override
        public Reader in(RowSet set) {
            Reader first = one.in(set);
            Reader second = other.in(set);
            return (places, count, numbers) -> {
                double[] factor = new double[count];
                second.read(places, count, factor);
                first.read(places, count, numbers);
                for (int i = 0; i < count; i++) {
                    numbers[i] *= factor[i];
                }
            };
        }

        @Override
        public String sql() {
            return "(" + one.sql() + ") * (" + other.sql() + ")";
        }
    }
}
