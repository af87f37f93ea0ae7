package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Subscription;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Events as they are stored, for ever. A virtual thread of its own reads ahead, so that whoever asks here never waits for the
 * database; it stops while nobody takes what it has read, and sleeps until the store says that the log has grown. It moves
 * on over events that do not match, so a rare event is found without reading what is before it again and again.
 */
final class LiveStream implements MessageStream<EventMessage> {

    private static final int PAGE = 500;

    private final EventStore store;
    private final Predicate<StoredEvent> wanted;
    private final BlockingQueue<Entry<EventMessage>> ahead = new LinkedBlockingQueue<>(PAGE);
    private final Semaphore grown = new Semaphore(0);
    private final Subscription subscription;
    private long position;
    private volatile @Nullable Runnable callback;
    private volatile @Nullable Throwable error;
    private volatile boolean closed;

    /**
     * Begins to read.
     *
     * @param after the position before the first that is wanted
     */
    LiveStream(EventStore store, long after, Predicate<StoredEvent> wanted) {
        this.store = store;
        this.position = after;
        this.wanted = wanted;
        this.subscription = store.onAppended(grown::release);
        Thread.ofVirtual().name("tandem-store-stream").start(this::read);
    }

    private void read() {
        try {
            while (!closed) {
                List<StoredEvent> page = store.read(position, PAGE);
                if (page.isEmpty()) {
                    grown.acquire();
                    grown.drainPermits();
                }
                for (int i = 0; i < page.size() && !closed; i++) {
                    StoredEvent event = page.get(i);
                    if (wanted.test(event)) {
                        put(StoredEntry.of(event));
                    }
                    position = event.position();
                }
                call();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            error = e;
            call();
        } finally {
            subscription.close();
        }
    }

    private void put(Entry<EventMessage> entry) throws InterruptedException {
        if (!ahead.offer(entry)) {
            call();
            ahead.put(entry);
        }
    }

    private void call() {
        Runnable consumer = callback;
        if (consumer != null && (!ahead.isEmpty() || error != null)) {
            consumer.run();
        }
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        return closed ? Optional.empty() : Optional.ofNullable(ahead.poll());
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return closed ? Optional.empty() : Optional.ofNullable(ahead.peek());
    }

    @Override
    public void setCallback(@Nullable Runnable consumer) {
        callback = consumer;
        call();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    /** Only when it failed or was closed, and everything read before is taken. */
    @Override
    public boolean isCompleted() {
        return closed || error != null && ahead.isEmpty();
    }

    @Override
    public boolean hasNextAvailable() {
        return !closed && !ahead.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        // The reader is not interrupted: that would close the connection under its query. It finds room, or is woken,
        // and ends.
        ahead.clear();
        grown.release();
    }
}
