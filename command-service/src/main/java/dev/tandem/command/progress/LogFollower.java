package dev.tandem.command.progress;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.WakeUp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A worker that does something about the events of the log within moments, on a thread of its own, so that no other recurring work
 * can hold it up. It begins with what was stored before, and tries again when its work fails.
 */
public final class LogFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private final EventStore store;
    private final BooleanSupplier further;
    private final Progress progress;
    private final WakeUp wakeUp = new WakeUp();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private EventStore.@Nullable Subscription appended;
    private @Nullable Thread thread;

    /**
     * One that stands still. It can be started once.
     *
     * @param progress the worker, whose name the thread gets
     * @param further does some of the work that the log holds, and says whether there may be more
     */
    public LogFollower(EventStore store, Progress progress, BooleanSupplier further) {
        this.store = store;
        this.progress = progress;
        this.further = further;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            appended = store.onAppended(wakeUp::signal);
            thread = Thread.ofPlatform().name(progress.worker()).start(this::run);
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
                // Not on the wake-up signal: what is appended meanwhile is worked on together.
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
            while (stopping.getCount() > 0 && further.getAsBoolean()) {
                progress.turn();
            }
        } catch (RuntimeException e) {
            wakeUp.signal();
            LOG.warn("{} could not do its work; trying again", progress.worker(), e);
        }
    }
}
