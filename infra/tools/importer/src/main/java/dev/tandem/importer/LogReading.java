package dev.tandem.importer;

import dev.tandem.client.ToolException;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.RowReader;
import dev.tandem.importer.map.Unreadable;
import dev.tandem.importer.plan.Gathered;
import dev.tandem.importer.plan.Gatherer;
import dev.tandem.importer.plan.Sorted;
import dev.tandem.importer.reading.Cells;
import dev.tandem.importer.reading.LogFile;
import dev.tandem.importer.reading.RowSink;
import dev.tandem.importer.report.ImportReport.SkippedRow;
import dev.tandem.importer.report.Ledger;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a whole log by a map: what means something is put in order, all else is in the ledger. */
final class LogReading implements RowSink {

    private final Ledger ledger;
    private final RowReader reader;
    private final Gatherer gatherer;
    private final Set<String> seen = new HashSet<>();

    private LogReading(HistoryMap map, Sorted sorted, Ledger ledger) {
        this.ledger = ledger;
        this.reader = new RowReader(map);
        this.gatherer = new Gatherer(map, sorted);
    }

    /**
     * Looks whether the map and the file fit.
     *
     * @throws ToolException if the file lacks a column that the map names
     */
    static LogFile open(Path file, HistoryMap map) {
        LogFile log = LogFile.of(file, map.form(), map.columnsRead());
        List<String> columns = log.columns();
        if (columns != null) {
            TreeSet<String> missing = new TreeSet<>(map.columnsRead());
            columns.forEach(missing::remove);
            if (!missing.isEmpty()) {
                throw new ToolException(file + " has no column " + String.join(", ", missing) + "; its columns are "
                        + String.join(", ", columns) + ". Mend the map, or the first line of the file");
            }
        }
        return log;
    }

    /** Reads it. */
    static Gathered read(LogFile log, HistoryMap map, Sorted sorted, Ledger ledger, List<String> notes) {
        LogReading reading = new LogReading(map, sorted, ledger);
        log.read(reading);
        if (log.columns() == null) {
            TreeSet<String> missing = new TreeSet<>(map.columnsRead());
            missing.removeAll(reading.seen);
            if (!missing.isEmpty()) {
                notes.add("no row has " + String.join(", ", missing) + ", which the map names");
            }
        }
        return reading.gatherer.whole();
    }

    @Override
    public void row(long line, Cells cells) {
        seen.addAll(cells.columns());
        List<Cells> events = reader.events(cells);
        if (events.isEmpty()) {
            ledger.read();
            ledger.ignore(line, "it says nothing at any of the times that the map names");
        }
        events.forEach(event -> event(line, event));
    }

    private void event(long line, Cells cells) {
        ledger.read();
        try {
            switch (reader.read(line, cells)) {
                case RowReader.Read.Ignored ignored -> ledger.ignore(line, ignored.why());
                case RowReader.Read.Meant meant -> gatherer.take(meant.row(), meant.opening());
            }
        } catch (Unreadable e) {
            ledger.skip(new SkippedRow(line, e.getMessage()));
        }
    }

    @Override
    public void unread(long line, String why) {
        ledger.read();
        ledger.skip(new SkippedRow(line, why));
    }
}
