package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows, each in one of many cells, and what is counted in each. */
public final class Cells {

    private final Frame frame;
    private final int[] rows;
    private final int[] cellOf;
    private final int size;
    private final int count;
    private final Map<Gathering, Gathered> gathered = new HashMap<>();

    Cells(Frame frame, int[] rows, int[] cellOf, int size, int count) {
        this.frame = frame;
        this.rows = rows;
        this.cellOf = cellOf;
        this.size = size;
        this.count = count;
    }

    /**
     * Divides each cell by the value of a column, so that many figures come from one pass.
     *
     * @param values that count; rows with any other do not
     */
    public record Split(String column, List<String> values) {}

    /**
     * What was counted.
     *
     * @param values of each cell; NaN where there is none. With a split, cell c of value v is at {@code c * values + v}
     * @param cases how many cases each value was computed from
     */
    public record Counted(double[] values, int[] cases) {}

    /** Rows of cells that have a number. */
    private record Gathering(
            Amount of, Condition where, @Nullable Split split) {}

    /** The numbers of each cell, one cell after the other, and where each begins. */
    private record Gathered(double[] numbers, int[] begins) {}

    /** The rows of all cells, and for each in which it is. */
    public int size() {
        return size;
    }

    /** That row. */
    public int row(int place) {
        return rows[place];
    }

    /**
     * A case behind a figure.
     *
     * @param row in the frame
     * @param value what it adds: its number, 1 or 0 where cases are counted
     * @param counted whether it is one of the cases that the figure names as their number
     */
    public record Case(int row, double value, boolean counted) {}

