package dev.tandem.query.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows, each in one of many cells or in none, and what is counted in each cell. */
public final class Cells {

    private static final int NOWHERE = -1;

    private final RowSet set;
    private final int @Nullable [] cellOf;
    private final int count;
    private final Map<Gathering, Gathered> gathered = new HashMap<>();

    /**
     * Of those rows.
     *
     * @param cellOf the cell of each, by its place, or -1; null: all are in the only one
     * @param count how many cells
     */
    Cells(RowSet set, int @Nullable [] cellOf, int count) {
        this.set = set;
        this.cellOf = cellOf;
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

    /**
     * A case behind a figure.
     *
     * @param row in the frame
     * @param value what it adds: its number, 1 or 0 where cases are counted
     * @param counted whether it is one of the cases that the figure names as their number
     */
    public record Case(int row, double value, boolean counted) {}

    /** In which cell each row is, divided by a split where there is one. */
    private final class Places {

        private final int width;
        private final int[] rows = set.rows();
        private final int @Nullable [] codes;
        private final int[] partOfCode;

        Places(@Nullable Split split) {
            this.width = split == null ? 1 : split.values().size();
            if (split == null) {
                this.codes = null;
                this.partOfCode = new int[0];
                return;
            }
            FrameColumn.Texts texts = set.frame().texts(split.column());
            this.codes = texts.array();
            this.partOfCode = new int[texts.codes().size() + 1];
            Arrays.fill(partOfCode, NOWHERE);
            for (int i = 0; i < split.values().size(); i++) {
                int code = texts.codes().find(split.values().get(i));
                if (code >= 0) {
                    partOfCode[code + 1] = i;
                }
            }
        }

        /** How many there are. */
        int size() {
            return count * width;
        }

        /** The one of the row at that place; -1 if it is in none. */
        int of(int place) {
            int cell = cellOf == null ? 0 : cellOf[place];
            if (codes == null || cell < 0) {
                return cell;
            }
            int part = partOfCode[codes[rows[place]] + 1];
            return part < 0 ? NOWHERE : cell * width + part;
        }

        /** Whether all rows are in the only one. */
        boolean areOne() {
            return cellOf == null && codes == null;
        }
    }

    /** The cases of all cells behind what {@link #count} counts; with a split, of the first of its values. */
    public List<Case> cases(Measure measure, @Nullable Split split) {
        Places places = new Places(split);
        double[] adds = new double[set.size()];
        BitSet counted = counted(measure, adds);
        List<Case> cases = new ArrayList<>();
        for (int place = 0; place < adds.length; place++) {
            int at = adds[place] != 0 || counted.get(place) ? places.of(place) : NOWHERE;
            if (at >= 0 && at % places.width == 0) {
                cases.add(new Case(set.rows()[place], adds[place], counted.get(place)));
            }
        }
        return cases;
    }

    /** The places that count as cases; says of each what it adds. */
    private BitSet counted(Measure measure, double[] adds) {
        return switch (measure) {
            case Measure.Count(Condition of) -> {
                set.where(of).stream().forEach(place -> adds[place] = 1);
                yield set.where(of);
            }
            case Measure.Share(Condition part, Condition whole) -> {
                both(part, whole).stream().forEach(place -> adds[place] = 1);
                yield set.where(whole);
            }
            case Measure.PerCase(Amount sum, Condition each) -> {
                put(set.numbers(sum, Condition.ALWAYS), adds);
                yield set.where(each);
            }
            case Measure.Mean(Amount of, Condition where) -> put(set.numbers(of, where), adds);
            case Measure.Sum(Amount of, Condition where) -> put(set.numbers(of, where), adds);
            case Measure.Percentile(double _, Amount of, Condition where) -> put(set.numbers(of, where), adds);
        };
    }

    private static BitSet put(RowSet.Numbers numbers, double[] adds) {
        BitSet places = new BitSet();
        for (int i = 0; i < numbers.places().length; i++) {
            adds[numbers.places()[i]] = numbers.values()[i];
            places.set(numbers.places()[i]);
        }
        return places;
    }

    private BitSet both(Condition one, Condition other) {
        BitSet both = (BitSet) set.where(one).clone();
        both.and(set.where(other));
        return both;
    }

    /** Counts that in each cell. */
    public Counted count(Measure measure, @Nullable Split split) {
        Places places = new Places(split);
        return switch (measure) {
            case Measure.Count(Condition of) -> {
                int[] cases = counts(set.where(of), places);
                yield new Counted(Arrays.stream(cases).asDoubleStream().toArray(), cases);
            }
            case Measure.Share(Condition part, Condition whole) ->
                quotients(
                        Arrays.stream(counts(both(part, whole), places))
                                .asDoubleStream()
                                .toArray(),
                        counts(set.where(whole), places));
            case Measure.PerCase(Amount sum, Condition each) ->
                quotients(sums(set.numbers(sum, Condition.ALWAYS), places).values(), counts(set.where(each), places));
            case Measure.Mean(Amount of, Condition where) -> {
                Counted sums = sums(set.numbers(of, where), places);
                yield quotients(sums.values(), sums.cases());
            }
            case Measure.Sum(Amount of, Condition where) -> {
                Counted sums = sums(set.numbers(of, where), places);
                for (int i = 0; i < sums.cases().length; i++) {
                    sums.values()[i] = sums.cases()[i] == 0 ? Double.NaN : sums.values()[i];
                }
                yield sums;
            }
            case Measure.Percentile(double share, Amount of, Condition where) ->
                percentiles(share, gathered(new Gathering(of, where, split), places));
        };
    }

    private static int[] counts(BitSet of, Places places) {
        int[] cases = new int[places.size()];
        if (places.areOne()) {
            cases[0] = of.cardinality();
            return cases;
        }
        for (int place : RowSet.places(of)) {
            int at = places.of(place);
            if (at >= 0) {
                cases[at]++;
            }
        }
        return cases;
    }

    /** Each of those numbers for each case; NaN where there is no case. */
    private static Counted quotients(double[] numbers, int[] cases) {
        double[] values = new double[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cases[i] == 0 ? Double.NaN : numbers[i] / cases[i];
        }
        return new Counted(values, cases);
    }

    /** The sums of those numbers, 0 where there is none, and how many each has. */
    private static Counted sums(RowSet.Numbers numbers, Places places) {
        int[] cases = new int[places.size()];
        double[] sums = new double[places.size()];
        for (int i = 0; i < numbers.places().length; i++) {
            int at = places.of(numbers.places()[i]);
            if (at >= 0) {
                sums[at] += numbers.values()[i];
                cases[at]++;
            }
        }
        return new Counted(sums, cases);
    }

    private Gathered gathered(Gathering what, Places places) {
        Gathered known = gathered.get(what);
        if (known != null) {
            return known;
        }
        RowSet.Numbers numbers = set.numbers(what.of(), what.where());
        int found = numbers.places().length;
        int[] at = new int[found];
        int[] begins = new int[places.size() + 1];
        for (int i = 0; i < found; i++) {
            at[i] = places.of(numbers.places()[i]);
            if (at[i] >= 0) {
                begins[at[i] + 1]++;
            }
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        double[] sorted = new double[begins[begins.length - 1]];
        int[] next = begins.clone();
        for (int i = 0; i < found; i++) {
            if (at[i] >= 0) {
                sorted[next[at[i]]++] = numbers.values()[i];
            }
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
