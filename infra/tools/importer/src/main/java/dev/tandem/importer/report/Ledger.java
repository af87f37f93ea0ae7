package dev.tandem.importer.report;

import dev.tandem.importer.report.ImportReport.Introduced;
import dev.tandem.importer.report.ImportReport.Kind;
import dev.tandem.importer.report.ImportReport.RefusedRow;
import dev.tandem.importer.report.ImportReport.SkippedRow;
import java.util.List;
import java.util.function.Consumer;

/** Counts what becomes of each row. Told by one thread, read by others. */
public final class Ledger implements AutoCloseable {

    private final Causes causes = new Causes();
    private final Listing<RefusedRow> refused = new Listing<>(RefusedRow.class, RefusedRow::line);
    private final Listing<SkippedRow> skipped = new Listing<>(SkippedRow.class, SkippedRow::line);
    private volatile long read;
    private volatile long dealt;
    private long commands;
    private long accepted;
    private long alreadyKnown;
    private long ignored;
    private long given;
    private long known;
    private long introductionsRefused;

    /** A row was read, whatever it will come to. */
    public void read() {
        read++;
    }

    /** A command was answered; asking again because there was no answer does not count. */
    public void answered() {
        commands++;
    }

    /** So many rows came to something new, or were known in full. */
    public void done(int rows, boolean news) {
        accepted += news ? rows : 0;
        alreadyKnown += news ? 0 : rows;
        dealt += rows;
    }

    /** A row was refused. */
    public void refuse(RefusedRow row) {
        refused.add(row);
        causes.add(
                Kind.REFUSED,
                row.rule(),
                row.command().isEmpty() ? null : row.command(),
                row.detail(),
                row.todo(),
                row.line());
        dealt++;
    }

    /** A row cannot be understood. */
    public void skip(SkippedRow row) {
        skipped.add(row);
        causes.add(Kind.SKIPPED, null, null, row.why(), "", row.line());
        dealt++;
    }

    /** The map leaves a row out. */
    public void ignore(long line, String why) {
        ignored++;
        causes.add(Kind.IGNORED, null, null, "ignored: " + why, "", line);
        dealt++;
    }

    /** What had to come before a row was given, or was there. */
    public void introduced(boolean news) {
        given += news ? 1 : 0;
        known += news ? 0 : 1;
    }

    /** What had to come before a row was refused. */
    public void introductionRefused(RefusedRow neededBy) {
        introductionsRefused++;
        causes.add(
                Kind.INTRODUCTION_REFUSED,
                neededBy.rule(),
                neededBy.command(),
                neededBy.detail(),
                neededBy.todo(),
                neededBy.line());
    }

    /** How many rows were read. */
    public long rowsRead() {
        return read;
    }

    /** How many rows were dealt with. */
    public long rowsDealtWith() {
        return dealt;
    }

    /** Every refused row. */
    void eachRefused(Consumer<RefusedRow> took) {
        refused.each(took);
    }

    /** Every row that cannot be understood. */
    void eachSkipped(Consumer<SkippedRow> took) {
        skipped.each(took);
    }

    /**
     * All of it.
     *
     * @param whole whether all rows were read and dealt with
     */
    public ImportReport report(String map, String file, boolean dryRun, List<String> notes, boolean whole) {
        long in = accepted + alreadyKnown;
        boolean lacking = refused.count() + skipped.count() + introductionsRefused > 0;
        Outcome outcome =
                !whole ? Outcome.STOPPED : in == 0 ? Outcome.NOTHING : lacking ? Outcome.PARTLY : Outcome.SUCCESS;
        return new ImportReport(
                outcome,
                map,
                file,
                dryRun,
                notes,
                read,
                commands,
                accepted,
                alreadyKnown,
                refused.count(),
                skipped.count(),
                ignored,
                read - dealt,
                new Introduced(given, known, introductionsRefused),
                causes.list());
    }

    @Override
    public void close() {
        refused.close();
        skipped.close();
    }
}
