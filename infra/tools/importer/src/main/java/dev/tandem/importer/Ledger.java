package dev.tandem.importer;

import dev.tandem.importer.ImportReport.RefusedRow;
import dev.tandem.importer.ImportReport.SkippedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of each row. Thread-safe. */
final class Ledger {

    private int commands;
    private int accepted;
    private int alreadyKnown;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    /** A command was answered; asking again because there was no answer does not count. */
    synchronized void answered() {
        commands++;
    }

    /** A row came to something new. */
    synchronized void accept() {
        accepted++;
    }

    /** A row was known in full. */
    synchronized void know() {
        alreadyKnown++;
    }

    /** A row was refused. */
    synchronized void refuse(RefusedRow row) {
        refused.add(row);
    }

    /** A row was left out. */
    synchronized void skip(SkippedRow row) {
        skipped.add(row);
    }

    /** How many rows were dealt with. */
    synchronized int rows() {
        return accepted + alreadyKnown + refused.size() + skipped.size();
    }

    /** All of it, in the order of the lines. */
    synchronized ImportReport report() {
        return new ImportReport(
                rows(),
                commands,
                accepted,
                alreadyKnown,
                refused.stream()
                        .sorted(Comparator.comparingLong(RefusedRow::line))
                        .toList(),
                skipped.stream()
                        .sorted(Comparator.comparingLong(SkippedRow::line))
                        .toList());
    }
}
