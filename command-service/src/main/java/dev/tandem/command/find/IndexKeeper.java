package dev.tandem.command.find;

import dev.tandem.command.progress.Progress;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.WakeUp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the index of candidates up with the log, within moments, on a thread of its own in each instance. */
final class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private final EventStore store;
    private final Indexing indexing;
    private final Progress progress;
    private final WakeUp wakeUp = new WakeUp();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private EventStore.@Nullable Subscription appended;
    private @Nullable Thread thread;

    IndexKeeper(EventStore store, Indexing indexing, Progress progress) {
        this.store = store;
        this.indexing = indexing;
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            appended = store.onAppended(wakeUp::signal);
            thread = Thread.ofPlatform().name("candidate-index").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        wakeUp.signal();
        if (appended != null) {
            appended.close();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopping.getCount() > 0;
    }

    /** With the relay: before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        long looked = System.nanoTime();
        boolean news = true;
        try {
            while (stopping.getCount() > 0) {
                if (news || System.nanoTime() - looked > LOOK_ANYWAY.toNanos()) {
                    looked = System.nanoTime();
                    catchUp();
                }
                progress.turn();
                // Not on the wake-up signal: what is appended meanwhile is indexed together.
                stopping.await(REST.toNanos(), TimeUnit.NANOSECONDS);
                news = wakeUp.await(TURN);
            }
            progress.stopped();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        try {
            while (stopping.getCount() > 0 && indexing.further()) {
                progress.turn();
            }
        } catch (RuntimeException e) {
            wakeUp.signal();
            LOG.warn("Candidates could not be indexed; trying again", e);
        }
    }
}
