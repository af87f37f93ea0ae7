package dev.tandem.bench.metrics;

import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.walk.EveryReadModel;
import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that figures are counted from, of a house of 10,000 applications, or of as many such houses as are wanted: each with searches and people of
 * its own, all in the same years. So as many rows as a large house has are there without its events, and who looks at what is theirs
 * finds as much in one house as in a hundred.
 */
final class ManyHouses {

    /** The share of {@link HouseSize#of} that one of them is. */
    static final double ONE = 0.01;

    /** What no two houses share. */
    private static final Set<Dimension> ITS_OWN =
            EnumSet.of(Dimension.REQUISITION, Dimension.RECRUITER, Dimension.MANAGER, Dimension.INTERVIEWER);

    private final Map<String, RowsInMemory> rows;

    private ManyHouses(Map<String, RowsInMemory> rows) {
        this.rows = rows;
    }

    /** One house, whose years end then. */
    static ManyHouses until(Instant end) {
        Map<String, RowsInMemory> rows = Arrays.stream(CaseKind.values())
                .map(CaseKind::readModel)
                .distinct()
                .collect(Collectors.toMap(name -> name, _ -> new RowsInMemory()));
        AtomicLong position = new AtomicLong();
        new House(1, HouseSize.of(ONE, end)).tell(entry -> {
            var envelope = EveryReadModel.envelope(position.incrementAndGet(), entry);
            rows.forEach((name, its) -> EveryReadModel.fold(EveryReadModel.named(name), envelope, its));
        });
        return new ManyHouses(rows);
    }

    /** The rows of so many. */
    Map<CaseKind, Frame> frames(int houses) {
        Map<CaseKind, Frame> frames = new EnumMap<>(CaseKind.class);
        for (CaseKind source : CaseKind.values()) {
            frames.put(source, frame(source.table(), source.readModel(), houses));
        }
        return frames;
    }

    private record InHouse<R>(R row, int house) {}

    private <R> Frame frame(Table<R> table, String readModel, int houses) {
        // Beside each other: in a table, what began at the same time lies together.
        List<InHouse<R>> all = Objects.requireNonNull(rows.get(readModel)).all(table).stream()
                .<InHouse<R>>mapMulti(
                        (row, to) -> IntStream.range(0, houses).forEach(i -> to.accept(new InHouse<>(row, i))))
                .toList();
        return Frame.of(spread(table), all);
    }

    @SuppressWarnings("unchecked") // a class of rows has no parameters at run time
    private static <R> Table<InHouse<R>> spread(Table<R> table) {
        List<Column<InHouse<R>>> columns = table.columns().stream()
                .map(column -> new Column<InHouse<R>>(
                        column.name(),
                        column.sqlType(),
                        one -> column.name().equals(Context.COLUMN)
                                ? ofHouse((Collection<?>) column.value().apply(one.row()), one.house())
                                : column.value().apply(one.row())))
                .toList();
        return new Table<>(table.name(), (Class<InHouse<R>>) (Class<?>) InHouse.class, columns, List.of());
    }

    private static List<@Nullable Object> ofHouse(@Nullable Collection<?> context, int house) {
        List<@Nullable Object> parts = new ArrayList<>(context == null ? List.of() : context);
        for (Dimension dimension : ITS_OWN) {
            int place = dimension.ordinal();
            if (parts.get(place) != null) {
                parts.set(place, parts.get(place) + "-" + house);
            }
        }
        return parts;
    }
}
