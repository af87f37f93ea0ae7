package dev.tandem.launcher.history;

import dev.tandem.launcher.LaunchException;
import dev.tandem.launcher.WorkspaceOption;
import dev.tandem.launcher.client.Door;
import dev.tandem.launcher.client.Endpoints;
import dev.tandem.launcher.client.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings a history in. */
@Command(
        name = "import",
        description = "Brings the history of another system in: an event log in CSV, one row an event.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every row is brought in once, however often it is imported: an import that",
            "was stopped or killed goes on where it was when the same command is given",
            "again. Rows that the rules refuse are listed, never dropped.",
            "",
            "Example:",
            "  ./tandem sample-history --cases 500 > history.csv",
            "  ./tandem import history.csv --map infra/tools/importer/sample.yaml \\",
            "    --report report.json"
        })
public final class ImportCommand implements Callable<Integer> {

    /** How long Ctrl-C waits for what is under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "LOG.csv[.gz]", description = "The event log.")
    private @Nullable Path log;

    @Option(names = "--map", required = true, paramLabel = "MAP.yaml", description = "How the log is to be understood.")
    private @Nullable Path map;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of every row here, as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            defaultValue = "128",
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

    @Override
    public Integer call() throws InterruptedException {
        if (log == null || map == null || inFlight < 1) {
            throw new LaunchException("name a log, a map and at least one command in flight");
        }
        HistoryMap understood = HistoryMap.read(map);
        EventLog history = EventLog.read(log, understood);
        Endpoints endpoints = Endpoints.of(workspace.workspace());
        Door door = new Door(endpoints.command());
        Credential credential = new Credential(() -> new Tokens(endpoints.identity(), InstantSource.system()), who);
        checkCommands(understood, door.commands(new Tokens(endpoints.identity(), InstantSource.system()).of(who)));
        System.err.printf(
                "%s: %,d rows of %,d cases on %,d requisitions%n",
                log, history.rows(), history.cases().size(), HistoryImport.requisitions(history, understood));

        Stop stop = new Stop();
        Ledger ledger = new Ledger();
        PatientDoor patient = new PatientDoor(door, credential, Duration.ofSeconds(patience), stop);
        CountDownLatch reported = new CountDownLatch(1);
        Thread farewell = new Thread(() -> farewell(stop, reported), "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        LaunchException failure = null;
        try (ImportProgress _ = new ImportProgress(System.err, isTerminal(), history.rows(), ledger::rows)) {
            new HistoryImport(understood, patient, ledger, stop, inFlight).run(history);
        } catch (LaunchException e) {
            failure = e;
        }
        boolean whole = ledger.rows() == history.rows();
        write(ledger.report());
        System.out.print(Summary.of(ledger.report()));
        if (!whole) {
            System.out.printf(
                    "  %,d rows were not dealt with. Give the same command again to go on.%n",
                    history.rows() - ledger.rows());
        }
        reported.countDown();
        if (failure != null) {
            throw failure;
        }
        return whole ? 0 : 1;
    }

    private void checkCommands(HistoryMap understood, Set<String> known) {
        List<String> unknown = HistoryImport.commands(understood).stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new LaunchException(
                    "the map " + map + " names commands that there are not: " + String.join(", ", unknown));
        }
    }

    private void write(ImportReport outcome) {
        if (report == null) {
            return;
        }
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.write(report, json.writeValueAsBytes(outcome));
        } catch (IOException e) {
            throw new LaunchException("cannot write the report to " + report + ": " + e.getMessage(), e);
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
