package dev.tandem.query.columns;

/** A moment of a row, in microseconds since 1970. */
public sealed interface Moment extends Expression {

    /** Reads it off rows. */
    @FunctionalInterface
    interface Reader {
        /** The moments of the first so many of those places, or {@link FrameColumn#NONE}. */
        void read(int[] places, int count, long[] at);
    }

    /** Reads it off those rows. */
    Reader in(RowSet set);

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
        public Reader in(RowSet set) {
            int[] rows = set.rows();
            long[] values = set.frame().longs(column).array();
            return (places, count, at) -> {
                for (int i = 0; i < count; i++) {
                    at[i] = values[rows[places[i]]];
                }
            };
        }

        @Override
        public String sql() {
            return column;
        }
    }

    /** At a place of a column. */
    record OfPlace(String column, int place) implements Moment {

        @Override
        public Reader in(RowSet set) {
            // A place that few rows have ends with the last of them: that is not made longer for each who asks.
            int[] rows = set.rows();
            long[] values = set.frame().lists(column).place(place).array();
            return (places, count, at) -> {
                for (int i = 0; i < count; i++) {
                    int row = rows[places[i]];
                    at[i] = row < values.length ? values[row] : FrameColumn.NONE;
                }
            };
        }

        @Override
        public String sql() {
            return column + "[" + place + "]";
        }
    }

    /** In a column, or now. */
    record OrNow(String column) implements Moment {

        @Override
        public Reader in(RowSet set) {
            long now = set.now();
            Reader reader = new OfColumn(column).in(set);
            return (places, count, at) -> {
                reader.read(places, count, at);
                for (int i = 0; i < count; i++) {
                    at[i] = at[i] == FrameColumn.NONE ? now : at[i];
                }
            };
        }

        @Override
        public String sql() {
            return "coalesce(" + column + ", " + NOW + ")";
        }
    }
}
