package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Subscription;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.log.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An endless stream of events as they are stored. A virtual thread reads ahead, so that consumers never wait for the
 * database; it pauses while they do not keep up, and sleeps until the log has grown. It skips events that do not match,
 * and does not read them again.
 */
final class LiveStream implements MessageStream<EventMessage> {

    private static final int PAGE = 500;

    /** How long to rely on being woken; events of another process may be noticed late. */
    private static final Duration POLL = Duration.ofSeconds(10);

    private final EventStore store;
    private final Predicate<StoredEvent> wanted;
    private final BlockingQueue<Entry<EventMessage>> ahead = new LinkedBlockingQueue<>(PAGE);
    private final WakeUp grown = new WakeUp();
    private final Subscription subscription;
    private long position;
    private volatile @Nullable Runnable callback;
    private volatile @Nullable Throwable error;
    private volatile boolean closed;

    /**
     * Starts to read.
     *
     * @param after read from the next position on
     */
    LiveStream(EventStore store, long after, Predicate<StoredEvent> wanted) {
        this.store = store;
        this.position = after;
        this.wanted = wanted;
        this.subscription = store.onAppended(grown::signal);
        Thread.ofVirtual().name("tandem-store-stream").start(this::read);
    }

    private void read() {
        try {
            while (!closed) {
                List<StoredEvent> page = store.read(position, PAGE);
                if (page.isEmpty()) {
                    grown.await(POLL);
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

    /** True once it was closed, or failed and everything read before was consumed. */
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
        // Interrupting the reader would close the connection under its query. It finds space or is woken, and ends.
        ahead.clear();
        grown.signal();
    }
}
