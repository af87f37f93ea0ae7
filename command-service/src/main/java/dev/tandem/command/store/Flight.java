package dev.tandem.command.store;

import dev.tandem.command.store.WriterConnection.Outcome;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way to the disk, on a thread that only waits for it. Meanwhile the writer tells the callers of the batch before,
 * and makes the one after.
 */
final class Flight {

    private final WriterConnection connection;
    private final Batch batch;
    private final long head;
    private final Future<@Nullable Outcome> landing;

    private Flight(WriterConnection connection, Batch batch, long head, Future<@Nullable Outcome> landing) {
        this.connection = connection;
        this.batch = batch;
        this.head = head;
        this.landing = landing;
    }

    /**
     * Sends a batch whose conditions are all known to hold.
     *
     * @param head the position before its first event
     * @param fence the id of the event there
     */
    static Flight start(ExecutorService sender, WriterConnection connection, Batch batch, long head, UUID fence) {
        return new Flight(connection, batch, head, sender.submit(() -> connection.insert(batch, head, fence)));
    }

    WriterConnection connection() {
        return connection;
    }

    Batch batch() {
        return batch;
    }

    /** The position of its last event, if it lands. */
    long end() {
        return head + batch.size();
    }

    /**
     * Waits until it is stored.
     *
     * @return null if it was not, for the reasons of {@link WriterConnection#insert}
     */
    @Nullable
    Outcome land() throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return landing.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof SQLException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException("a batch could not be sent", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
