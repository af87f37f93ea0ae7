package dev.tandem.query.columns;

/** A moment of a row, in microseconds since 1970. */
public sealed interface Moment extends Expression {

    /** Reads it off rows. */
    @FunctionalInterface
    interface Reader {
        /** The moment, or {@link FrameColumn#NONE}. */
        long at(int row);
    }

    /** Reads it off the rows of a frame, at that time of asking. */
    Reader in(Frame frame, long now);

    /** The one in that column. */
    static Moment of(String column) {
        return new OfColumn(column);
    }

    /** The one at that place of that column, from 1. */
    static Moment of(String column, int place) {
        return new OfPlace(column, place);
    }

    /** The one in that column, or the time of asking. */
    static Moment orNow(String column) {
        return new OrNow(column);
    }

    /** In a column. */
    record OfColumn(String column) implements Moment {

        @Override
        public Reader in(Frame frame, long now) {
            long[] values = frame.longs(column).array();
            return row -> values[row];
        }

        @Override
        public String sql() {
            return column;
        }
    }

    /** At a place of a column. */
    record OfPlace(String column, int place) implements Moment {

        @Override
        public Reader in(Frame frame, long now) {
            // A place that few rows have ends with the last of them: that is not made longer for each who asks.
            long[] values = frame.lists(column).place(place).array();
            return row -> row < values.length ? values[row] : FrameColumn.NONE;
        }

        @Override
        public String sql() {
            return column + "[" + place + "]";
        }
    }

    /** In a column, or now. */
    record OrNow(String column) implements Moment {

        @Override
        public Reader in(Frame frame, long now) {
            long[] values = frame.longs(column).array();
            return row -> values[row] == FrameColumn.NONE ? now : values[row];
        }

        @Override
        public String sql() {
            return "coalesce(" + column + ", " + NOW + ")";
        }
    }
}
