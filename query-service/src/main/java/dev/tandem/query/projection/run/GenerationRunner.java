package dev.tandem.query.projection.run;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.fold.RunnerMeters;
import dev.tandem.query.projection.fold.RunnerStats;
import dev.tandem.query.projection.generation.Checkpoints;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.generation.StartOffsets;
import dev.tandem.query.projection.topic.UnreadableTopicException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one generation of a projection up to date, in a thread of its own: waits until no other instance does, works,
 * and begins again from what is stored whenever the database or Kafka fail.
 */
public final class GenerationRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationRunner.class);
    private static final Duration LOCK_RETRY = Duration.ofMillis(250);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);

    private final RunnerContext context;
    private final Generation generation;
    private final Projection projection;
    private final Progress progress;
    private final Cutover cutover;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile RunnerState state = RunnerState.STARTING;
    private final RunnerStats stats;
    private volatile @Nullable GenerationWork work;
    private int failures;

    /**
     * Prepares a runner; {@link #start} starts it.
     *
     * @param cutover called when the generation has caught up while building
     */
    GenerationRunner(
            RunnerContext context, Generation generation, Projection projection, Progress progress, Cutover cutover) {
        this.context = context;
        this.generation = generation;
        this.projection = projection;
        this.progress = progress;
        this.cutover = cutover;
        this.stats = new RunnerStats(context.clock());
        this.thread = new Thread(this::run, "projection " + generation);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Generation generation() {
        return generation;
    }

    Progress progress() {
        return progress;
    }

    public RunnerState state() {
        return state;
    }

    public RunnerStats stats() {
        return stats;
    }

    /** Whether its thread has not ended. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Whether it was asked to end. */
    boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Looks at parked events now, instead of when it next would. */
    void nudge() {
        GenerationWork current = work;
        if (current != null) {
            current.nudge();
        }
    }

    /** Asks it to end, without waiting. */
    void stop() {
        stop.countDown();
        GenerationWork current = work;
        if (current != null) {
            current.nudge();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (RunnerMeters meters = new RunnerMeters(context.meters(), generation, stats)) {
            while (!isStopping()) {
                stats.alive();
                try (RunnerSession session = RunnerSession.open(context.connections(), generation.id())) {
                    if (awaitLock(session)) {
                        work(session, meters);
                    }
                } catch (StartOffsets.ReplacedException e) {
                    state = RunnerState.STANDBY;
                    stop.countDown();
                    LOG.info("{} stands still: it was built anew", generation);
                    return;
                } catch (UnreadableTopicException e) {
                    fail(e);
                } catch (SQLException | RuntimeException e) {
                    backOff(e);
                }
            }
            state = RunnerState.STOPPED;
        }
    }

    private boolean awaitLock(RunnerSession session) throws SQLException {
        while (!isStopping()) {
            if (session.tryLock()) {
                return true;
            }
            state = RunnerState.STANDBY;
            failures = 0;
            pause(LOCK_RETRY);
        }
        return false;
    }

    private void work(RunnerSession session, RunnerMeters meters) throws SQLException {
        try (GenerationWork current =
                new GenerationWork(context, generation, projection, progress, cutover, session, meters, stats)) {
            work = current;
            while (!isStopping()) {
                current.step();
                if (state != RunnerState.RUNNING) {
                    LOG.info("{} runs here", generation);
                    context.registry().recovered(generation);
                    state = RunnerState.RUNNING;
                    failures = 0;
                }
            }
        } finally {
            work = null;
            progress.release();
            stats.stopped();
        }
    }

    /** Nothing is read until people have mended the topic; whether they have is looked at now and then. */
    private void fail(UnreadableTopicException e) {
        String reason = String.valueOf(e.getMessage());
        if (!RunnerState.failed(reason).equals(state)) {
            LOG.error("{} has stopped: {}", generation, reason);
            state = RunnerState.failed(reason);
        }
        try {
            context.registry().failed(generation, reason);
        } catch (RuntimeException unrecorded) {
            LOG.error("{}: its failure could not be recorded", generation, unrecorded);
        }
        pause(LOOK_AGAIN);
    }

    private void backOff(Exception e) {
        if (isStopping()) {
            return;
        }
        state = RunnerState.retrying(e);
        if (e instanceof Checkpoints.FencedException) {
            failures++;
            LOG.info("{} looks again where it stands: {}", generation, e.getMessage());
        } else if (failures++ % 20 == 0) {
            LOG.warn("{} is interrupted and tries again", generation, e);
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        pause(pause.compareTo(LAST_PAUSE) < 0 ? pause : LAST_PAUSE);
    }

    private void pause(Duration time) {
        stats.alive();
        try {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} was asked to stop", generation);
            }
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
