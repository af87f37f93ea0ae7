package dev.tandem.importer;

import dev.tandem.client.Door.Reply;
import dev.tandem.client.ToolException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings a whole log in: the rows of a case in their order, many cases side by side. */
final class HistoryImport {

    private final HistoryMap map;
    private final PatientDoor door;
    private final Ledger ledger;
    private final Stop stop;
    private final int inFlight;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * An import.
     *
     * @param ledger told of every row
     * @param inFlight how many commands are under way at once
     */
    HistoryImport(HistoryMap map, PatientDoor door, Ledger ledger, Stop stop, int inFlight) {
        this.map = map;
        this.door = door;
        this.ledger = ledger;
        this.stop = stop;
        this.inFlight = inFlight;
    }

    /**
     * Brings the log in. Returns when every row was dealt with, or as soon as what was sent is answered after a stop.
     *
     * @throws ToolException if it cannot go on; the ledger says how far it came
     */
    void run(EventLog log) throws InterruptedException {
        log.skipped().forEach(ledger::skip);
        Semaphore places = new Semaphore(inFlight);
        try (ExecutorService cases = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Opening opening : Opening.of(log.cases(), map)) {
                if (stop.isWanted()) {
                    break;
                }
                open(opening);
                for (CaseHistory history : opening.cases()) {
                    places.acquire();
                    cases.execute(() -> {
                        try {
                            bring(opening, history);
                        } finally {
                            places.release();
                        }
                    });
                }
            }
        } catch (Stop.Stopped _) {
            // Asked for while a requisition was being opened: whoever asked knows.
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            case Throwable failed -> throw new IllegalStateException(failed);
        }
    }

    private void open(Opening opening) throws InterruptedException {
        Reply reply;
        try {
            reply = door.give(opening.order(map));
        } catch (ToolException e) {
            stop.now();
            throw e;
        }
        ledger.answered();
        if (!reply.accepted()) {
            stop.now();
            throw new ToolException("cannot open requisition " + opening.id() + ": " + reply.rule() + ". "
                    + reply.body().path("detail").asString("") + " The map says how requisitions are made.");
        }
    }

    private void bring(Opening opening, CaseHistory history) {
        try {
            CaseImport its = new CaseImport(map, door, ledger, opening, history);
            for (LogRow row : history.rows()) {
                if (stop.isWanted()) {
                    return;
                }
                its.bring(row);
            }
        } catch (Stop.Stopped _) {
            // Its remaining rows are not dealt with; the next run does.
        } catch (InterruptedException | RuntimeException | Error e) {
            // A row that is given up must never look like one that was dealt with.
            failure.compareAndSet(null, e);
            stop.now();
        }
    }

    /** How many requisitions a log becomes. */
    static int requisitions(EventLog log, HistoryMap map) {
        return Math.ceilDiv(log.cases().size(), map.requisitions().cases());
    }

    /** The commands that a map gives, each once. */
    static List<String> commands(HistoryMap map) {
        return map.activities().values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
