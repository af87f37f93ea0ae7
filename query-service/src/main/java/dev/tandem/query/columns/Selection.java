package dev.tandem.query.columns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows that count, each with its group. Few of many are found by their contexts; else all rows are looked at, but for ranges
 * that lie outside the wanted time.
 */
public final class Selection {

    /** The order of groups, by their values from the first on. */
    public static final Comparator<List<String>> ORDER = Comparator.comparing((List<String> key) -> key.getFirst())
            .thenComparing(key -> key.size() > 1 ? key.get(1) : "");

    /** From how small a part of the rows on they are gathered from their contexts instead of looked for among all. */
    private static final int FEW = 8;

    private static final int OUTSIDE = -2;
    private static final int NOWHERE = -1;

    private final Frame frame;
    private final Groups groups;
    private final int[] group;
    private final long[] at;
    private final RowSet set;
    private final long earliest;
    private final long latest;

    private Selection(Groups groups, RowSet found, int[] groupOf, Moment time, Wanted wanted) {
        this.frame = found.frame();
        this.groups = groups;
        long[] moments = found.moments(time);
        int[] rows = found.rows();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int size = 0;
        for (int place = 0; place < found.size(); place++) {
            long moment = moments[place];
            if (moment != FrameColumn.NONE && moment >= wanted.from() && moment < wanted.to()) {
                rows[size] = rows[place];
                groupOf[size] = groupOf[place];
                moments[size++] = moment;
                first = Math.min(first, moment);
                last = Math.max(last, moment);
            }
        }
        this.group = groupOf;
        this.at = moments;
        this.set = new RowSet(frame, rows, size, found.now());
        this.earliest = first;
        this.latest = last;
    }

    /**
     * Those rows of a frame that count; to be called, and used, within {@link Frame#read}.
     *
     * @param by the dimensions that make up a group; empty: all are one
     * @param time when a row counts; rows without that do not
     * @param now the time of asking
     */
    public static Selection of(Frame frame, Wanted wanted, List<Dimension> by, Moment time, long now) {
        Contexts contexts = frame.contexts();
        Ints having = contexts.having(wanted.narrowed());
        Groups groups = new Groups(contexts, by);
        if (having != null) {
            int found = 0;
            for (int i = 0; i < having.size(); i++) {
                found += frame.rowsOf(having.get(i)).size();
            }
            if (found <= frame.size() / FEW || found < FrameColumn.Longs.RANGE) {
                int[] group = new int[found];
                RowSet few = gathered(frame, having, wanted, groups, group, now);
                return new Selection(groups, few, group, time, wanted);
            }
        }
        int[] group = new int[frame.size()];
        RowSet many = scanned(frame, groupOfContexts(frame, having, wanted, groups), wanted, time, group, now);
        return new Selection(groups, many, group, time, wanted);
    }

    private static boolean hidden(Contexts contexts, int context, Wanted wanted) {
        return !wanted.hidden().isEmpty()
                && wanted.hidden()
                        .contains(contexts.values(Dimension.REQUISITION)
                                .text(contexts.code(Dimension.REQUISITION, context)));
    }

    private static RowSet gathered(Frame frame, Ints having, Wanted wanted, Groups groups, int[] group, long now) {
        int[] rows = new int[group.length];
        int size = 0;
        for (int i = 0; i < having.size(); i++) {
            int context = having.get(i);
            if (!hidden(frame.contexts(), context, wanted)) {
                int end = frame.rowsOf(context).copyTo(rows, size);
                Arrays.fill(group, size, end, groups.of(context));
                size = end;
            }
        }
        return new RowSet(frame, rows, size, now);
    }

    private static int[] groupOfContexts(Frame frame, @Nullable Ints having, Wanted wanted, Groups groups) {
        Contexts contexts = frame.contexts();
        int[] groupOf = new int[contexts.size()];
        if (having == null) {
            for (int context = 0; context < groupOf.length; context++) {
                groupOf[context] = hidden(contexts, context, wanted) ? OUTSIDE : groups.of(context);
            }
        } else {
            Arrays.fill(groupOf, OUTSIDE);
            for (int i = 0; i < having.size(); i++) {
                int context = having.get(i);
                groupOf[context] = hidden(contexts, context, wanted) ? OUTSIDE : groups.of(context);
            }
        }
        return groupOf;
    }

