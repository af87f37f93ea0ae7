package dev.tandem.query.feed;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads a feed part by part, the next one while the last is written: the database need not wait for the network, nor the other way round. */
final class AheadOf implements AutoCloseable {

    private static final int EVENTS_AT_ONCE = 2_000;

    private final Thread reader;
    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(1);

    private record Read(Feed.@Nullable Part part, @Nullable RuntimeException failure) {}

    AheadOf(Feed feed, Feed.Look look, long after) {
        reader = Thread.ofVirtual().name("reading ahead").start(() -> read(feed, look, after));
    }

    private void read(Feed feed, Feed.Look look, long after) {
        try {
            Feed.Part part = feed.part(look, after, EVENTS_AT_ONCE);
            read.put(new Read(part, null));
            while (!part.events().isEmpty()) {
                part = feed.part(look, part.after(), EVENTS_AT_ONCE);
                read.put(new Read(part, null));
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(RuntimeException failure) {
        try {
            read.put(new Read(null, failure));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next part; one without events is the last. */
    Feed.Part next() throws InterruptedException {
        Read next = read.take();
        if (next.failure() != null) {
            throw next.failure();
        }
        if (next.part() == null) {
            throw new IllegalStateException("neither a part nor a failure");
        }
        return next.part();
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
