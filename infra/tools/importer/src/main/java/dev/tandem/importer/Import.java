package dev.tandem.importer;

import dev.tandem.client.Door;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Brings a history in: its options on the command line, and the whole of it. */
public final class Import {

    /** How long Ctrl-C waits for what is under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

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

    /**
     * Brings it into the Tandem that is reached there.
     *
     * @return whether every row was dealt with
     * @throws ToolException if the log or the map cannot be understood, or a service is away for too long
     */
    public boolean into(Endpoints endpoints) throws InterruptedException {
        if (log == null || map == null || inFlight < 1) {
            throw new ToolException("name a log, a map and at least one command in flight");
        }
        HistoryMap understood = HistoryMap.read(map);
        EventLog history = EventLog.read(log, understood);
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
        ToolException failure = null;
        try (ImportProgress _ = new ImportProgress(System.err, isTerminal(), history.rows(), ledger::rows)) {
            new HistoryImport(understood, patient, ledger, stop, inFlight).run(history);
        } catch (ToolException e) {
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
        return whole;
    }

    private void checkCommands(HistoryMap understood, Set<String> known) {
        List<String> unknown = HistoryImport.commands(understood).stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ToolException(
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
            throw new ToolException("cannot write the report to " + report + ": " + e.getMessage(), e);
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