    private static RowSet scanned(Frame frame, int[] groupOf, Wanted wanted, Moment time, int[] group, long now) {
        int[] contextOf = frame.contextOfRows();
        int[] rows = new int[group.length];
        int size = 0;
        FrameColumn.@Nullable Longs ranges =
                !wanted.ofAnyTime() && time instanceof Moment.OfColumn(String column) ? frame.longs(column) : null;
        for (int begin = 0; begin < frame.size(); begin += FrameColumn.Longs.RANGE) {
            if (ranges != null && !ranges.mayHave(begin / FrameColumn.Longs.RANGE, wanted.from(), wanted.to())) {
                continue;
            }
            int end = Math.min(frame.size(), begin + FrameColumn.Longs.RANGE);
            for (int row = begin; row < end; row++) {
                int its = groupOf[contextOf[row]];
                if (its != OUTSIDE) {
                    rows[size] = row;
                    group[size++] = its;
                }
            }
        }
        return new RowSet(frame, rows, size, now);
    }

    /** How many rows. */
    public int size() {
        return set.size();
    }

    /** The earliest moment at which one counts; {@link Long#MAX_VALUE} if none does. */
    public long earliest() {
        return earliest;
    }

    /** The latest; {@link Long#MIN_VALUE} if none does. */
    public long latest() {
        return latest;
    }

    /** The groups that have a row, in order. */
    public SortedSet<List<String>> groups() {
        boolean[] occurs = new boolean[groups.keys().size()];
        for (int i = 0; i < set.size(); i++) {
            if (group[i] >= 0) {
                occurs[group[i]] = true;
            }
        }
        SortedSet<List<String>> found = new TreeSet<>(ORDER);
        for (int i = 0; i < occurs.length; i++) {
            if (occurs[i]) {
                found.add(groups.keys().get(i));
            }
        }
        return found;
    }

    /** The groups that have a row, each with the values that its rows have in that dimension. */
    public Map<List<String>, Set<String>> values(Dimension dimension) {
        Contexts contexts = frame.contexts();
        int[] contextOf = frame.contextOfRows();
        boolean[] seen = new boolean[contexts.size()];
        Map<List<String>, Set<String>> found = new HashMap<>();
        int[] rows = set.rows();
        for (int i = 0; i < set.size(); i++) {
            int context = contextOf[rows[i]];
            if (group[i] >= 0 && !seen[context]) {
                seen[context] = true;
                int code = contexts.code(dimension, context);
                if (code != Codes.NONE) {
                    found.computeIfAbsent(groups.keys().get(group[i]), _ -> new TreeSet<>())
                            .add(contexts.values(dimension).text(code));
                }
            }
        }
        return found;
    }

    /** The cells of some groups: one for each of them and each period. */
    public Cells cells(List<List<String>> of, Periods periods) {
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            places.put(of.get(i), i);
        }
        int[] placeOf = groups.keys().stream()
                .mapToInt(key -> places.getOrDefault(key, Groups.NONE))
                .toArray();
        return cells(placeOf, of.size(), periods);
    }

    /** The cells of all rows together, whatever their group: one for each period. */
    public Cells together(Periods periods) {
        return cells(null, 1, periods);
    }

    private Cells cells(int @Nullable [] placeOf, int places, Periods periods) {
        boolean one = periods.equals(Periods.ALL);
        if (one && placeOf == null) {
            return new Cells(set, null, 1);
        }
        int[] cellOf = new int[set.size()];
        int period = 0;
        for (int i = 0; i < cellOf.length; i++) {
            int place = placeOf == null ? 0 : group[i] < 0 ? Groups.NONE : placeOf[group[i]];
            if (place >= 0 && !one && (period < 0 || !periods.has(period, at[i]))) {
                period = periods.of(at[i]);
            }
            cellOf[i] = place < 0 || period < 0 ? NOWHERE : place * periods.count() + period;
        }
        return new Cells(set, cellOf, places * periods.count());
    }
}
