package dev.tandem.query.columns;

/** A number of a row. */
public sealed interface Amount extends Expression {

    /** An hour in microseconds. */
    double HOUR = 3.6e9;

    /** A day of 24 hours in microseconds. */
    double DAY = 24 * HOUR;

    /** Reads it off rows. */
    @FunctionalInterface
    interface Reader {
        /** The number; NaN where there is none. */
        double of(int row);
    }

    /** Reads it off the rows of a frame, at that time of asking. */
    Reader in(Frame frame, long now);

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
        public Reader in(Frame frame, long now) {
            double[] values = frame.doubles(column).array();
            return row -> values[row];
        }

        @Override
        public String sql() {
            return column;
        }
    }

    /** A whole number. */
    record Whole(Moment number, double unit) implements Amount {

        @Override
        public Reader in(Frame frame, long now) {
            Moment.Reader reader = number.in(frame, now);
            return row -> {
                long value = reader.at(row);
                return value == FrameColumn.NONE ? Double.NaN : value / unit;
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
        public Reader in(Frame frame, long now) {
            Moment.Reader begin = from.in(frame, now);
            Moment.Reader end = to.in(frame, now);
            return row -> {
                long first = begin.at(row);
                long last = end.at(row);
                boolean none = first == FrameColumn.NONE || last == FrameColumn.NONE || last < first;
                return none ? Double.NaN : (last - first) / unit;
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
        public Reader in(Frame frame, long now) {
            Condition.Reader holds = where.in(frame, now);
            return row -> holds.holds(row) ? 1 : Double.NaN;
        }

        @Override
        public String sql() {
            return "case when " + where.sql() + " then 1.0 end";
        }
    }

    /** A difference. */
    record Less(Amount from, Amount what) implements Amount {

        @Override
        public Reader in(Frame frame, long now) {
            Reader whole = from.in(frame, now);
            Reader part = what.in(frame, now);
            return row -> {
                double off = part.of(row);
                return Double.isNaN(off) ? whole.of(row) : whole.of(row) - off;
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
        public Reader in(Frame frame, long now) {
            Reader first = one.in(frame, now);
            Reader second = other.in(frame, now);
            return row -> first.of(row) * second.of(row);
        }

        @Override
        public String sql() {
            return "(" + one.sql() + ") * (" + other.sql() + ")";
        }
    }
}
