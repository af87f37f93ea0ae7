package dev.tandem.command.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.tandem.command.progress.Progress;
import dev.tandem.command.setaside.Faults;
import dev.tandem.command.skew.ClockSkew;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.WakeUp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs with the service: the keeper follows the events, the scheduler has deadlines looked at. Both rest while this machine's clock
 * cannot be trusted.
 */
final class DeadlineRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRunner.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final DeadlineKeeper keeper;
    private final EventStore store;
    private final Supplier<Scheduler> schedulers;
    private final DeadlineSettings settings;
    private final ClockSkew skew;
    private final Progress progress;
    private final WakeUp wakeUp = new WakeUp();

    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Scheduler scheduler;
    private @Nullable Thread thread;
    private volatile boolean paused;
    private EventStore.@Nullable Subscription appended;

    /**
     * A runner that stands still.
     *
     * @param schedulers makes a scheduler, which can be started once
     */
    DeadlineRunner(
            DeadlineKeeper keeper,
            EventStore store,
            Supplier<Scheduler> schedulers,
            DeadlineSettings settings,
            ClockSkew skew,
            Progress progress) {
        this.keeper = keeper;
        this.store = store;
        this.schedulers = schedulers;
        this.settings = settings;
        this.skew = skew;
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        stopping = new CountDownLatch(1);
        Scheduler started = schedulers.get();
        paused = !skew.trusted();
        if (paused) {
            started.pause();
        }
        started.start();
        scheduler = started;
        wakeUp.signal(); // for what was stored before
        appended = store.onAppended(wakeUp::signal);
        CountDownLatch until = stopping;
        thread = Thread.ofPlatform().name("deadline-keeper").start(() -> run(started, until));
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running == null) {
            return;
        }
        stopping.countDown();
        wakeUp.signal();
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

    /** Has the schedule looked at now instead of within the next interval. */
    void look() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    private void run(Scheduler running, CountDownLatch until) {
        long looked = System.nanoTime();
        progress.turn();
        try {
            while (until.getCount() > 0) {
                boolean news = wakeUp.await(settings.followEvery());
                boolean late = System.nanoTime() - looked > LOOK_ANYWAY.toNanos();
                Duration pause = Duration.ZERO;
                if (until.getCount() == 0) {
                    break;
                } else if (restsForTheClock(running)) {
                    pause = settings.followEvery();
                    progress.turn();
                } else if (news || late) {
                    looked = System.nanoTime();
                    pause = follow();
                } else {
                    progress.turn();
                }
                // Not on the wake-up signal: what is appended meanwhile is followed in one batch.
                until.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
            progress.stopped();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is scheduled, looked at or taken over by a clock that is wrong: others would find it there. */
    private boolean restsForTheClock(Scheduler running) {
        boolean trusted = skew.trusted();
        if (trusted && paused) {
            wakeUp.signal();
            running.resume();
        } else if (!trusted && !paused) {
            running.pause();
        }
        paused = !trusted;
        return paused;
    }

    /** Follows what there is; gives the pause until the next look. */
    private Duration follow() {
        try {
            while (keeper.follow()) {
                progress.turn();
                look();
            }
            look();
            progress.turn();
            return settings.followEvery();
        } catch (DeadlineUnderWayException _) {
            wakeUp.signal();
            progress.turn();
            return settings.followEvery();
        } catch (RuntimeException e) {
            wakeUp.signal();
            if (!Faults.liesWithTheItem(e)) {
                progress.turn();
            }
            LOG.warn("The schedule of deadlines could not be kept; trying again", e);
            return PAUSE_AFTER_FAILURE;
        }
    }
}
