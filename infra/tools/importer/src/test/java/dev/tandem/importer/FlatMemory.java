package dev.tandem.importer;

import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.MapFile;
import dev.tandem.importer.plan.Sorted;
import dev.tandem.importer.report.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads a log in a process of its own, which may have little memory. */
public final class FlatMemory {

    private FlatMemory() {}

    /** {@code LOG MAP}; prints how many rows there are, and how many mean something. */
    public static void main(String[] arguments) {
        HistoryMap map = MapFile.read(Path.of(arguments[1]));
        try (Ledger ledger = new Ledger();
                Sorted sorted = new Sorted()) {
            LogReading.read(LogReading.open(Path.of(arguments[0]), map), map, sorted, ledger, new ArrayList<>());
            long inOrder = 0;
            for (var rows = sorted.inOrder(); rows.hasNext(); rows.next()) {
                inOrder++;
            }
            System.out.println(ledger.rowsRead() + " " + inOrder);
        }
    }
}
