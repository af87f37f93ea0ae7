package dev.tandem.query.figures;

import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.Counting.Number;
import dev.tandem.query.figures.Figures.BesidePeers;
import dev.tandem.query.figures.Figures.Cell;
import dev.tandem.query.figures.Figures.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells of what was counted, as far as whoever asks may know it.
 *
 * @param fewest from how many cases on a figure is given
 * @param mayKnow on how many cases a figure rests at least that anything is told of it
 * @param peers whether figures of groups stand beside those of peers
 */
record Answering(Asked asked, Counted counted, int fewest, int mayKnow, boolean peers) {

    /** Those of a group; of all together if the key is empty. */
    List<Figure> figures(List<Line> lines, List<String> key) {
        return lines.stream()
                .map(line -> new Figure(line.metric(), line.of(), cells(line, key)))
                .toList();
    }

    /** Those of a figure, one for each stretch of the series. */
    List<Cell> cells(Line line, List<String> key) {
        List<Cell> cells = new ArrayList<>(line.numbers().size());
        for (int i = 0; i < line.numbers().size(); i++) {
            PeriodOfTime period =
                    counted.periods().isEmpty() ? null : counted.periods().get(i);
            Cell own = cell(line, line.numbers().get(i), key, period);
            cells.add(new Cell(own.value(), own.n(), own.why(), own.cell(), beside(line, key, i)));
        }
        return cells;
    }

    private Cell cell(Line line, Number number, List<String> key, @Nullable PeriodOfTime period) {
        if (line.why() != null) {
            return new Cell(null, 0, line.why(), null, null);
        }
        if (mayKnow > 1 && number.n() < mayKnow) {
            return new Cell(null, null, "fewer than " + mayKnow + " cases", null, null);
        }
        String name = number.n() == 0 ? null : CellName.of(asked, line, key, period, counted.stages());
        // That nothing of a kind happened is known from no case.
        boolean nothing = number.n() == 0 && fewest == 1;
        boolean none = Double.isNaN(number.value()) || number.n() < fewest && !nothing;
        return none
                ? new Cell(null, number.n(), "too few cases (" + number.n() + ")", name, null)
                : new Cell(number.value(), number.n(), null, name, null);
    }

    private @Nullable BesidePeers beside(Line line, List<String> key, int period) {
        if (!peers || key.isEmpty()) {
            return null;
        }
        String none = line.why() == null ? Peers.none(asked) : line.why();
        if (none != null) {
            return BesidePeers.none(none);
        }
        Number median = line.peers().isEmpty() ? Counting.NONE : line.peers().get(period);
        return Double.isNaN(median.value())
                ? BesidePeers.none(Peers.TOO_FEW)
                : new BesidePeers(median.value(), median.n(), null);
    }
}
