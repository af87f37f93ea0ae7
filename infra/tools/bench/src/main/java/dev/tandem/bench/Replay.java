package dev.tandem.bench;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.events.Event;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Every event of the store, in order, as the record it is; against the fastest way to get the rows out at all. */
final class Replay {

    private static final int EVENTS = 100_000;
    private static final int PAGE = 5_000;

    private Replay() {}

    static Figure measure(BenchServer server) throws Exception {
        String database = server.database();
        EventCodec codec = new EventCodec(Sealing.NONE);
        try (PostgresEventStore store = AppendFigures.open(database)) {
            SampleEvents.store(store, History.of(server.effort().of(EVENTS)));
        }
        // Opened anew, so that nothing comes from what it remembers of its own appends.
        try (PostgresEventStore store = AppendFigures.open(database);
                Connection connection = BenchServer.connect(database)) {
            settle(connection);
            Rounds rounds = Rounds.of(server.effort().rounds(5), () -> replay(store, codec), () -> copy(connection));
            return Figure.atLeast(
                    0.5,
                    "replay",
                    rounds,
                    "events/s",
                    "the whole store as typed events; against COPY events TO STDOUT (FORMAT binary), parsed into fields");
        }
    }

    /** What storing left to do in the background would be done meanwhile, on the cores that are measured. */
    private static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) events");
            statement.execute("checkpoint");
        }
    }

    /** The next page is on its way while one is decoded. */
    private static Measured replay(PostgresEventStore store, EventCodec codec) {
        long begin = System.nanoTime();
        long events = 0;
        List<StoredEvent> page = store.read(0, PAGE);
        while (!page.isEmpty()) {
            long position = page.getLast().position();
            CompletableFuture<List<StoredEvent>> next = CompletableFuture.supplyAsync(() -> store.read(position, PAGE));
            for (StoredEvent stored : page) {
                Event event = codec.read(stored.type(), stored.version(), stored.payload());
                events += event.tags().isEmpty() ? 0 : 1;
            }
            page = next.join();
        }
        return Measured.perSecond(events, begin);
    }

    private static Measured copy(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        CopyOut copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy events to stdout (format binary)");
        long events = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            events += CopiedRow.fields(row) == null ? 0 : 1;
        }
        return Measured.perSecond(events, begin);
    }
}