    /** The cases of all cells behind what {@link #count} counts; with a split, of the first of its values. */
    public List<Case> cases(Measure measure, @Nullable Split split, long now) {
        int[] parts = split == null ? new int[0] : parts(split);
        CaseReader reader = reader(measure, now);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (split == null || parts[i] == 0) {
                Case one = reader.of(rows[i]);
                if (one != null) {
                    cases.add(one);
                }
            }
        }
        return cases;
    }

    /** Reads what a row adds to a figure. */
    @FunctionalInterface
    private interface CaseReader {
        /** Null if it adds nothing. */
        @Nullable
        Case of(int row);
    }

    private CaseReader reader(Measure measure, long now) {
        return switch (measure) {
            case Measure.Count(Condition of) -> {
                Condition.Reader holds = of.in(frame, now);
                yield row -> holds.holds(row) ? new Case(row, 1, true) : null;
            }
            case Measure.Share(Condition part, Condition whole) -> {
                Condition.Reader in = part.in(frame, now);
                Condition.Reader of = whole.in(frame, now);
                yield row -> of.holds(row) ? new Case(row, in.holds(row) ? 1 : 0, true) : null;
            }
            case Measure.PerCase(Amount sum, Condition each) -> {
                Amount.Reader adds = sum.in(frame, now);
                Condition.Reader counts = each.in(frame, now);
                yield row -> {
                    double number = adds.of(row);
                    boolean adding = !Double.isNaN(number) && number != 0;
                    return adding || counts.holds(row) ? new Case(row, adding ? number : 0, counts.holds(row)) : null;
                };
            }
            case Measure.Mean(Amount of, Condition where) -> numbers(of, where, now);
            case Measure.Sum(Amount of, Condition where) -> numbers(of, where, now);
            case Measure.Percentile(double _, Amount of, Condition where) -> numbers(of, where, now);
        };
    }

    private CaseReader numbers(Amount of, Condition where, long now) {
        Amount.Reader reader = of.in(frame, now);
        Condition.Reader holds = where.in(frame, now);
        return row -> {
            double number = holds.holds(row) ? reader.of(row) : Double.NaN;
            return Double.isNaN(number) ? null : new Case(row, number, true);
        };
    }

    /** Counts that in each cell. */
    public Counted count(Measure measure, @Nullable Split split, long now) {
        int[] parts = split == null ? new int[0] : parts(split);
        int width = split == null ? 1 : split.values().size();
        return switch (measure) {
            case Measure.Count(Condition of) -> counts(of.in(frame, now), split == null ? null : parts, width);
            case Measure.Share(Condition part, Condition whole) ->
                shares(part.in(frame, now), whole.in(frame, now), split == null ? null : parts, width);
            case Measure.PerCase(Amount sum, Condition each) ->
                perCase(sum.in(frame, now), each.in(frame, now), split == null ? null : parts, width);
            case Measure.Mean(Amount of, Condition where) ->
                sums(of.in(frame, now), where.in(frame, now), split == null ? null : parts, width, true);
            case Measure.Sum(Amount of, Condition where) ->
                sums(of.in(frame, now), where.in(frame, now), split == null ? null : parts, width, false);
            case Measure.Percentile(double share, Amount of, Condition where) ->
                percentiles(share, gathered(new Gathering(of, where, split), now, split == null ? null : parts, width));
        };
    }

    /** For each code of the column, and for none, the place of its value, or -1. */
    private int[] parts(Split split) {
        Codes codes = frame.texts(split.column()).codes();
        int[] parts = new int[codes.size() + 1];
        Arrays.fill(parts, -1);
        for (int i = 0; i < split.values().size(); i++) {
            int code = codes.find(split.values().get(i));
            if (code >= 0) {
                parts[code + 1] = i;
            }
        }
        int[] codeOf = frame.texts(split.column()).array();
        int[] partOf = new int[size];
        for (int i = 0; i < size; i++) {
            partOf[i] = parts[codeOf[rows[i]] + 1];
        }
        return partOf;
    }

    private int place(int i, int @Nullable [] parts, int width) {
        if (parts == null) {
            return cellOf[i];
        }
        return parts[i] < 0 ? -1 : cellOf[i] * width + parts[i];
    }

    private Counted counts(Condition.Reader of, int @Nullable [] parts, int width) {
        int[] cases = new int[count * width];
        for (int i = 0; i < size; i++) {
            int place = place(i, parts, width);
            if (place >= 0 && of.holds(rows[i])) {
                cases[place]++;
            }
        }
        return new Counted(Arrays.stream(cases).asDoubleStream().toArray(), cases);
    }

    private Counted shares(Condition.Reader part, Condition.Reader whole, int @Nullable [] parts, int width) {
        int[] cases = new int[count * width];
        int[] in = new int[count * width];
        for (int i = 0; i < size; i++) {
            int place = place(i, parts, width);
            if (place >= 0 && whole.holds(rows[i])) {
                cases[place]++;
                if (part.holds(rows[i])) {
                    in[place]++;
                }
            }
        }
        double[] values = new double[cases.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cases[i] == 0 ? Double.NaN : (double) in[i] / cases[i];
        }
        return new Counted(values, cases);
    }

    private Counted perCase(Amount.Reader sum, Condition.Reader each, int @Nullable [] parts, int width) {
        int[] cases = new int[count * width];
        double[] sums = new double[count * width];
        for (int i = 0; i < size; i++) {
            int place = place(i, parts, width);
            if (place >= 0) {
                double number = sum.of(rows[i]);
                sums[place] += Double.isNaN(number) ? 0 : number;
                cases[place] += each.holds(rows[i]) ? 1 : 0;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = cases[i] == 0 ? Double.NaN : sums[i] / cases[i];
        }
        return new Counted(sums, cases);
    }

    private Counted sums(Amount.Reader of, Condition.Reader where, int @Nullable [] parts, int width, boolean mean) {
        int[] cases = new int[count * width];
        double[] sums = new double[count * width];
        for (int i = 0; i < size; i++) {
            int place = place(i, parts, width);
            if (place >= 0 && where.holds(rows[i])) {
                double number = of.of(rows[i]);
                if (!Double.isNaN(number)) {
                    sums[place] += number;
                    cases[place]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = cases[i] == 0 ? Double.NaN : mean ? sums[i] / cases[i] : sums[i];
        }
        return new Counted(sums, cases);
    }

    private Gathered gathered(Gathering what, long now, int @Nullable [] parts, int width) {
        Gathered known = gathered.get(what);
        if (known != null) {
            return known;
        }
        Amount.Reader of = what.of().in(frame, now);
        Condition.Reader where = what.where().in(frame, now);
        int[] places = new int[size];
        double[] numbers = new double[size];
        int[] begins = new int[count * width + 1];
        int found = 0;
        for (int i = 0; i < size; i++) {
            int place = place(i, parts, width);
            if (place >= 0 && where.holds(rows[i])) {
                double number = of.of(rows[i]);
                if (!Double.isNaN(number)) {
                    places[found] = place;
                    numbers[found++] = number;
                    begins[place + 1]++;
                }
            }
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        double[] sorted = new double[found];
        int[] next = begins.clone();
        for (int i = 0; i < found; i++) {
            sorted[next[places[i]]++] = numbers[i];
        }
        Gathered all = new Gathered(sorted, begins);
        gathered.put(what, all);
        return all;
    }

    private static Counted percentiles(double share, Gathered all) {
        int cells = all.begins().length - 1;
        double[] values = new double[cells];
        int[] cases = new int[cells];
        for (int i = 0; i < cells; i++) {
            cases[i] = all.begins()[i + 1] - all.begins()[i];
            values[i] = Percentiles.of(all.numbers(), all.begins()[i], all.begins()[i + 1], share);
        }
        return new Counted(values, cases);
    }
}
