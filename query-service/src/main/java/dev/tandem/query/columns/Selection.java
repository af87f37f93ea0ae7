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

    private final Frame frame;
    private final Moment.Reader time;
    private final Groups groups;
    private int[] rows;
    private int[] group;
    private int size;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private boolean[] occurs = new boolean[0];

    private Selection(Frame frame, Moment.Reader time, Groups groups, int most) {
        this.frame = frame;
        this.time = time;
        this.groups = groups;
        this.rows = new int[most];
        this.group = new int[most];
    }

    /**
     * Those rows of a frame that count; to be called, and used, within {@link Frame#read}.
     *
     * @param by the dimensions that make up a group; empty: all are one
     * @param time when a row counts; rows without that do not
     */
    public static Selection of(Frame frame, Wanted wanted, List<Dimension> by, Moment time, long now) {
        Contexts contexts = frame.contexts();
        Ints having = contexts.having(wanted.narrowed());
        Groups groups = new Groups(contexts, by);
        Moment.Reader reader = time.in(frame, now);
        if (having != null) {
            int found = 0;
            for (int i = 0; i < having.size(); i++) {
                found += frame.rowsOf(having.get(i)).size();
            }
            if (found <= frame.size() / FEW || found < FrameColumn.Longs.RANGE) {
                Selection few = new Selection(frame, reader, groups, found);
                few.gather(having, wanted);
                return few;
            }
        }
        Selection many = new Selection(frame, reader, groups, frame.size());
        many.scan(many.groupOfContexts(having, wanted), wanted, time);
        return many;
    }

    private boolean hidden(int context, Wanted wanted) {
        Contexts contexts = frame.contexts();
        return !wanted.hidden().isEmpty()
                && wanted.hidden()
                        .contains(contexts.values(Dimension.REQUISITION)
                                .text(contexts.code(Dimension.REQUISITION, context)));
    }

    private void gather(Ints having, Wanted wanted) {
        for (int i = 0; i < having.size(); i++) {
            int context = having.get(i);
            if (hidden(context, wanted)) {
                continue;
            }
            int its = groups.of(context);
            Ints found = frame.rowsOf(context);
            for (int j = 0; j < found.size(); j++) {
                add(found.get(j), its, wanted);
            }
        }
    }

    private int[] groupOfContexts(@Nullable Ints having, Wanted wanted) {
        int[] groupOf = new int[frame.contexts().size()];
        if (having == null) {
            for (int context = 0; context < groupOf.length; context++) {
                groupOf[context] = hidden(context, wanted) ? OUTSIDE : groups.of(context);
            }
        } else {
            Arrays.fill(groupOf, OUTSIDE);
            for (int i = 0; i < having.size(); i++) {
                int context = having.get(i);
                groupOf[context] = hidden(context, wanted) ? OUTSIDE : groups.of(context);
            }
        }
        return groupOf;
    }

    private void scan(int[] groupOf, Wanted wanted, Moment at) {
        int[] contextOf = frame.contextOfRows();
        FrameColumn.@Nullable Longs ranges =
                !wanted.ofAnyTime() && at instanceof Moment.OfColumn(String column) ? frame.longs(column) : null;
        for (int begin = 0; begin < frame.size(); begin += FrameColumn.Longs.RANGE) {
            if (ranges != null && !ranges.mayHave(begin / FrameColumn.Longs.RANGE, wanted.from(), wanted.to())) {
                continue;
            }
            int end = Math.min(frame.size(), begin + FrameColumn.Longs.RANGE);
            for (int row = begin; row < end; row++) {
                int its = groupOf[contextOf[row]];
                if (its != OUTSIDE) {
                    add(row, its, wanted);
                }
            }
        }
    }

    private void add(int row, int its, Wanted wanted) {
        long at = time.at(row);
        if (at == FrameColumn.NONE || at < wanted.from() || at >= wanted.to()) {
            return;
        }
        rows[size] = row;
        group[size++] = its;
        earliest = Math.min(earliest, at);
        latest = Math.max(latest, at);
    }

    /** How many rows. */
    public int size() {
        return size;
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
        occurs = new boolean[groups.keys().size()];
        for (int i = 0; i < size; i++) {
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
        for (int i = 0; i < size; i++) {
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
        int[] cellRows = new int[size];
        int[] cellOf = new int[size];
        int found = 0;
        int period = 0;
        boolean one = periods.equals(Periods.ALL);
        for (int i = 0; i < size; i++) {
            int place = placeOf == null ? 0 : group[i] < 0 ? Groups.NONE : placeOf[group[i]];
            if (place < 0) {
                continue;
            }
            if (!one) {
                long at = time.at(rows[i]);
                if (!periods.has(period, at)) {
                    int its = periods.of(at);
                    if (its < 0) {
                        continue;
                    }
                    period = its;
                }
            }
            cellRows[found] = rows[i];
            cellOf[found++] = place * periods.count() + period;
        }
        return new Cells(frame, cellRows, cellOf, found, places * periods.count());
    }
}
