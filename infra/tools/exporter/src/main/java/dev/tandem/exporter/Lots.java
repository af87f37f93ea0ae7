package dev.tandem.exporter;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The events of an export, some ten thousands at a time: the next ones are fetched while the last are written, so that query-service and DuckDB
 * need not wait for each other. Two lots are on disk at most.
 */
final class Lots implements AutoCloseable {

    private static final int BATCHES_A_LOT = 5;
    private static final int SECONDS_TO_STOP = 60;

    private final Feed feed;
    private final Path folder;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("fetching ahead").factory());
    private @Nullable Future<Lot> next;

    /** Begins to fetch what is behind that position. */
    Lots(Feed feed, long after) throws IOException {
        this.feed = feed;
        this.folder = Files.createTempDirectory("tandem-export");
        this.next = ahead.submit(() -> fetch(after));
    }

    /**
     * Some events.
     *
     * @param batches files with an array of CloudEvents each
     * @param after behind which position to go on
     * @param known up to which position there are events
     * @param more whether there are more
     */
    record Lot(List<Path> batches, long after, long known, boolean more) {

        /** Takes its files away. */
        void drop() throws IOException {
            for (Path batch : batches) {
                Files.delete(batch);
            }
        }
    }

    /**
     * The next; null if there are no more.
     *
     * @throws ToolException if they are not told
     */
    @Nullable
    Lot next() throws InterruptedException {
        if (next == null) {
            return null;
        }
        try {
            Lot lot = next.get();
            next = lot.more() ? ahead.submit(() -> fetch(lot.after())) : null;
            return lot;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException why -> throw why;
                case IOException why -> throw new UncheckedIOException(why);
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private Lot fetch(long from) throws IOException, InterruptedException {
        List<Path> batches = new ArrayList<>();
        long after = from;
        long known = from;
        boolean more = true;
        while (more && batches.size() < BATCHES_A_LOT) {
            Path batch = Files.createTempFile(folder, "events", ".json");
            batches.add(batch);
            Feed.Part part;
            try (OutputStream out = Files.newOutputStream(batch)) {
                part = feed.read(after, out);
            }
            more = part.after() > after && part.after() < part.known();
            after = part.after();
            known = Math.max(after, part.known());
        }
        return new Lot(batches, after, known, more);
    }

    @Override
    public void close() throws IOException {
        ahead.shutdownNow();
        try {
            if (!ahead.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException("events are still being fetched");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Target.delete(folder);
    }
}
