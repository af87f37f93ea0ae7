package dev.tandem.command.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.tandem.eventstore.log.EventStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the clocks with the service: the keeper follows the events, the scheduler makes the checks. */
final class Clocks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final ClockKeeper keeper;
    private final EventStore store;
    private final java.util.function.Supplier<Scheduler> schedulers;
    private final ClockSettings settings;
    private final AtomicBoolean news = new AtomicBoolean(true);

    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Scheduler scheduler;
    private @Nullable Thread thread;
    private EventStore.@Nullable Subscription appended;

    /**
     * Clocks that stand still.
     *
     * @param schedulers makes a scheduler, which can be started once
     */
    Clocks(
            ClockKeeper keeper,
            EventStore store,
            java.util.function.Supplier<Scheduler> schedulers,
            ClockSettings settings) {
        this.keeper = keeper;
        this.store = store;
        this.schedulers = schedulers;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        stopping = new CountDownLatch(1);
        Scheduler started = schedulers.get();
        started.start();
        scheduler = started;
        appended = store.onAppended(() -> news.set(true));
        CountDownLatch until = stopping;
        thread = Thread.ofPlatform().name("clock-keeper").start(() -> run(until));
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        stopping.countDown();
        if (appended != null) {
            appended.close();
        }
        running.stop();
        scheduler = null;
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
        return scheduler != null;
    }

    /** With the relay: before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Has the agenda looked at now instead of within the next interval. */
    void look() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private void run(CountDownLatch until) {
        long looked = System.nanoTime();
        Duration pause = Duration.ZERO;
        try {
            while (!until.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                boolean late = System.nanoTime() - looked > LOOK_ANYWAY.toNanos();
                if (news.getAndSet(false) || late) {
                    looked = System.nanoTime();
                    pause = follow();
                } else {
                    pause = settings.followEvery();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Follows what there is; gives the pause until the next look. */
    private Duration follow() {
        try {
            while (keeper.follow()) {
                look();
            }
            look();
            return settings.followEvery();
        } catch (CheckUnderWayException _) {
            news.set(true);
            return settings.followEvery();
        } catch (RuntimeException e) {
            news.set(true);
            LOG.warn("The agenda of the clocks could not be kept; trying again", e);
            return PAUSE_AFTER_FAILURE;
        }
    }
}
