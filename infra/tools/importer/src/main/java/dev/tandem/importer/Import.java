package dev.tandem.importer;

import dev.tandem.client.Door;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.MapFile;
import dev.tandem.importer.plan.Gathered;
import dev.tandem.importer.plan.Planner;
import dev.tandem.importer.plan.Sorted;
import dev.tandem.importer.reading.LogFile;
import dev.tandem.importer.report.ImportProgress;
import dev.tandem.importer.report.ImportReport;
import dev.tandem.importer.report.Ledger;
import dev.tandem.importer.report.Outcome;
import dev.tandem.importer.report.ReportFile;
import dev.tandem.importer.report.Summary;
import dev.tandem.importer.send.Credential;
import dev.tandem.importer.send.Desk;
import dev.tandem.importer.send.Sender;
import dev.tandem.importer.send.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a history in: its options on the command line, and the whole of it. */
public final class Import {

    /** How long Ctrl-C waits for what is under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    @Parameters(paramLabel = "LOG", description = "The log: CSV, JSON lines, XES or OCEL 2.0 in JSON, also compressed.")
    private @Nullable Path log;

    @Option(names = "--map", paramLabel = "MAP.yaml", description = "How the log is to be understood.")
    private @Nullable Path map;

    @Option(names = "--guess", description = "Prints a map for the log to begin with, and brings nothing in.")
    private boolean guess;

    @Option(
            names = "--dry-run",
            description =
                    "Decides everything on what is stored now, records nothing, and reports what would become of it.")
    private boolean dryRun;

    @Option(names = "--on-nothing", description = "With --dry-run: as if nothing were stored.")
    private boolean onNothing;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write what became of every row here: as a page if it ends in .html, else as JSON. May be given twice.")
    private List<Path> reports = new ArrayList<>();

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many commands are under way at once. Default: ${DEFAULT-VALUE}")
    private int inFlight;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to wait for a service that is away. Default: ${DEFAULT-VALUE}")
    private int patience;

    @Option(
            names = "--as",
            paramLabel = "importer[:PERSON]",
            defaultValue = "importer",
            description = "Who brings it in; always the same for one history. Default: ${DEFAULT-VALUE}")
    private String who = "importer";

    /**
     * Brings it into the Tandem that is reached there.
     *
     * @param where asked once the log and the map are understood; not at all for a guess
     * @return what it came to
     * @throws ToolException if the log or the map cannot be understood, or a service is away for too long
     */
    public Outcome into(Supplier<Endpoints> where) throws InterruptedException {
        if (log == null) {
            throw new ToolException("name a log");
        }
        if (guess) {
            System.out.print(Guess.of(log));
            return Outcome.SUCCESS;
        }
        if (map == null) {
            throw new ToolException("name a map: --map MAP.yaml. A map to begin with is printed by --guess " + log);
        }
        if (inFlight < 1 || patience < 1) {
            throw new ToolException("--in-flight and --patience are 1 or more");
        }
        HistoryMap understood = MapFile.read(map);
        LogFile file = LogReading.open(log, understood);
        reports.forEach(ReportFile::check);
        Endpoints endpoints = where.get();
        Credential credential = new Credential(() -> new Tokens(endpoints.identity(), InstantSource.system()), who);
        Door door = new Door(endpoints.command());
        checkCommands(understood, door.commands(new Tokens(endpoints.identity(), InstantSource.system()).of(who)));
        try (Ledger ledger = new Ledger();
                Sorted sorted = new Sorted()) {
            return bring(understood, file, ledger, sorted, credential, door);
        }
    }

    private Outcome bring(
            HistoryMap understood, LogFile file, Ledger ledger, Sorted sorted, Credential credential, Door door)
            throws InterruptedException {
        List<String> notes = new ArrayList<>(file.notes());
        notes.forEach(note -> System.err.println(log + ": " + note));
        Stop stop = new Stop();
        CountDownLatch reported = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> farewell(stop, reported), "farewell"));
        AtomicBoolean isRead = new AtomicBoolean();
        RuntimeException failure = null;
        boolean whole = false;
        try (ImportProgress _ = new ImportProgress(
                System.err,
                isTerminal(),
                () -> isRead.get() ? ledger.rowsRead() : 0,
                () -> isRead.get() ? ledger.rowsDealtWith() : ledger.rowsRead())) {
            Gathered gathered = LogReading.read(file, understood, sorted, ledger, notes);
            isRead.set(true);
            Planner planner = new Planner(understood, credential.person(), gathered);
            Bringing bringing = new Bringing(sorted.inOrder(), understood, planner, ledger);
            Desk desk = dryRun ? new Desk.Rehearsing(door, onNothing) : new Desk.ForGood(door);
            new Sender(desk, credential, Duration.ofSeconds(patience), stop, inFlight, bringing).give(bringing);
            whole = ledger.rowsDealtWith() == ledger.rowsRead();
        } catch (RuntimeException e) {
            failure = e; // what was done so far is told all the same
        }
        Outcome outcome;
        try {
            outcome = tell(understood, ledger, notes, whole);
        } finally {
            reported.countDown();
        }
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }

    private Outcome tell(HistoryMap understood, Ledger ledger, List<String> notes, boolean whole) {
        ImportReport report = ledger.report(understood.name(), String.valueOf(log), dryRun, List.copyOf(notes), whole);
        reports.forEach(path -> ReportFile.write(path, report, ledger));
        System.out.print(Summary.of(report));
        return report.outcome();
    }

    private void checkCommands(HistoryMap understood, Set<String> known) {
        TreeSet<String> unknown = new TreeSet<>();
        understood.rules().forEach(rule -> HistoryMap.commands(rule).forEach(command -> unknown.add(command.name())));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ToolException("the map " + map + " names commands that there are not: "
                    + String.join(", ", unknown) + ". COMMANDS.md lists those that an importer may give");
        }
    }

    private static void farewell(Stop stop, CountDownLatch reported) {
        if (reported.getCount() > 0) {
            System.err.println("\nTold to stop: waiting for what is under way");
        }
        stop.now();
        try {
            if (!reported.await(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The report is not written. Nothing is lost: give the same command again to go on.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
